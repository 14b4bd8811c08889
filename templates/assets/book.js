// What script adds to a page that is whole without it.
(function () {
  'use strict';

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
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

  each('.listing', function (listing) {
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
})();
