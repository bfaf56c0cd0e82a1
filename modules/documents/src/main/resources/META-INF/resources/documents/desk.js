/*
 * The draft desk: shows unsaved text as pages, its findings below, evidence on a click; keeps the text in this browser
 * until it is saved. Plain script for Chromium 81 and later. What changes something goes through the page's own buttons.
 */
window.JibaoDesk = (function () {
  'use strict';

  var desk = document.getElementById('desk');
  var nothing = function () {};
  if (!desk) {
    return { saving: nothing, saved: nothing, lost: nothing, remarked: nothing, phrased: nothing, form: nothing, released: nothing };
  }

  var id = desk.getAttribute('data-id');
  var base = desk.getAttribute('data-base') || '';
  var issued = desk.getAttribute('data-issued') === 'true';
  var wait = Number(desk.getAttribute('data-wait'));
  var reviewWait = Number(desk.getAttribute('data-review-wait'));
  var formWait = Number(desk.getAttribute('data-form-wait'));
  var area = document.getElementById('form:manuscript');
  var pane = document.getElementById('pages');
  var api = base + '/api/documents/' + id + '/draft/';
  var stored = area.value;
  var sent = stored;
  var version = currentVersion();
  var composing = false;
  var marks = [];
  var sheets = [];
  var drawings = [];
  var findings = [];
  var textFindings = [];
  var formFindings = [];
  var formText = null;
  var at = -1;
  var caret = area.value.length;
  var asking = null;
  var previewTimer = 0;
  var reviewTimer = 0;
  var measuring = null;
  var formTimer = 0;
  var retryTimer = 0;
  var taken = 0;
  var lastKey = 0;
  var following = true;
  var shownFact = '';

  function byId(name) {
    return document.getElementById(name);
  }

  function make(tag, text, className) {
    var element = document.createElement(tag);
    if (text) { element.textContent = text; }
    if (className) { element.className = className; }
    return element;
  }

  function currentVersion() {
    return Number(byId('desk-state').getAttribute('data-version'));
  }

  function two(number) {
    return number < 10 ? '0' + number : String(number);
  }

  function clock(date) {
    return two(date.getHours()) + ':' + two(date.getMinutes()) + ':' + two(date.getSeconds());
  }

  // The server

  function ask(path, body, signal) {
    return fetch(api + path, {
      method: body ? 'POST' : 'GET',
      credentials: 'same-origin',
      signal: signal,
      headers: body
        ? { 'Content-Type': 'application/json', 'X-Requested-With': 'jibao-desk' }
        : { 'X-Requested-With': 'jibao-desk' },
      body: body ? JSON.stringify(body) : undefined
    }).then(function (answer) {
      if (answer.status === 401) {
        line('desk-kept', '登录已过期：文稿已存在本机，请在新窗口登录后继续', 'bad');
        throw new Error('login');
      }
      return answer.json().then(function (json) {
        if (!answer.ok) {
          var refused = new Error('refused');
          refused.problems = json.problems || [];
          throw refused;
        }
        return json;
      });
    });
  }

  function failed(error, again) {
    if (error.name === 'AbortError' || error.message === 'login') { return; }
    if (error.problems) {
      line('desk-time', error.problems.map(function (one) { return one.message; }).join('；'), 'bad');
      return;
    }
    lost();
    window.clearTimeout(retryTimer);
    retryTimer = window.setTimeout(again, 3000);
  }

  function lost() {
    keep();
    line('desk-kept', '连不上服务器：文稿已存在本机（' + clock(new Date()) + '），连上后接着改', 'bad');
  }

  function line(name, text, className) {
    var place = byId(name);
    place.textContent = text;
    place.className = className || '';
  }

  // Pages

  function schedule() {
    window.clearTimeout(previewTimer);
    window.clearTimeout(reviewTimer);
    window.clearTimeout(retryTimer);
    leaveForm();
    line('desk-form', '');
    if (composing || issued) { return; }
    previewTimer = window.setTimeout(preview, wait);
  }

  /** Sets the text; asks again until every changed page is here. The next key stops what is under way. */
  function preview() {
    window.clearTimeout(previewTimer);
    if (asking) { asking.abort(); }
    asking = new AbortController();
    leaveForm();
    var text = area.value;
    var key = lastKey;
    proof(text, asking.signal, key, true);
  }

  function proof(text, signal, key, first) {
    ask('proof', { text: text, held: marks, near: nearest(), rest: !first }, signal).then(function (answer) {
      if (first) { kept(); }
      if (answer.pages.length === 0) {
        pane.classList.add('stale');
        textFindings = answer.findings;
        show();
        return;
      }
      pane.classList.remove('stale');
      var changed = draw(answer.pages);
      if (first) {
        follow(changed);
        timed(key);
        window.clearTimeout(reviewTimer);
        reviewTimer = window.setTimeout(function () { review(text, signal); }, reviewWait);
        formLater(text);
      }
      if (answer.pages.some(function (sheet, i) { return sheet.mark !== marks[i]; })) {
        proof(text, signal, key, false);
      }
    }).catch(function (error) {
      failed(error, preview);
    });
  }

  function draw(pages) {
    var changed = [];
    while (sheets.length > pages.length) {
      watcher.unobserve(sheets[sheets.length - 1]);
      pane.removeChild(sheets.pop());
      drawings.pop();
      marks.pop();
    }
    pages.forEach(function (page, i) {
      if (!sheets[i]) {
        sheets[i] = make('div', '', 'page coming');
        drawings[i] = '';
        marks[i] = '';
        pane.appendChild(sheets[i]);
        watcher.observe(sheets[i]);
      }
      if (page.svg) {
        drawings[i] = page.svg;
        marks[i] = page.mark;
        if (sheets[i].getAttribute('data-near') || !sheets[i].classList.contains('coming')) { lay(sheets[i], page.svg); }
        changed.push(i);
      } else if (page.mark !== marks[i]) {
        marks[i] = '';
      }
    });
    if (shownFact) { light(shownFact); }
    return changed;
  }

  /**
   * Only pages near the reader stand in the document: each brings fonts of its own, and with every new font the browser
   * lays out all drawn text again. The others keep their room.
   */
  function lay(sheet, svg) {
    sheet.innerHTML = svg;
    sheet.classList.toggle('coming', !svg);
  }

  var watcher = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      var i = sheets.indexOf(entry.target);
      if (i < 0) { return; }
      if (entry.isIntersecting) {
        entry.target.setAttribute('data-near', 'true');
        if (entry.target.classList.contains('coming') && drawings[i]) { lay(entry.target, drawings[i]); }
      } else {
        entry.target.removeAttribute('data-near');
        if (!entry.target.classList.contains('coming') && drawings[i]) { lay(entry.target, ''); }
      }
    });
    if (shownFact) { light(shownFact); }
  }, { root: pane, rootMargin: '60% 0px' });

  /** Time from the last key to the new page, for whoever wonders whether the desk is slow. */
  function timed(key) {
    if (!key) {
      line('desk-time', '共' + sheets.length + '页');
      return;
    }
    window.requestAnimationFrame(function () {
      window.setTimeout(function () {
        var took = Math.round(performance.now() - key);
        desk.setAttribute('data-took', String(took));
        line('desk-time', '共' + sheets.length + '页，' + took + '毫秒');
      }, 0);
    });
  }

  function nearest() {
    var middle = pane.scrollTop + pane.clientHeight / 2;
    for (var i = 0; i < sheets.length; i++) {
      if (sheets[i].offsetTop - pane.offsetTop + sheets[i].offsetHeight >= middle) { return i; }
    }
    return 0;
  }

  /** Shows the first page that changed when none of them is in sight; whoever scrolled by hand is left alone until the next key. */
  function follow(changed) {
    if (!following || changed.length === 0) { return; }
    var top = pane.scrollTop;
    var bottom = top + pane.clientHeight;
    var seen = changed.some(function (i) {
      var at = sheets[i].offsetTop - pane.offsetTop;
      return at < bottom && at + sheets[i].offsetHeight > top;
    });
    if (!seen) { pane.scrollTop = sheets[changed[0]].offsetTop - pane.offsetTop - 8; }
  }

  // Findings

  function review(text, signal) {
    ask('review', { text: text, form: false }, signal).then(function (answer) {
      textFindings = answer.findings;
      show();
      if (answer.version !== version) {
        line('desk-kept', '别人刚存了第' + answer.version + '稿；您保存时会并排列出不同之处', 'bad');
      } else if (answer.holder && taken && !mine(answer.holder)) {
        line('desk-kept', answer.holder.name + ' 接手了这份公文', 'bad');
      }
    }).catch(function (error) {
      failed(error, preview);
    });
  }

  function mine(holder) {
    var who = document.querySelector('.top .who');
    return who && who.textContent === holder.name;
  }

  // Measuring the file

  /** After a longer pause, once for every text; a key stops it. */
  function formLater(text) {
    leaveForm();
    if (text !== formText) { formTimer = window.setTimeout(function () { form(text, true); }, formWait); }
  }

  function leaveForm() {
    window.clearTimeout(formTimer);
    if (measuring) {
      measuring.abort();
      measuring = null;
      line('desk-form', '');
    }
  }

  function form(text, passing) {
    leaveForm();
    measuring = new AbortController();
    var mine = measuring;
    line('desk-form', '正在检查格式……');
    ask('review', { text: text, form: true, passing: passing }, mine.signal).then(function (answer) {
      if (measuring !== mine) { return; }
      measuring = null;
      if (answer.left) {
        line('desk-form', '');
        formLater(text);
        return;
      }
      formText = text;
      formFindings = answer.findings;
      line('desk-form', answer.findings.length ? '格式检查：' + answer.findings.length + '处' : '格式检查没有发现问题', answer.findings.length ? 'hint' : 'good');
      show();
    }).catch(function (error) {
      if (error.name === 'AbortError') { return; }
      measuring = null;
      line('desk-form', '格式没有查成', 'hint');
      if (error.problems && !passing) { failed(error, nothing); }
    });
  }

  /** What the text says comes first; what was measured on an earlier text is paler until it is measured again. */
  function show() {
    var chosen = findings[at];
    var found = textFindings.concat(formFindings);
    findings = found;
    at = found.findIndex(function (one) { return chosen && one.rule === chosen.rule && one.message === chosen.message; });
    var list = byId('finding-list');
    list.textContent = '';
    found.forEach(function (finding, i) {
      var item = make('li', '', finding.severity);
      item.classList.toggle('former', i >= textFindings.length && formText !== area.value);
      item.classList.toggle('current', i === at);
      var button = make('button', (finding.line ? '第' + finding.line + '行　' : '') + finding.message);
      button.type = 'button';
      button.addEventListener('click', function () { goTo(i); });
      item.appendChild(button);
      item.appendChild(make('span', finding.remedy, 'hint'));
      list.appendChild(item);
    });
    if (found.length === 0) { list.appendChild(make('li', '没有发现问题', 'good')); }
    var stops = found.filter(function (finding) { return finding.severity === 'STOPS'; }).length;
    var count = byId('finding-count');
    count.textContent = found.length === 0 ? '' : String(found.length);
    count.className = stops ? 'stops' : '';
  }

  function goTo(i) {
    var finding = findings[i];
    if (!finding) { return; }
    at = i;
    open('findings');
    var items = byId('finding-list').children;
    for (var k = 0; k < items.length; k++) { items[k].classList.toggle('current', k === i); }
    if (items[i] && items[i].scrollIntoView) { items[i].scrollIntoView({ block: 'nearest' }); }
    if (finding.line > 0) { select(finding.line, finding.value); }
  }

  function next(step) {
    if (findings.length > 0) { goTo((at + step + findings.length) % findings.length); }
  }

  // Places in the manuscript

  function lineStart(number) {
    var text = area.value;
    var from = 0;
    for (var i = 1; i < number; i++) {
      var end = text.indexOf('\n', from);
      if (end < 0) { return from; }
      from = end + 1;
    }
    return from;
  }

  function lineEnd(from) {
    var end = area.value.indexOf('\n', from);
    return end < 0 ? area.value.length : end;
  }

  function lineOf(offset) {
    return area.value.slice(0, offset).split('\n').length;
  }

  /** Selects the words, or the line when they are not found as they stand; a table's rows follow its first line. */
  function select(number, words) {
    var from = lineStart(number);
    var to = lineEnd(from);
    var place = words ? area.value.indexOf(words, from) : -1;
    if (place >= 0 && place <= to + 4000) {
      from = place;
      to = place + words.length;
    }
    area.focus({ preventScroll: true });
    area.setSelectionRange(from, to);
    scrollTo(from);
    moved();
  }

  /** A field does not scroll to its selection; a copy of it that is laid out the same tells how far down it is. */
  function scrollTo(offset) {
    var style = window.getComputedStyle(area);
    var copy = make('div');
    ['fontFamily', 'fontSize', 'lineHeight', 'paddingLeft', 'paddingRight', 'paddingTop', 'letterSpacing'].forEach(function (name) {
      copy.style[name] = style[name];
    });
    copy.style.cssText += ';position:absolute;visibility:hidden;white-space:pre-wrap;word-wrap:break-word;left:-9999px';
    copy.style.width = area.clientWidth + 'px';
    copy.style.boxSizing = 'border-box';
    copy.textContent = area.value.slice(0, offset) + '\u200b';
    document.body.appendChild(copy);
    var height = copy.offsetHeight;
    document.body.removeChild(copy);
    area.scrollTop = Math.max(0, height - area.clientHeight / 2);
  }

  /** Puts words in at the caret, so that Ctrl+Z takes them out again. */
  function insert(words) {
    area.focus({ preventScroll: true });
    area.setSelectionRange(caret, caret);
    if (!document.execCommand('insertText', false, words)) {
      area.setRangeText(words, caret, caret, 'end');
      area.dispatchEvent(new Event('input'));
    }
  }

  function moved() {
    caret = area.selectionEnd;
    var number = lineOf(caret);
    line('desk-place', '第' + number + '行');
    var fact = factAt(caret);
    if (fact && fact !== shownFact) { evidence(fact, false); }
  }

  /** Id of the fact whose link the place is in; empty elsewhere. */
  function factAt(offset) {
    var from = area.value.lastIndexOf('\n', offset - 1) + 1;
    var text = area.value.slice(from, lineEnd(offset));
    var link = /\[(?:[^\]\\]|\\.)*\]\(fact:([^)]+)\)/g;
    var found = link.exec(text);
    while (found) {
      if (from + found.index <= offset && offset <= from + found.index + found[0].length) { return found[1]; }
      found = link.exec(text);
    }
    return '';
  }

  // Evidence

  function evidence(fact, jump) {
    shownFact = fact;
    light(fact);
    ask('evidence?fact=' + encodeURIComponent(fact)).then(function (answer) {
      if (shownFact === fact) { showEvidence(answer, jump); }
    }).catch(function () {
      var panel = byId('evidence');
      panel.textContent = '';
      panel.appendChild(make('p', '没有找到数据“' + fact + '”的依据；若是手写的代号，请核对', 'bad'));
      if (jump) { open('evidence'); }
    });
  }

  function showEvidence(answer, jump) {
    var panel = byId('evidence');
    panel.textContent = '';
    panel.appendChild(make('h2', answer.printed));
    var list = make('dl');
    [['说明', answer.description], ['精确值', answer.value], ['代号', answer.fact]].forEach(function (pair) {
      list.appendChild(make('dt', pair[0]));
      list.appendChild(make('dd', pair[1]));
    });
    list.appendChild(make('dt', '出处'));
    var rows = make('dd');
    answer.links.forEach(function (one) {
      if (one.address) {
        var link = make('a', one.words);
        link.href = base + one.address;
        link.target = '_blank';
        rows.appendChild(link);
      } else {
        rows.appendChild(make('span', one.words));
      }
      rows.appendChild(document.createTextNode('　'));
    });
    list.appendChild(rows);
    panel.appendChild(list);
    var remark = make('button', '批注这个数据', 'link');
    remark.type = 'button';
    remark.addEventListener('click', function () { remarkOn(answer.printed, answer.fact); });
    if (!issued) { panel.appendChild(remark); }
    if (jump) { open('evidence'); }
  }

  function light(fact) {
    pane.querySelectorAll('[data-fact]').forEach(function (text) {
      text.classList.toggle('lit', text.getAttribute('data-fact') === fact);
    });
  }

  pane.addEventListener('click', function (event) {
    var text = event.target.closest ? event.target.closest('[data-fact]') : null;
    if (!text) { return; }
    var fact = text.getAttribute('data-fact');
    var link = area.value.indexOf('](fact:' + fact + ')');
    if (link >= 0 && !issued) {
      var from = area.value.lastIndexOf('[', link);
      caret = link;
      area.setSelectionRange(from + 1, link);
      scrollTo(from);
      line('desk-place', '第' + lineOf(from) + '行');
    }
    evidence(fact, true);
  });

  // Remarks

  function remarkOn(words, fact) {
    byId('form:remark-line').value = String(lineOf(area.selectionStart));
    byId('form:remark-quote').value = words.split('\n')[0].slice(0, 100);
    byId('form:remark-fact').value = fact;
    open('remarks');
    byId('form:remark').focus();
  }

  function remarked() {
    countRemarks();
  }

  function countRemarks() {
    var open = byId('remark-open');
    byId('remark-count').textContent = open && open.textContent !== '0' ? open.textContent : '';
  }

  document.addEventListener('click', function (event) {
    var place = event.target.closest ? event.target.closest('.remark .place') : null;
    if (place) {
      event.preventDefault();
      var remark = place.closest('.remark');
      select(Number(remark.getAttribute('data-line')), remark.getAttribute('data-quote'));
    }
  });

  // Phrases

  function phraseItems() {
    var words = byId('phrase-words').value;
    return Array.prototype.filter.call(document.querySelectorAll('.phrase-list li'), function (item) {
      var fits = item.querySelector('.words').textContent.indexOf(words) >= 0;
      item.hidden = !fits;
      return fits;
    });
  }

  function choose(item) {
    if (!item) { return; }
    insert(item.querySelector('.words').textContent);
    byId('form:used').value = item.getAttribute('data-phrase');
    if (window.deskUsed) { window.deskUsed(); }
    byId('phrase-words').value = '';
    phraseItems();
  }

  function phrases() {
    var selected = area.value.slice(area.selectionStart, area.selectionEnd).replace(/\s+/g, ' ');
    open('phrases');
    if (selected) {
      byId('form:phrase').value = selected;
      byId('form:phrase').focus();
    } else {
      byId('phrase-words').focus();
    }
  }

  function phrased() {
    preparePhrases();
  }

  function preparePhrases() {
    var field = byId('phrase-words');
    if (!field) { return; }
    field.hidden = false;
    field.addEventListener('input', phraseItems);
    field.addEventListener('keydown', function (event) {
      if (event.isComposing) { return; }
      if (event.key === 'Enter') {
        event.preventDefault();
        choose(phraseItems()[0]);
      } else if (/^[1-9]$/.test(event.key) && field.value === '') {
        event.preventDefault();
        choose(phraseItems()[Number(event.key) - 1]);
      } else if (event.key === 'Escape') {
        area.focus();
      }
    });
    document.querySelectorAll('.phrase-list li').forEach(function (item) {
      item.addEventListener('click', function () { choose(item); });
    });
  }

  // Tabs

  function panelOf(tab) {
    return desk.querySelector('[data-panel="' + tab + '"]') || byId('form:' + tab);
  }

  function open(tab) {
    desk.querySelectorAll('.tabs button').forEach(function (button) {
      var current = button.getAttribute('data-tab') === tab;
      button.classList.toggle('current', current);
      panelOf(button.getAttribute('data-tab')).classList.toggle('shut', !current);
    });
    desk.setAttribute('data-open', tab);
  }

  /** A panel that the server drew anew does not know whether it is open. */
  function reopen() {
    open(desk.getAttribute('data-open') || 'findings');
  }

  // What this browser keeps

  function name(number) {
    return 'jibao.draft.' + id + '.' + number;
  }

  function keep() {
    if (issued) { return; }
    try {
      if (area.value === stored) {
        window.localStorage.removeItem(name(version));
      } else {
        window.localStorage.setItem(name(version), JSON.stringify({ text: area.value, at: Date.now() }));
      }
    } catch (full) {
      line('desk-kept', '本机存不下副本，请尽快保存', 'bad');
    }
  }

  function kept() {
    line('desk-kept', area.value === stored ? '' : '有改动未保存，本机有副本');
  }

  function copies() {
    var found = [];
    try {
      for (var i = 0; i < window.localStorage.length; i++) {
        var key = window.localStorage.key(i);
        if (key.indexOf('jibao.draft.' + id + '.') === 0) {
          var copy = JSON.parse(window.localStorage.getItem(key));
          found.push({ key: key, version: Number(key.split('.')[3]), text: copy.text, at: copy.at });
        }
      }
    } catch (unreadable) {
      return [];
    }
    return found.sort(function (a, b) { return b.at - a.at; });
  }

  function offer() {
    copies().forEach(function (copy) {
      if (copy.text === area.value) {
        window.localStorage.removeItem(copy.key);
        return;
      }
      var box = byId('offer');
      var row = make('div', '', 'inline-field');
      var date = new Date(copy.at);
      row.appendChild(make('span', '这台电脑上有 ' + (date.getMonth() + 1) + '月' + date.getDate() + '日 ' + clock(date) + ' 没有保存的文稿（在第' + copy.version + '稿上改的' + (copy.version === version ? '' : '，现在已是第' + version + '稿') + '）。'));
      var take = make('button', '接着改', 'button-link');
      take.type = 'button';
      take.addEventListener('click', function () {
        area.focus();
        area.select();
        if (!document.execCommand('insertText', false, copy.text)) { area.value = copy.text; }
        box.hidden = true;
        edited();
      });
      var drop = make('button', '不要了', 'link');
      drop.type = 'button';
      drop.addEventListener('click', function () {
        window.localStorage.removeItem(copy.key);
        box.removeChild(row);
        box.hidden = box.children.length === 0;
      });
      row.appendChild(take);
      row.appendChild(drop);
      box.appendChild(row);
      box.hidden = false;
    });
  }

  // Saving

  function saving() {
    sent = area.value;
    keep();
  }

  /** The server has answered: with a new version when the text is stored, with messages when not. */
  function saved() {
    reopen();
    var now = currentVersion();
    if (now === version) {
      if (document.querySelector('.comparison')) { document.querySelector('.comparison').scrollIntoView(); }
      line('desk-kept', '没有存上：见上面的说明；文稿还在，本机有副本', 'bad');
      return;
    }
    copies().forEach(function (copy) {
      if (copy.version <= version && copy.text === sent) { window.localStorage.removeItem(copy.key); }
    });
    version = now;
    stored = sent;
    line('desk-kept', '已保存 ' + clock(new Date()), 'good');
    if (area.value !== stored) { keep(); }
  }

  function edited() {
    lastKey = performance.now();
    following = true;
    keep();
    schedule();
    if (!issued && Date.now() - taken > 300000 && window.deskTake) {
      taken = Date.now();
      window.deskTake();
    }
  }

  /** Given back: the next key takes it again. */
  function released() {
    taken = 0;
  }

  /** The button: without the pause. The page's own action serves browsers without script. */
  function formNow() {
    form(area.value, false);
    return false;
  }

  // Keys

  area.addEventListener('compositionstart', function () {
    composing = true;
    window.clearTimeout(previewTimer);
  });
  area.addEventListener('compositionend', function () {
    composing = false;
    edited();
  });
  area.addEventListener('input', function () {
    if (!composing) { edited(); }
  });
  ['keyup', 'click', 'focus'].forEach(function (kind) {
    area.addEventListener(kind, function () {
      if (!composing) { moved(); }
    });
  });
  pane.addEventListener('wheel', function () { following = false; }, { passive: true });

  document.addEventListener('keydown', function (event) {
    if (event.isComposing) { return; }
    var key = event.key;
    if ((event.ctrlKey || event.metaKey) && (key === 's' || key === 'S')) {
      event.preventDefault();
      if (byId('form:save')) { byId('form:save').click(); }
    } else if (event.ctrlKey && key === 'Enter') {
      event.preventDefault();
      lastKey = performance.now();
      preview();
    } else if (key === 'F6') {
      event.preventDefault();
      next(event.shiftKey ? -1 : 1);
    } else if (key === 'F8') {
      event.preventDefault();
      phrases();
    } else if (key === 'F9' && !issued) {
      event.preventDefault();
      remarkOn(area.value.slice(area.selectionStart, area.selectionEnd), factAt(area.selectionStart));
    }
  });

  window.addEventListener('online', function () { if (!issued) { preview(); } });
  window.addEventListener('beforeunload', function (event) {
    keep();
    if (area.value !== sent && area.value !== stored) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  // Start

  desk.classList.add('scripted');
  desk.querySelector('.tabs').hidden = false;
  desk.querySelectorAll('.tabs button').forEach(function (button) {
    button.addEventListener('click', function () { open(button.getAttribute('data-tab')); });
  });
  sheets = Array.prototype.slice.call(pane.querySelectorAll('.page'));
  marks = sheets.map(function () { return ''; });
  drawings = sheets.map(function (sheet) { return sheet.innerHTML; });
  if (!issued) { sheets.forEach(function (sheet) { watcher.observe(sheet); }); }
  open('findings');
  preparePhrases();
  countRemarks();
  if (!issued) {
    offer();
    preview();
  }

  return { saving: saving, saved: saved, lost: lost, remarked: remarked, phrased: phrased, form: formNow, released: released };
})();
