// Shows only those entries of an index that hold all the words that a reader types.
(function () {
  'use strict';

  var form = document.querySelector('.filter');
  if (!form) return;
  var input = form.querySelector('input');
  var status = form.querySelector('.filter-status');
  var entries = Array.prototype.map.call(document.querySelectorAll('[data-filter]'), function (element) {
    var places = element.querySelector('.places');
    var text = element.textContent.slice(0, places ? -places.textContent.length : undefined);
    return { element: element, text: text.toLowerCase() };
  });
  var modules = document.querySelectorAll('.module');

  function filter() {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    entries.forEach(function (entry) {
      var fits = words.every(function (word) { return entry.text.indexOf(word) >= 0; });
      entry.element.hidden = !fits;
      if (fits) shown++;
    });
    Array.prototype.forEach.call(modules, function (module) {
      module.hidden = !module.querySelector('[data-filter]:not([hidden])');
    });
    status.textContent = words.length ? form.dataset.found.replace('{0}', shown) : '';
  }

  /* Who follows a link to an entry wants to see it. */
  function showTarget() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var hidden = target && target.closest('[hidden]');
    if (!hidden) return;
    input.value = '';
    filter();
    target.scrollIntoView();
  }

  input.addEventListener('input', filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  window.addEventListener('hashchange', showTarget);
  if (input.value) filter(); // what a browser kept when the reader came back
})();
