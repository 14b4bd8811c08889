// Leads through the frames of a block steps, one at a time.
(function (hood) {
  'use strict';
  if (!hood || !hood.enhance) return;
  var still = window.matchMedia('(prefers-reduced-motion: reduce)');
  var MOVE = 260;

  function all(element, selector) {
    return Array.prototype.slice.call(element.querySelectorAll(selector));
  }

  /* What of a frame's picture has a key, by the key. */
  function parts(frame) {
    var found = {};
    all(frame, '[data-k]').forEach(function (part) { found['$' + part.getAttribute('data-k')] = part; });
    return found;
  }

  /* Where a part is in its picture. */
  function place(part) {
    var x = 0, y = 0;
    for (var g = part; g && g.nodeName !== 'svg'; g = g.parentNode) {
      var move = /translate\((-?\d+) (-?\d+)\)/.exec(g.getAttribute('transform') || '');
      if (move) {
        x += +move[1];
        y += +move[2];
      }
    }
    return { x: x, y: y };
  }

  /* What is in both pictures goes from its old place to its new one; what is new comes in. */
  function animate(from, to) {
    if (still.matches || !Element.prototype.animate) return;
    var before = parts(from), after = parts(to);
    Object.keys(after).forEach(function (key) {
      var part = after[key];
      if (!before[key]) {
        part.animate([{ opacity: 0 }, { opacity: 1 }], { duration: MOVE });
        return;
      }
      var old = place(before[key]), now = place(part);
      if (old.x === now.x && old.y === now.y) return;
      var own = /translate\((-?\d+) (-?\d+)\)/.exec(part.getAttribute('transform') || '') || [0, 0, 0];
      part.animate([
        { transform: 'translate(' + (+own[1] + old.x - now.x) + 'px,' + (+own[2] + old.y - now.y) + 'px)' },
        { transform: 'translate(' + own[1] + 'px,' + own[2] + 'px)' }
      ], { duration: MOVE, easing: 'ease-out' });
    });
  }

  hood.enhance('.steps', function (block) {
    var frames = all(block, '.steps-frame').filter(function (frame) { return frame.closest('.steps') === block; });
    if (!frames.length) return;
    function own(selector) {
      return all(block, selector).filter(function (found) { return found.closest('.steps') === block; })[0];
    }
    var back = own('.steps-back'), play = own('.steps-play'), forward = own('.steps-forward');
    var scrub = own('.steps-scrub'), count = own('.steps-count'), status = own('.steps-status');
    var current = 0, timer = 0;

    function words() {
      return block.dataset.of.replace('{0}', current + 1).replace('{1}', frames.length);
    }

    function said(frame, selector) {
      var part = frame.querySelector(selector);
      return part ? part.textContent.trim() : '';
    }

    /* What is read out: where one is, what changed, what is said of it. */
    function announce() {
      var frame = frames[current];
      var changes = all(frame, '.steps-changes > li').map(function (change) { return change.textContent; });
      var parts = [words(), said(frame, '.steps-name'), changes.join('; '), said(frame, '.steps-note')];
      status.textContent = parts.filter(Boolean).join(' · ');
    }

    function show(index, quietly) {
      var old = current;
      current = Math.max(0, Math.min(frames.length - 1, index));
      frames.forEach(function (frame, i) { frame.classList.toggle('shown', i === current); });
      scrub.value = current + 1;
      scrub.setAttribute('aria-valuetext', words());
      count.textContent = current + 1 + ' / ' + frames.length;
      disable(back, current === 0, forward);
      disable(forward, current === frames.length - 1, back);
      if (old === current) return;
      var picture = frames[current].querySelector('.steps-picture');
      picture.scrollLeft = frames[old].querySelector('.steps-picture').scrollLeft;
      animate(frames[old], frames[current]);
      if (!quietly) announce();
    }

    /* A button that one can use no more gives its focus away. */
    function disable(button, off, other) {
      var focused = document.activeElement === button;
      if (off && focused) other.disabled = false;
      button.disabled = off;
      if (off && focused) other.focus();
    }

    /* As long as one reads what is said of the frame. */
    function wait() {
      var note = said(frames[current], '.steps-note');
      var han = (note.match(/[\u3400-\u9fff]/g) || []).length;
      return Math.min(20000, 1600 + 140 * han + 45 * (note.length - han));
    }

    function tick() {
      timer = window.setTimeout(function () {
        show(current + 1);
        if (current < frames.length - 1) tick();
        else stop();
      }, wait());
    }

    function playing(on) {
      block.classList.toggle('playing', on);
      play.setAttribute('aria-label', on ? play.dataset.pause : play.dataset.play);
      play.title = on ? play.dataset.pause : play.dataset.play;
    }

    function stop() {
      window.clearTimeout(timer);
      timer = 0;
      playing(false);
    }

    function toggle() {
      if (timer) {
        stop();
        return;
      }
      if (current === frames.length - 1) show(0);
      else if (frames.length > 1) show(current + 1);
      playing(true);
      if (current < frames.length - 1) tick();
      else stop();
    }

    function go(index) {
      stop();
      show(index);
    }

    back.addEventListener('click', function () { go(current - 1); });
    forward.addEventListener('click', function () { go(current + 1); });
    play.addEventListener('click', toggle);
    scrub.addEventListener('input', function () { go(scrub.value - 1); });

    block.addEventListener('keydown', function (event) {
      var elsewhere = event.target.closest('.steps') !== block || event.target.nodeName === 'INPUT';
      if (event.defaultPrevented || elsewhere || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      var still = event.target === block || event.target.classList.contains('steps-picture');
      if (event.key === 'ArrowLeft') go(current - 1);
      else if (event.key === 'ArrowRight') go(current + 1);
      else if (event.key === 'Home') go(0);
      else if (event.key === 'End') go(frames.length - 1);
      else if (event.key === ' ' && still) toggle();
      else return;
      event.preventDefault();
    });

    /* A link to a frame, or into one, opens it. */
    function follow() {
      var id = decodeURIComponent(location.hash.slice(1));
      var target = id && document.getElementById(id);
      if (!target || target === block || !block.contains(target)) return;
      frames.forEach(function (frame, i) {
        if (!frame.contains(target)) return;
        stop();
        show(i);
        block.scrollIntoView({ block: 'nearest' });
      });
    }

    /* A picture that is too wide can be scrolled by keys. */
    function scrollers() {
      frames.forEach(function (frame) {
        var picture = frame.querySelector('.steps-picture');
        var wide = picture.scrollWidth > picture.clientWidth + 1;
        if (wide) {
          picture.tabIndex = 0;
          picture.setAttribute('role', 'group');
          picture.setAttribute('aria-label', block.dataset.picture);
        } else {
          picture.removeAttribute('tabindex');
          picture.removeAttribute('role');
          picture.removeAttribute('aria-label');
        }
      });
    }

    block.classList.add('live');
    block.tabIndex = 0;
    own('.steps-controls').hidden = false;
    playing(false);
    show(0, true);
    scrollers();
    if (window.ResizeObserver) new ResizeObserver(scrollers).observe(block);
    window.addEventListener('hashchange', follow);
    follow();
  });
})(window.hood);
