/* The text of the matrix: goes to the line of a fault, and says which line the caret is on. ES2018. */
(function () {
  "use strict";
  var area = document.getElementById("form:rows");
  var place = document.getElementById("rows-place");
  if (!area) {
    return;
  }

  function said() {
    place.textContent = "第" + area.value.slice(0, area.selectionStart).split("\n").length + "行";
  }

  ["keyup", "click", "focus"].forEach(function (kind) {
    area.addEventListener(kind, said);
  });

  document.addEventListener("click", function (event) {
    var line = event.target.getAttribute && Number(event.target.getAttribute("data-line"));
    if (!line) {
      return;
    }
    var lines = area.value.split("\n");
    var start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1] || "").length);
    area.scrollTop = Math.max(0, (area.scrollHeight / lines.length) * (line - 5));
    said();
  });
})();
