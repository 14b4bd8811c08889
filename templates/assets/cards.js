// Cards that say more about a word where it stands: terms of the glossary, footnotes, and whatever else asks for one.
(function (hood) {
  'use strict';

  var card = null;
  var owner = null; // the element that the card belongs to now
  var timer = 0;
  var pointer = '';

  function later(act, wait) {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  }

  function make() {
    card = document.createElement('div');
    card.className = 'card';
    card.id = 'hood-card';
    card.setAttribute('role', 'tooltip');
    card.setAttribute('data-search', 'off');
    card.hidden = true;
    card.addEventListener('pointerenter', function () { clearTimeout(timer); });
    card.addEventListener('pointerleave', function () { if (pointer === 'mouse') later(hide, 250); });
    (document.querySelector('main') || document.body).appendChild(card);
  }

  function hide() {
    clearTimeout(timer);
    if (!owner) return;
    owner.removeAttribute('aria-describedby');
    if (owner.hasAttribute('aria-expanded')) owner.setAttribute('aria-expanded', 'false');
    owner = null;
    card.hidden = true;
    card.textContent = '';
  }

  /* Below the word, or above where there is no room; within the window. */
  function place() {
    var word = owner.getClientRects()[0] || owner.getBoundingClientRect();
    var width = document.documentElement.clientWidth;
    card.style.left = card.style.top = '0';
    var size = card.getBoundingClientRect();
    var below = word.bottom + 8 + size.height <= window.innerHeight || word.top < size.height + 8;
    var left = Math.max(12, Math.min(word.left, width - size.width - 12));
    card.style.left = left - size.left + 'px';
    card.style.top = (below ? word.bottom + 8 : word.top - size.height - 8) - size.top + 'px';
  }

  function show(anchor, content) {
    clearTimeout(timer);
    if (owner === anchor) return;
    hide();
    if (!card) make();
    owner = anchor;
    content(function (node) {
      if (owner !== anchor) return;
      if (!node) {
        owner = null;
        return;
      }
      card.textContent = '';
      card.appendChild(node);
      card.hidden = false;
      anchor.setAttribute('aria-describedby', card.id);
      if (anchor.hasAttribute('aria-expanded')) anchor.setAttribute('aria-expanded', 'true');
      place();
    });
  }

  document.addEventListener('pointerdown', function (event) {
    pointer = event.pointerType;
    if (owner && !owner.contains(event.target) && !card.contains(event.target)) hide();
  }, true);
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape' || !owner) return;
    hide();
    event.stopPropagation();
  }, true);
  window.addEventListener('resize', function () {
    if (owner && !card.hidden) place();
  });

  /*
   * Gives an element a card, which opens when the pointer rests on it, when it has the focus, and when it is tapped.
   * What has the card must be able to have the focus.
   *
   * content(show): calls show(node), now or later, with what the card says; with nothing when there is nothing to say
   */
  hood.card = function (anchor, content) {
    anchor.addEventListener('pointerenter', function (event) {
      pointer = event.pointerType;
      if (pointer === 'mouse') later(function () { show(anchor, content); }, owner ? 80 : 200);
    });
    anchor.addEventListener('pointerleave', function (event) {
      if (event.pointerType !== 'mouse') return;
      if (owner === anchor) later(hide, 250);
      else clearTimeout(timer);
    });
    anchor.addEventListener('focus', function () {
      if (anchor.matches(':focus-visible')) show(anchor, content);
    });
    anchor.addEventListener('blur', function () {
      if (owner === anchor && !card.matches(':hover')) hide();
    });
    anchor.addEventListener('click', function (event) {
      var link = anchor.nodeName === 'A';
      if (link && (pointer !== 'touch' || owner === anchor)) return; // the second tap follows the link
      event.preventDefault();
      if (owner === anchor && pointer !== 'mouse') hide();
      else show(anchor, content);
    });
    if (anchor.nodeName === 'A' || anchor.nodeName === 'BUTTON') return;
    anchor.tabIndex = 0;
    anchor.setAttribute('role', 'button');
    anchor.setAttribute('aria-expanded', 'false');
    anchor.addEventListener('keydown', function (event) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      if (owner === anchor) hide();
      else show(anchor, content);
    });
  };

  /* What cards say comes with scripts of their own, once it is asked for: each calls hood[name] with what it knows. */
  function loader(name, folder, nothing) {
    var known = null;
    var waiting = [];
    var root = document.documentElement;

    hood[name] = function () {
      known = arguments;
      waiting.forEach(function (act) { act.apply(null, known); });
      waiting = [];
    };

    return function (act) {
      if (known) {
        act.apply(null, known);
        return;
      }
      if (waiting.push(act) > 1) return;
      var script = document.createElement('script');
      script.src = root.dataset.root + folder + root.lang + '.js';
      script.onerror = function () { hood[name].apply(null, nothing); };
      document.head.appendChild(script);
    };
  }

  function has(all, name) {
    return Object.prototype.hasOwnProperty.call(all, name);
  }

  /* --- terms of the glossary */
  var withTerms = loader('terms', 'glossary/', [{}]);

  function part(parent, name, style, text, language) {
    var element = parent.appendChild(document.createElement(name));
    element.className = style;
    element.textContent = text;
    if (language) element.lang = language;
    return element;
  }

  function termCard(name, show) {
    withTerms(function (terms) {
      if (!has(terms, name)) {
        show(null);
        return;
      }
      var content = document.createDocumentFragment();
      var head = content.appendChild(document.createElement('p'));
      head.className = 'card-head';
      var index = part(head, 'a', 'card-term', name);
      index.href = document.documentElement.dataset.root + 'glossary.html#' + encodeURIComponent(terms[name][2]);
      if (terms[name][0] && terms[name][0] !== name) {
        head.appendChild(document.createTextNode(' '));
        part(head, 'span', 'card-english', terms[name][0], /\p{sc=Han}/u.test(terms[name][0]) ? 'zh' : 'en');
      }
      part(content, 'p', 'card-text', terms[name][1]);
      show(content);
    });
  }

  hood.enhance('.term', function (term) {
    hood.card(term, function (show) { termCard(term.dataset.term, show); });
  });

  /* --- symbols of source code */
  var withSymbols = loader('symbols', 'symbols/', [{}, {}]);

  function symbolCard(id, show) {
    withSymbols(function (words, symbols) {
      if (!has(symbols, id)) {
        show(null);
        return;
      }
      var symbol = symbols[id]; // name, kind, module, place, number of places, other declarations
      var content = document.createDocumentFragment();
      var head = part(content, 'p', 'card-head', '');
      part(head, 'code', 'card-symbol', symbol[0]);
      head.appendChild(document.createTextNode(' '));
      part(head, 'span', 'card-kind', symbol[1]);
      if (symbol[2]) part(content, 'p', 'card-module', words['in'].replace('{0}', symbol[2]));
      part(content, 'p', 'card-source', symbol[3]);
      if (symbol[5].length) {
        part(content, 'p', 'card-label', words.others);
        var list = part(content, 'ul', 'card-others', '');
        symbol[5].forEach(function (other) {
          part(part(list, 'li', '', ''), 'a', '', other[0]).href = other[1];
        });
      }
      var places = part(part(content, 'p', 'card-places', ''), 'a', '', words.places.replace('{0}', symbol[4]));
      places.href = document.documentElement.dataset.root + 'symbols.html#' + encodeURIComponent(id);
      show(content);
    });
  }

  hood.enhance('a.symbol', function (link) {
    hood.card(link, function (show) { symbolCard(link.dataset.symbol, show); });
  });

  /* --- footnotes, and entries of the reference list */
  hood.enhance('a.footnote, a.cite', function (link) {
    hood.card(link, function (show) {
      var note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!note) {
        show(null);
        return;
      }
      var content = document.createElement('div');
      content.className = 'card-text';
      content.innerHTML = note.innerHTML;
      Array.prototype.forEach.call(content.querySelectorAll('.footnote-back'), function (back) { back.remove(); });
      Array.prototype.forEach.call(content.querySelectorAll('[id]'), function (inner) { inner.removeAttribute('id'); });
      show(content);
    });
  });
})(window.hood);
