// What script adds to a page that is whole without it. Other scripts of the book meet in window.hood.
window.hood = {};
(function (hood) {
  'use strict';

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  /* Acts on each element that a selector finds, once: now, and when it comes into the page later. */
  var enhancers = [];
  var acted = new WeakSet();

  function enhance(selector, act) {
    var seen = new WeakSet();
    function run() {
      each(selector, function (element) {
        if (seen.has(element)) return;
        seen.add(element);
        acted.add(element);
        act(element);
      });
    }
    enhancers.push(run);
    run();
  }

  /* Whether a script has acted on an element, and so may know what is in it. */
  function enhanced(element) {
    return acted.has(element);
  }

  /* To be called when elements have come into the page. */
  function refresh() {
    enhancers.forEach(function (run) { run(); });
    markOutline();
    showRead();
  }

  function copyText(text, done) {
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(done);
      return;
    }
    var area = document.createElement('textarea');
    area.value = text;
    area.style.position = 'fixed';
    document.body.appendChild(area);
    area.select();
    if (document.execCommand('copy')) done();
    document.body.removeChild(area);
  }

  /* Code as its author wrote it: without the numbers of callouts. */
  function codeOf(listing) {
    var code = listing.querySelector('code').cloneNode(true);
    Array.prototype.forEach.call(code.querySelectorAll('.callout'), function (callout) {
      callout.parentNode.removeChild(callout);
    });
    return code.textContent;
  }

  /* --- what the reader chose, kept on this device only */
  var root = document.documentElement;
  var THEMES = ['system', 'light', 'dark', 'sepia'];

  function keep(name, value) {
    try {
      localStorage.setItem('hood.' + name, value);
    } catch (e) { /* a browser that keeps nothing */ }
  }

  function kept(name) {
    try {
      return localStorage.getItem('hood.' + name);
    } catch (e) {
      return null;
    }
  }

  /* Other books may lie on the same host. */
  var book = new URL(root.dataset.root, location.href).pathname;

  function keptOfBook(name) {
    try {
      return JSON.parse(kept(name + ' ' + book)) || {};
    } catch (e) {
      return {};
    }
  }

  function keepOfBook(name, value) {
    keep(name + ' ' + book, JSON.stringify(value));
  }

  function theme() {
    return root.dataset.theme || 'system';
  }

  function setTheme(name) {
    if (name === 'system') {
      delete root.dataset.theme;
      keep('theme', '');
    } else {
      root.dataset.theme = name;
      keep('theme', name);
    }
    showChoices();
  }

  function setSize(size) {
    root.style.setProperty('--size', size);
    keep('size', size);
  }

  function showChoices() {
    var size = root.style.getPropertyValue('--size') || '1';
    each('.settings input[type=radio]', function (input) {
      input.checked = input.value === (input.name === 'theme' ? theme() : size);
    });
  }

  showChoices();
  each('.settings input', function (input) {
    input.addEventListener('change', function () {
      if (input.name === 'theme') setTheme(input.value);
      else if (input.name === 'side') setSide(input.checked);
      else setSize(input.value);
    });
  });

  /* The bar's menus shut when one goes elsewhere. */
  each('.bar details', function (menu) {
    document.addEventListener('click', function (event) {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });

  /* --- two languages side by side, whose scripts are loaded when they are first asked for */
  function setSide(on) {
    keep('side', on ? '1' : '');
    showSide(on);
  }

  function showSide(on) {
    root.classList.toggle('side', on);
    if (!on || hood.sideBySide) return;
    load(root.dataset.root + 'assets/side.js', function () { load(root.dataset.side); });
  }

  function load(address, then) {
    var script = document.createElement('script');
    script.src = address;
    script.onload = then;
    document.head.appendChild(script);
  }

  each('.settings input[name=side]', function (input) {
    input.checked = kept('side') === '1';
    if (input.checked) window.addEventListener('load', function () { showSide(true); });
  });

  /* --- keys */
  var keys = document.querySelector('.keys');
  each('.keys-open', function (button) {
    button.addEventListener('click', function () { keys.showModal(); });
  });

  function follow(selector) {
    var link = document.querySelector(selector);
    if (link) location.href = link.href;
  }

  /* --- search, whose script is loaded when it is first asked for */
  var search = document.querySelector('dialog.search');

  /* One can type at once; what was typed by the time that the script is there is searched for. */
  function openSearch(query) {
    var input = search.querySelector('input');
    if (query) input.value = query;
    search.showModal();
    input.select();
    if (hood.search) {
      hood.search.search();
      return;
    }
    var script = document.createElement('script');
    script.src = search.dataset.script;
    document.head.appendChild(script);
  }

  each('.search-open', function (button) {
    button.addEventListener('click', function () { openSearch(''); });
  });
  var parameters = new URLSearchParams(location.search);
  if (parameters.get('q')) openSearch(parameters.get('q'));
  if (parameters.get('h')) markWords(parameters.get('h').split(/\s+/));

  /* Marks words that the reader came for. */
  function markWords(words) {
    var main = document.querySelector('main');
    if (!window.Highlight || !main) return;
    var walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    var ranges = [];
    while (walker.nextNode()) {
      var text = walker.currentNode.data.toLowerCase();
      words.forEach(function (word) {
        for (var at = text.indexOf(word); word && at >= 0; at = text.indexOf(word, at + word.length)) {
          var range = document.createRange();
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + word.length);
          ranges.push(range);
        }
      });
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  }

  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.nodeName) || event.target.isContentEditable;
    var scrolls = event.target.nodeName === 'PRE';
    if (event.defaultPrevented || typing || event.ctrlKey || event.metaKey || event.altKey || keys.open || search.open) return;
    if (event.key === 'ArrowLeft' && !scrolls) follow('a[rel=prev]');
    else if (event.key === 'ArrowRight' && !scrolls) follow('a[rel=next]');
    else if (event.key === 't') setTheme(THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length]);
    else if (event.key === '?') keys.showModal();
    else if (event.key === '/' || event.key === 's') openSearch('');
    else return;
    event.preventDefault();
  });

  /* --- where one is */
  var menu = document.querySelector('.menu');
  if (menu && window.matchMedia('(min-width: 48.01rem)').matches) menu.open = true;

  /* Entries with others below them fold; a short contents is open, of a long one what leads here. */
  var sidebar = document.querySelector('.sidebar');
  var current = sidebar.querySelector('[aria-current=page]');
  var entries = sidebar.querySelectorAll('.contents a');
  var folds = keptOfBook('folds');

  enhance('.sidebar .contents .contents', function (below) {
    var entry = below.parentNode;
    var name = entry.querySelector('a, .title').textContent;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'fold';
    button.setAttribute('aria-label', sidebar.dataset.unfold + ' ' + name);
    function show(open) {
      below.hidden = !open;
      button.setAttribute('aria-expanded', String(open));
    }
    button.addEventListener('click', function () {
      folds[name] = below.hidden;
      keepOfBook('folds', folds);
      show(below.hidden);
    });
    var before = entry.querySelector(':scope > .fold');
    if (before) before.remove(); /* of a list that this one came for */
    entry.insertBefore(button, entry.firstChild);
    show(below.contains(current) || (name in folds ? folds[name] : entries.length <= 60));
  });

  if (current) {
    sidebar.scrollTop = current.offsetTop - sidebar.clientHeight / 2;
  }

  /* The outline's entry for the last heading above the upper quarter of the window; at the end, for the last of all. */
  var waiting = false;

  function markOutline() {
    waiting = false;
    var links = Array.prototype.slice.call(document.querySelectorAll('.outline a'));
    var here = -1;
    links.forEach(function (link, i) {
      var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading && heading.getBoundingClientRect().top < window.innerHeight / 4) here = i;
    });
    if (window.innerHeight + window.scrollY >= root.scrollHeight - 2) here = links.length - 1;
    links.forEach(function (link, i) {
      if (i === here) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  }

  window.addEventListener('scroll', function () {
    if (!waiting) window.requestAnimationFrame(markOutline);
    waiting = true;
  }, { passive: true });
  markOutline();

  /* --- languages: the same section in the other one */
  function sectionHere() {
    var here = '';
    var asked = document.querySelector('main :target');
    if (asked && /^H[1-6]$/.test(asked.nodeName)) {
      var top = asked.getBoundingClientRect().top;
      var atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      if (top > -2 && top < window.innerHeight / (atEnd ? 1 : 4)) return asked.id; /* the last may not reach the top */
    }
    each('main [id]', function (element) {
      if (/^H[1-6]$/.test(element.nodeName) && element.getBoundingClientRect().top < window.innerHeight / 4) here = element.id;
    });
    return here;
  }

  each('a.to-language', function (link) {
    var places = JSON.parse(link.dataset.places || '{}');
    link.addEventListener('click', function () {
      keep('language', link.hreflang);
      var place = places[sectionHere()];
      link.hash = place ? encodeURIComponent(place) : '';
    });
  });

  /* --- what was read: a chapter whose end was seen counts */
  var read = keptOfBook('read');
  var progress = document.querySelector('.progress');

  function chapterOf(link) {
    var address = new URL(link.href);
    return address.hash ? '' : address.pathname.slice(book.length);
  }

  function showRead() {
    var all = {}, count = 0;
    each('.sidebar .contents a', function (link) {
      var chapter = chapterOf(link);
      if (!chapter || link.parentNode.className === 'planned' || link.parentNode.className === 'more') return;
      if (!all[chapter] && read[chapter]) count++;
      all[chapter] = true;
      if (!read[chapter] || link.querySelector('.read')) return;
      var mark = document.createElement('span');
      mark.className = 'read';
      mark.setAttribute('role', 'img');
      mark.setAttribute('aria-label', sidebar.dataset.read);
      link.appendChild(mark);
    });
    progress.textContent = progress.dataset.text.replace('{0}', count).replace('{1}', Object.keys(all).length);
    progress.hidden = count === 0;
  }

  var end = document.querySelector('.neighbours');
  if (end && window.IntersectionObserver) {
    new IntersectionObserver(function (seen, observer) {
      if (!seen[0].isIntersecting) return;
      observer.disconnect();
      read = keptOfBook('read');
      read[location.pathname.slice(book.length)] = 1;
      keepOfBook('read', read);
      showRead();
    }).observe(end);
  }
  showRead();

  /* --- places that were on this page */
  var moved = JSON.parse(root.dataset.moved || '{}');

  function goOn() {
    var place = decodeURIComponent(location.hash.slice(1));
    if (Object.prototype.hasOwnProperty.call(moved, place)) location.replace(moved[place]);
  }

  window.addEventListener('hashchange', goOn);
  goOn();

  /* --- on a web host the book can be read without a network too; not while it is written */
  if (/^http/.test(location.protocol) && navigator.serviceWorker && !('preview' in root.dataset)) {
    navigator.serviceWorker.register(root.dataset.root + 'sw.js').catch(function () { /* a host without it */ });
  }

  enhance('.listing', function (listing) {
    var copy = listing.querySelector('.copy');
    var label = copy.textContent;
    listing.querySelector('.listing-tools').hidden = false;
    copy.addEventListener('click', function () {
      copyText(codeOf(listing), function () {
        copy.textContent = copy.dataset.done;
        setTimeout(function () { copy.textContent = label; }, 2000);
      });
    });
    var unfold = listing.querySelector('.unfold');
    if (unfold) unfold.addEventListener('click', function () {
      var open = listing.classList.toggle('open');
      unfold.setAttribute('aria-expanded', String(open));
    });
  });

  /* For the scripts of blocks. What they keep stays on this device, for this book alone. */
  hood.enhance = enhance;
  hood.enhanced = enhanced;
  hood.refresh = refresh;
  hood.copy = copyText;
  hood.kept = keptOfBook;
  hood.keep = keepOfBook;
})(window.hood);
