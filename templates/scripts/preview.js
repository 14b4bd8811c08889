// Keeps a page that `hood preview` serves as fresh as its text: only what has changed is changed, so that the reader stays
// where they are and blocks keep their state. What is wrong with the book stands in a panel below. No built site has this.
(function () {
  'use strict';

  var own = document.currentScript;
  var address = own.dataset.page;
  var version = own.dataset.version;
  var whole = version !== '' && version !== 'gone'; // else this is no page of the book
  var root = document.documentElement;
  var chinese = /^zh/.test(root.lang);
  var words = chinese ? {
    panel: '预览', errors: '{0} 个错误', warnings: '{0} 个警告', mended: '没有问题了', elsewhere: '其他文件：{0} 处',
    here: '这一页', more: '另有 {0} 处，见终端', error: '错误', warning: '警告', help: '建议：', and: '，',
    gone: '这一页已经不在书里；它回来时会再显示。', lost: '与 hood preview 失去了联系，正在重新连接。',
    disk: '读不到书的文件；显示的是上一次建成的书。', bug: 'hood 自己出错了，请报告下面几行；显示的是上一次建成的书，再次保存会重试。'
  } : {
    panel: 'Preview', errors: '{0} errors', warnings: '{0} warnings', mended: 'All mended', elsewhere: 'Other files: {0}',
    here: 'This page', more: '{0} more, see the terminal', error: 'error', warning: 'warning', help: 'Help: ', and: ', ',
    gone: 'This page is no longer in the book; it will be shown again when it is back.',
    lost: 'Lost touch with hood preview; trying again.',
    disk: 'The book\'s files cannot be read; this is the book as it was built last.',
    bug: 'hood itself failed, please report these lines; this is the book as it was built last. The next save tries again.'
  };
  root.dataset.preview = '';
  if (navigator.serviceWorker) {
    navigator.serviceWorker.getRegistrations().then(function (all) {
      all.forEach(function (worker) { worker.unregister(); });
    }).catch(function () { /* none then */ });
  }

  function list(nodes) {
    return Array.prototype.slice.call(nodes);
  }

  /* --- the page as it was served, and for each of its nodes the one that is shown. Scripts change what is shown. */
  var shown = new WeakMap();
  var served = { head: copy(document.head), body: copy(document.body) };

  function copy(node) {
    var twin = node.cloneNode(true);
    remember(twin, node);
    if (node === document.body) twin.lastChild.remove(); // this script
    strip(twin);
    return twin;
  }

  function remember(twin, node) {
    shown.set(twin, node);
    for (var a = twin.firstChild, b = node.firstChild; a && b; a = a.nextSibling, b = b.nextSibling) remember(a, b);
  }

  /* The body's own scripts stand at its end, after this one. */
  function strip(body) {
    if (body.nodeName !== 'BODY') return [];
    var scripts = list(body.children).filter(function (child) { return child.nodeName === 'SCRIPT' && child.getAttribute('src'); });
    scripts.forEach(function (script) { script.remove(); });
    while (body.lastChild && body.lastChild.nodeType === 3 && !body.lastChild.data.trim()) body.lastChild.remove();
    return scripts.map(function (script) { return script.getAttribute('src'); });
  }

  var scripts = [];

  /* Thrown when a change is not to be made in place. */
  function Reload() {}

  /* Comments number the blocks: what they say does not tell one from another. */
  function kind(node) {
    return node.nodeType === 1 ? node.outerHTML : node.nodeType === 8 ? '8' : node.nodeType + node.data;
  }

  function equal(old, fresh) {
    return old.nodeType === fresh.nodeType && (old.nodeType === 8 || old.isEqualNode(fresh));
  }

  /* Which old and new nodes are the same: the longest sequence of pairs. */
  function same(old, fresh) {
    var start = 0, pairs = [], i, j;
    while (start < old.length && start < fresh.length && equal(old[start], fresh[start])) {
      pairs.push([start, start]);
      start++;
    }
    var a = old.length, b = fresh.length, tail = [];
    while (a > start && b > start && equal(old[a - 1], fresh[b - 1])) tail.unshift([--a, --b]);
    var n = a - start, m = b - start;
    if (n && m && n * m <= 1000000) {
      var left = old.slice(start, a).map(kind), right = fresh.slice(start, b).map(kind);
      var best = [];
      for (i = n; i >= 0; i--) {
        best[i] = new Uint16Array(m + 1);
        for (j = m - 1; i < n && j >= 0; j--) {
          best[i][j] = left[i] === right[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
        }
      }
      for (i = 0, j = 0; i < n && j < m;) {
        if (left[i] === right[j]) pairs.push([start + i++, start + j++]);
        else if (best[i + 1][j] >= best[i][j + 1]) i++;
        else j++;
      }
    }
    return pairs.concat(tail, [[old.length, fresh.length]]);
  }

  /* Whether a node may become the other by changes within. */
  function alike(old, fresh) {
    if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) return false;
    if (old.nodeType !== 1) return true;
    var heading = /^H[1-6]$/.test(old.nodeName);
    return (heading || old.id === fresh.id) && old.classList[0] === fresh.classList[0];
  }

  function children(old, fresh) {
    var before = list(old.childNodes), after = list(fresh.childNodes);
    var i = 0, j = 0;
    same(before, after).forEach(function (pair) {
      for (; j < pair[1]; j++) {
        var k = i;
        while (k < pair[0] && !alike(before[k], after[j])) k++;
        if (k < pair[0]) {
          while (i < k) remove(before[i++]);
          change(before[i++], after[j]);
        } else {
          insert(old, after[j], before[i] || null);
        }
      }
      while (i < pair[0]) remove(before[i++]);
      if (i < before.length && before[i].nodeType === 8 && before[i].data !== after[j].data) change(before[i], after[j]);
      i = pair[0] + 1;
      j = pair[1] + 1;
    });
  }

  function there(node) {
    var found = node && shown.get(node);
    return found && found.isConnected ? found : null;
  }

  function isData(script) {
    return /json/.test(script.type);
  }

  function mayCome(node) {
    if (node.nodeType !== 1) return;
    var within = list(node.querySelectorAll('script'));
    if (node.nodeName === 'SCRIPT') within.push(node);
    if (!within.every(isData)) throw new Reload(); // a script that comes this way does not run
  }

  function remove(node) {
    mayCome(node);
    var gone = there(node);
    if (gone) gone.remove();
    node.remove();
  }

  /* Next to what it is next to, wherever scripts have put that. */
  function insert(parent, node, next) {
    mayCome(node);
    var twin = node.cloneNode(true), fresh = document.importNode(node, true);
    var previous = next ? next.previousSibling : parent.lastChild;
    var above = there(parent), left = there(previous), right = there(next);
    if (!above || (window.hood && window.hood.sideBySide && above.closest('main'))) throw new Reload();
    if (left && (left.parentNode === above || !right || right.parentNode !== above)) left.after(fresh);
    else if (right) right.before(fresh);
    else above.append(fresh);
    parent.insertBefore(twin, next);
    remember(twin, fresh);
  }

  function change(old, fresh) {
    var node = there(old);
    if (!node) throw new Reload();
    if (old.nodeType !== 1) {
      old.data = fresh.data;
      node.data = fresh.data;
      return;
    }
    var script = old.nodeName === 'SCRIPT';
    if (script && !isData(old)) throw new Reload();
    var foreign = old.namespaceURI !== 'http://www.w3.org/1999/xhtml' || old.nodeName.indexOf('-') > 0;
    if (foreign || old.nodeName === 'TEMPLATE' || (window.hood && window.hood.enhanced && window.hood.enhanced(node))) {
      replace(old, fresh, node);
      return;
    }
    attributes(old, fresh, node);
    children(old, fresh);
  }

  function attributes(old, fresh, node) {
    var names = {};
    list(old.attributes).concat(list(fresh.attributes)).forEach(function (attribute) { names[attribute.name] = true; });
    Object.keys(names).forEach(function (name) {
      var before = old.getAttribute(name), after = fresh.getAttribute(name);
      if (before === after) return;
      if (name === 'class') {
        old.classList.forEach(function (style) { node.classList.remove(style); });
        fresh.classList.forEach(function (style) { node.classList.add(style); });
      } else if (after === null) {
        node.removeAttribute(name);
      } else {
        node.setAttribute(name, after);
      }
      if (after === null) old.removeAttribute(name);
      else old.setAttribute(name, after);
    });
  }

  var afterwards = [];

  /* A block that a script has made its own comes anew; what the reader had chosen in it is chosen again. */
  function replace(old, fresh, node) {
    mayCome(fresh);
    var twin = fresh.cloneNode(true), next = document.importNode(fresh, true);
    var focus = node.contains(document.activeElement) ? document.activeElement : null;
    var place = focus ? list(node.querySelectorAll(focus.nodeName)).indexOf(focus) : -1;
    var scrub = node.querySelector('.steps-scrub');
    var tab = list(node.querySelectorAll('[role=tab]')).findIndex(function (t) { return t.getAttribute('aria-selected') === 'true'; });
    var unfolded = node.querySelector('.unfold[aria-expanded=true]');
    var open = list(node.querySelectorAll('details')).map(function (details) { return details.open; });
    old.replaceWith(twin);
    node.replaceWith(next);
    remember(twin, next);
    afterwards.push(function () {
      var range = scrub && next.querySelector('.steps-scrub');
      if (range && scrub.value > 1) {
        range.value = scrub.value;
        range.dispatchEvent(new Event('input'));
      }
      if (tab > 0 && next.querySelectorAll('[role=tab]')[tab]) next.querySelectorAll('[role=tab]')[tab].click();
      if (unfolded && next.querySelector('.unfold')) next.querySelector('.unfold').click();
      list(next.querySelectorAll('details')).forEach(function (details, i) { if (open[i]) details.open = true; });
      var again = place >= 0 ? next.querySelectorAll(focus.nodeName)[place] : focus && next;
      if (again && again.focus) again.focus({ preventScroll: true });
    });
  }

  /* --- what is on the screen stays where it is */
  function hold() {
    var blocks = document.querySelectorAll('main article > :not(div[lang]), main article > div[lang] > *, main article > .pair > .own > *');
    var held = [];
    for (var i = 0; i < blocks.length && held.length < 12; i++) {
      var box = blocks[i].getBoundingClientRect();
      if (box.top > window.innerHeight) break;
      if (box.bottom > 0 && box.height) held.push({ element: blocks[i], top: box.top });
    }
    root.style.overflowAnchor = 'none';
    return function () {
      var still = window.scrollY > 0 && held.filter(function (h) { return h.element.isConnected; })[0];
      if (still) window.scrollBy({ top: still.element.getBoundingClientRect().top - still.top, behavior: 'instant' });
      window.requestAnimationFrame(function () { root.style.overflowAnchor = ''; });
    };
  }

  function update(html) {
    var fresh = new DOMParser().parseFromString(html, 'text/html');
    var sources = strip(fresh.body);
    var letGo = hold();
    rootAttributes(fresh.documentElement);
    children(served.head, fresh.head);
    attributes(served.body, fresh.body, document.body);
    children(served.body, fresh.body);
    load(sources.filter(function (source) { return scripts.indexOf(source) < 0; }), function () {
      if (window.hood && window.hood.refresh) window.hood.refresh();
      afterwards.splice(0).forEach(function (act) { act(); });
      letGo();
    });
  }

  function rootAttributes(fresh) {
    list(fresh.attributes).forEach(function (attribute) {
      if (root.getAttribute(attribute.name) !== attribute.value) root.setAttribute(attribute.name, attribute.value);
    });
  }

  /* A block of a kind that the page has not had brings its script. */
  function load(sources, then) {
    if (!sources.length) {
      then();
      return;
    }
    var script = document.createElement('script');
    script.src = sources[0];
    script.async = false;
    script.onload = script.onerror = function () { load(sources.slice(1), then); };
    scripts.push(sources[0]);
    document.body.insertBefore(script, panel.host);
  }

  function show(html) {
    if (!whole) {
      location.reload();
      return;
    }
    try {
      update(html);
    } catch (e) {
      if (!(e instanceof Reload)) window.console.warn('hood preview: the page is loaded anew', e);
      location.reload();
    }
  }

  /* --- files that the page loads */
  var times = 0;

  function names(link, path) {
    var at = new URL(link, location.href);
    return at.origin === location.origin && decodeURIComponent(at.pathname) === '/' + path;
  }

  function renew(path) {
    times++;
    list(document.querySelectorAll('script[src]')).forEach(function (script) {
      if (names(script.src, path)) location.reload();
    });
    list(document.querySelectorAll('img[src]')).forEach(function (image) {
      if (names(image.src, path)) image.src = image.getAttribute('src').split('?')[0] + '?v=' + times;
    });
    list(document.querySelectorAll('link[rel=stylesheet]')).forEach(function (link) {
      if (!names(link.href, path)) return;
      var next = link.cloneNode();
      next.href = link.getAttribute('href').split('?')[0] + '?v=' + times;
      next.onload = next.onerror = function () { link.remove(); };
      list(served.head.children).forEach(function (twin) { if (shown.get(twin) === link) shown.set(twin, next); });
      link.after(next);
    });
  }

  /* --- the panel */
  var panel = {
    host: document.createElement('hood-preview'),
    report: { errors: 0, warnings: 0, here: [], elsewhere: [], failure: null },
    gone: false,
    lost: false,
    said: ''
  };

  var STYLE = ':host{all:initial;color-scheme:inherit}' +
    '@media print{:host{display:none}}' +
    '[hidden]{display:none!important}*{box-sizing:border-box}' +
    '.status{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}' +
    'section{position:fixed;inset:auto 0 0;z-index:3;font:15px/1.6 var(--sans,system-ui),var(--han,"Noto Sans CJK SC"),sans-serif;' +
    'color:var(--ink,light-dark(#23211d,#dcd9d2));background:var(--paper,light-dark(#fff,#1b1c1e));' +
    'border-top:3px solid var(--tone);box-shadow:0 -4px 18px rgb(0 0 0/.15);overflow-wrap:anywhere}' +
    'section{--bad:light-dark(#a82a2a,#f29b93);--odd:light-dark(#8a4300,#f0a860);--tone:var(--odd)}' +
    'section.bad{--tone:var(--bad)}' +
    '.head{display:flex;gap:1em;align-items:baseline;width:100%;padding:.45em 1.5em;font:inherit;font-weight:600;text-align:start;color:inherit;background:none;border:0;cursor:pointer}' +
    '.head::after{content:"▾";margin-inline-start:auto}.head[aria-expanded=false]::after{content:"▴"}' +
    '.head .error,.severity.error{color:var(--bad)}.head .warning,.severity.warning{color:var(--odd)}' +
    ':focus-visible{outline:2px solid var(--accent,light-dark(#0b6a88,#6fc3df));outline-offset:-2px}' +
    '.list{max-height:38vh;overflow:auto;padding:0 1.5em .8em}' +
    'p{margin:.3em 0}ul{list-style:none;margin:0;padding:0}li{padding:.4em 0;border-top:1px solid var(--line,light-dark(#e4dfd4,#37383b))}' +
    'summary{cursor:pointer;padding:.4em 0}summary,.title{font-weight:600}' +
    '.severity{font-weight:600}.id,.place,pre{font-family:var(--mono,monospace);font-size:.92em}' +
    '.quiet{color:var(--quiet,light-dark(#6b665c,#a19c92))}' +
    'pre{margin:.2em 0;white-space:pre-wrap}.id{margin-inline:.4em}';

  function make(parent, name, style, text) {
    var element = document.createElement(name);
    if (style) element.className = style;
    if (text) element.textContent = text;
    return parent.appendChild(element);
  }

  function build() {
    var shadow = panel.host.attachShadow({ mode: 'open' });
    make(shadow, 'style', '', STYLE);
    panel.status = make(shadow, 'div', 'status');
    panel.status.setAttribute('role', 'status');
    panel.status.setAttribute('aria-live', 'polite');
    panel.section = make(shadow, 'section');
    panel.section.lang = chinese ? 'zh-CN' : 'en';
    panel.section.setAttribute('aria-label', words.panel);
    panel.section.hidden = true;
    panel.head = make(panel.section, 'button', 'head');
    panel.head.type = 'button';
    panel.head.setAttribute('aria-controls', 'list');
    panel.list = make(panel.section, 'div', 'list');
    panel.list.id = 'list';
    panel.list.tabIndex = 0;
    panel.list.setAttribute('role', 'group');
    panel.list.setAttribute('aria-label', words.panel);
    panel.head.addEventListener('click', function () { fold(!panel.list.hidden); });
    panel.section.addEventListener('keydown', function (event) {
      event.stopPropagation(); // the book's keys are for the page
      if (event.key !== 'Escape') return;
      fold(true);
      panel.head.focus();
    });
    fold(recall('folded') === '1');
    document.body.appendChild(panel.host);
  }

  function recall(name) {
    try {
      return sessionStorage.getItem('hood.preview.' + name);
    } catch (e) {
      return null;
    }
  }

  function fold(folded) {
    panel.list.hidden = folded;
    panel.head.setAttribute('aria-expanded', String(!folded));
    try {
      sessionStorage.setItem('hood.preview.folded', folded ? '1' : '');
    } catch (e) { /* a browser that keeps nothing */ }
    makeRoom();
  }

  /* The page's end can be read above the panel. */
  function makeRoom() {
    document.body.style.paddingBottom = panel.section.hidden ? '' : panel.section.offsetHeight + 'px';
  }

  function entry(parent, finding) {
    var item = make(parent, 'li', finding.severity);
    var line = make(item, 'p');
    make(line, 'span', 'severity ' + finding.severity, words[finding.severity]);
    make(line, 'span', 'id quiet', finding.id);
    line.append(finding.message);
    if (finding.place) make(item, 'p', 'place', finding.place);
    if (finding.line) make(item, 'pre', 'quiet', finding.line);
    finding.notes.forEach(function (note) { make(item, 'p', 'place', note.place + ' ' + note.message); });
    if (finding.help) make(item, 'p', '', words.help + finding.help);
  }

  function entries(parent, findings) {
    var all = make(parent, 'ul');
    findings.forEach(function (finding) { entry(all, finding); });
  }

  function render() {
    var report = panel.report, top = panel.list.scrollTop;
    var opened = panel.list.querySelector('details');
    var open = opened ? opened.open : recall('elsewhere') === '1';
    var parts = [];
    panel.head.textContent = '';
    function count(name, number) {
      if (!number) return;
      var text = words[name + 's'].replace('{0}', number);
      if (number === 1) text = text.replace(/s$/, '');
      parts.push(text);
      make(panel.head, 'span', name, text);
    }
    count('error', report.errors);
    count('warning', report.warnings);
    var failure = report.failure;
    [['bug', failure && failure.bug], ['disk', failure && !failure.bug], ['gone', panel.gone], ['lost', panel.lost]].forEach(function (message) {
      if (!message[1]) return;
      parts.push(words[message[0]]);
      make(panel.head, 'span', message[0] === 'bug' ? 'error' : '', words[message[0]]);
    });
    panel.list.textContent = '';
    if (failure) make(panel.list, 'pre', 'failure', failure.text);
    if (report.here.length) {
      make(panel.list, 'p', 'title', words.here);
      entries(panel.list, report.here);
    }
    if (report.elsewhere.length) {
      var all = report.errors + report.warnings - report.here.length;
      var others = make(panel.list, 'details');
      others.open = open;
      make(others, 'summary', '', words.elsewhere.replace('{0}', all));
      entries(others, report.elsewhere);
      if (all > report.elsewhere.length) make(others, 'p', '', words.more.replace('{0}', all - report.elsewhere.length));
      others.addEventListener('toggle', function () {
        try {
          sessionStorage.setItem('hood.preview.elsewhere', others.open ? '1' : '');
        } catch (e) { /* a browser that keeps nothing */ }
        makeRoom();
      });
    }
    panel.list.scrollTop = top;
    panel.section.className = report.errors || failure ? 'bad' : '';
    panel.section.hidden = !parts.length;
    var text = parts.join(words.and);
    if (text !== panel.said) panel.status.textContent = text || words.mended;
    panel.said = text;
    makeRoom();
  }

  /* --- the connection: one that nobody looks at is given up, because a browser has few for each host */
  var source = null, losing = 0, retry = 0;

  function connect() {
    if (source || document.hidden) return;
    source = new EventSource('/.hood/events?page=' + encodeURIComponent(address) + '&version=' + encodeURIComponent(version));
    source.onopen = function () {
      clearTimeout(losing);
      losing = 0;
      panel.lost = false;
      render();
    };
    source.onerror = function () {
      losing = losing || setTimeout(function () { panel.lost = true; render(); }, 1500);
      if (source && source.readyState === EventSource.CLOSED) {
        disconnect();
        retry = setTimeout(connect, 1000);
      }
    };
    on('page', function (page) {
      if (panel.gone) {
        panel.gone = false;
        render();
      }
      show(page.html);
    });
    on('gone', function () {
      panel.gone = true;
      render();
    });
    on('files', function (files) { files.forEach(renew); });
    on('report', function (report) {
      panel.report = report;
      render();
    });
  }

  function on(name, act) {
    source.addEventListener(name, function (event) {
      version = event.lastEventId;
      act(JSON.parse(event.data));
    });
  }

  function disconnect() {
    clearTimeout(retry);
    if (source) source.close();
    source = null;
  }

  document.addEventListener('visibilitychange', function () {
    if (document.hidden) disconnect();
    else connect();
  });
  window.addEventListener('pagehide', disconnect);
  window.addEventListener('pageshow', function (event) { if (event.persisted) connect(); });
  document.addEventListener('DOMContentLoaded', function () {
    list(document.body.children).forEach(function (child) {
      if (child.nodeName === 'SCRIPT' && child !== own && child.getAttribute('src')) scripts.push(child.getAttribute('src'));
    });
    build();
    connect();
  });
})();
