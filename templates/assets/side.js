// A text beside itself in another language. A page loads this file when its reader asks for it, and then the script that
// hood.site.SideBySide made, which hands over the other language's blocks.
(function (hood) {
  'use strict';

  var root = document.documentElement;
  var article = document.querySelector('main article');
  var wide = window.matchMedia('(min-width: 60rem)');
  var label = root.dataset.sideLabel;

  /* Each block of the page with what follows it up to the next, by the comments that say where they begin. */
  function blocks() {
    var walker = document.createTreeWalker(article, NodeFilter.SHOW_COMMENT);
    var marks = [];
    while (walker.nextNode()) {
      if (/^p[0-9]+$/.test(walker.currentNode.data)) marks.push(walker.currentNode);
    }
    return marks.slice(0, -1).map(function (mark, i) {
      var nodes = [];
      for (var node = mark.nextSibling; node && node !== marks[i + 1]; node = node.nextSibling) nodes.push(node);
      return { mark: mark, nodes: nodes };
    });
  }

  /* Addresses are those of the other page, ids are kept apart from those of this one. */
  function adapt(other, base, language) {
    var page = new URL(base, location.href);
    function all(selector, act) {
      Array.prototype.forEach.call(other.querySelectorAll(selector), act);
    }
    all('[id]', function (element) { element.id = language + '--' + element.id; });
    ['aria-labelledby', 'aria-controls', 'aria-describedby', 'for'].forEach(function (name) {
      all('[' + name + ']', function (element) {
        element.setAttribute(name, element.getAttribute(name).split(' ').map(function (id) {
          return language + '--' + id;
        }).join(' '));
      });
    });
    all('a[href], img[src]', function (element) {
      var name = element.nodeName === 'A' ? 'href' : 'src';
      var address = element.getAttribute(name);
      element.setAttribute(name, new URL(address, page).href);
    });
  }

  function make(name, className) {
    var element = document.createElement(name);
    element.className = className;
    return element;
  }

  /* On a narrow screen the other language of a block opens below it. */
  function opener(pair, other, number) {
    var button = make('button', 'pair-open');
    button.type = 'button';
    button.textContent = label;
    other.id = 'side-' + number;
    button.setAttribute('aria-controls', other.id);
    button.setAttribute('aria-expanded', 'false');
    function toggle() {
      button.setAttribute('aria-expanded', String(pair.classList.toggle('open')));
    }
    button.addEventListener('click', toggle);
    pair.querySelector('.own').addEventListener('click', function (event) {
      var busy = event.target.closest('a, button, input, select, textarea, summary, pre, [tabindex]');
      var selecting = window.getSelection && String(window.getSelection());
      if (!wide.matches && root.classList.contains('side') && !busy && !selecting) toggle();
    });
    return button;
  }

  hood.sideBySide = function (page) {
    blocks().forEach(function (block, i) {
      var pair = make('div', 'pair');
      var own = pair.appendChild(make('div', 'own'));
      var other = make('div', 'other');
      block.mark.parentNode.insertBefore(pair, block.mark.nextSibling);
      block.nodes.forEach(function (node) { own.appendChild(node); });
      other.lang = page.language;
      other.setAttribute('data-search', 'off');
      other.innerHTML = page.blocks[i];
      adapt(other, page.base, page.language);
      if (page.blocks[i]) own.appendChild(opener(pair, other, i));
      pair.appendChild(other);
    });
    hood.refresh();
  };
})(window.hood);
