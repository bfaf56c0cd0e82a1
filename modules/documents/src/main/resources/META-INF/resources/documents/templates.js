/* The editor of templates: offers the fields that may stand where the caret is, and goes to the place of a fault. ES2018. */
(function () {
  "use strict";
  var area = document.getElementById("form:text");
  var offers = document.getElementById("offers");
  var store = document.getElementById("fields");
  if (!area || !offers || !store) {
    return;
  }
  var fields = JSON.parse(store.getAttribute("data-fields"));
  var MOST = 10;
  var shown = [];
  var chosen = 0;

  /** The lists that are open where `before` ends: loop name to the full path of its list. */
  function loops(before) {
    var open = [];
    var tag = /<#--[\s\S]*?-->|<#list\s+([^\s>]+)\s+as\s+([^\s>]+)\s*>|<\/#list\s*>/g;
    var found;
    while ((found = tag.exec(before)) !== null) {
      if (found[2]) {
        open.push({ name: found[2], path: full(found[1], open) });
      } else if (found[0].charAt(1) === "/") {
        open.pop();
      }
    }
    return open;
  }

  function full(path, open) {
    var steps = path.split(".");
    for (var i = open.length - 1; i >= 0; i--) {
      if (open[i].name === steps[0]) {
        return [open[i].path].concat(steps.slice(1)).join(".");
      }
    }
    return path;
  }

  /** What is being typed: names joined by dots behind ${ or within a condition; null when nothing is to be offered. */
  function typed(before) {
    var found = /(?:\$\{|<#(?:if|elseif|list)\s[^>]*?)\s*([\u3400-\u9fffA-Za-z0-9_.]*)$/.exec(before);
    return found ? found[1] : null;
  }

  function matches(before) {
    var word = typed(before);
    if (word === null) {
      return [];
    }
    var open = loops(before);
    var dot = word.lastIndexOf(".");
    var path = dot < 0 ? "" : full(word.slice(0, dot), open);
    var start = word.slice(dot + 1);
    var inList = path !== "" && open.some(function (one) { return one.path === path || path.indexOf(one.path + ".") === 0; });
    var names = dot < 0 ? open.map(function (one) { return { name: one.name, about: "清单“" + one.path + "”中的一项" }; }) : [];
    fields.forEach(function (field) {
      var cut = field.name.lastIndexOf(".");
      var above = cut < 0 ? "" : field.name.slice(0, cut);
      if (above === path && (field.list === "" || inList)) {
        names.push({ name: field.name.slice(cut + 1), about: about(field) });
      }
    });
    return names.filter(function (one) { return one.name !== start && one.name.indexOf(start) >= 0; })
      .sort(function (a, b) { return (a.name.indexOf(start) > 0) - (b.name.indexOf(start) > 0); })
      .slice(0, MOST)
      .map(function (one) { return { name: one.name, about: one.about, start: start }; });
  }

  var KINDS = { TEXT: "", NUMBER: "数字", FIGURE: "数据", CONDITION: "是否", LIST: "清单", GROUP: "一组" };

  function about(field) {
    var words = field.kinds.map(function (kind) { return KINDS[kind]; }).filter(Boolean);
    if (field.examples.length) {
      words.push("例：" + field.examples[0]);
    }
    if (field.sometimes) {
      words.push("有时没有");
    }
    return words.join("，");
  }

  function offer() {
    shown = area.selectionStart === area.selectionEnd ? matches(area.value.slice(0, area.selectionStart)) : [];
    chosen = 0;
    draw();
  }

  function draw() {
    offers.hidden = shown.length === 0;
    offers.textContent = "";
    shown.forEach(function (one, i) {
      var item = document.createElement("li");
      var hint = document.createElement("span");
      item.id = "offer" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(i === chosen));
      item.appendChild(document.createElement("b")).textContent = one.name;
      hint.textContent = one.about;
      item.appendChild(hint);
      item.addEventListener("mousedown", function (event) {
        event.preventDefault();
        chosen = i;
        take();
      });
      offers.appendChild(item);
    });
    if (shown.length) {
      area.setAttribute("aria-activedescendant", "offer" + chosen);
    } else {
      area.removeAttribute("aria-activedescendant");
    }
  }

  function take() {
    var one = shown[chosen];
    var at = area.selectionStart;
    area.setRangeText(one.name, at - one.start.length, at, "end");
    shown = [];
    draw();
    area.focus();
  }

  area.setAttribute("aria-controls", "offers");
  area.addEventListener("input", offer);
  area.addEventListener("blur", function () {
    shown = [];
    draw();
  });
  area.addEventListener("keydown", function (event) {
    if (event.isComposing || !shown.length) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      chosen = (chosen + (event.key === "ArrowDown" ? 1 : shown.length - 1)) % shown.length;
      draw();
    } else if (event.key === "Enter" || event.key === "Tab") {
      take();
    } else if (event.key === "Escape") {
      shown = [];
      draw();
    } else {
      return;
    }
    event.preventDefault();
  });

  /** The place of a fault: its line is selected from its column on. */
  document.addEventListener("click", function (event) {
    var line = event.target.getAttribute && event.target.getAttribute("data-line");
    if (!line) {
      return;
    }
    var lines = area.value.split("\n");
    var before = lines.slice(0, Number(line) - 1).join("\n").length + (Number(line) > 1 ? 1 : 0);
    var column = Math.max(Number(event.target.getAttribute("data-column")) - 1, 0);
    area.focus();
    area.setSelectionRange(before + column, before + (lines[Number(line) - 1] || "").length);
    area.scrollTop = Math.max(0, (area.scrollHeight / lines.length) * (Number(line) - 5));
  });
})();
