// Questions that readers answer on the page. What is right stands in the solutions below them, which paper and pages
// without script show.
(function (hood) {
  'use strict';

  var all = []; // one function for each quiz: how many of its questions are answered right

  function list(parent, selector) {
    return Array.prototype.slice.call(parent.querySelectorAll(selector));
  }

  function make(name, style, text) {
    var element = document.createElement(name);
    element.className = style;
    if (text) element.textContent = text;
    if (name === 'button') element.type = 'button';
    return element;
  }

  function fill(text) {
    var values = Array.prototype.slice.call(arguments, 1);
    return text.replace(/\{(\d)\}/g, function (_, n) { return values[n]; });
  }

  /* A copy to show elsewhere on the page, where no id may stand twice. */
  function copy(element, style) {
    var twin = make('div', style);
    twin.innerHTML = element.innerHTML;
    list(twin, '[id]').forEach(function (inner) { inner.removeAttribute('id'); });
    return twin;
  }

  /* Line ends and spaces at the ends of lines and of the text do not count. */
  function plain(text) {
    return text.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').replace(/^\n+|\s+$/g, '');
  }

  /* --- the kinds of questions: what was answered, and what it is worth.
     answer() is null when there is none; judge() gives the verdict's words, or true; mark() shows it at the answers. */

  function choice(form, solution, words) {
    var inputs = list(form, 'input');
    var reasons = list(solution, '[data-answer]');

    function right(i) {
      return reasons[i].dataset.right === 'true';
    }

    return {
      answer: function () {
        var chosen = inputs.map(function (input, i) { return input.checked ? i : -1; });
        chosen = chosen.filter(function (i) { return i >= 0; });
        return chosen.length ? chosen : null;
      },
      restore: function (chosen) {
        inputs.forEach(function (input, i) { input.checked = !!chosen && chosen.indexOf(i) >= 0; });
      },
      judge: function () {
        var missing = 0, extra = 0;
        inputs.forEach(function (input, i) {
          if (right(i) && !input.checked) missing++;
          if (!right(i) && input.checked) extra++;
        });
        if (!missing && !extra) return true;
        return form.dataset.kind === 'single' ? words.wrong : fill(words.partly, missing, extra);
      },
      /* Explains what was chosen; all of it when the question is done. */
      mark: function (done) {
        inputs.forEach(function (input, i) {
          if (!done && !input.checked) return;
          var item = input.closest('li');
          if (right(i) || input.checked) item.classList.add(right(i) ? 'is-right' : 'is-wrong');
          sign(item.querySelector('label'), right(i), words);
          var why = reasons[i].querySelector('.quiz-why');
          if (why.textContent.trim()) item.appendChild(copy(why, 'quiz-reason'));
        });
      },
      first: function () { return inputs[0]; }
    };
  }

  function order(form, solution, words, said) {
    var box = form.querySelector('.quiz-order');
    var items = list(box, 'li');
    var wanted = list(solution, '[data-item]').map(function (item) { return item.dataset.item; });
    var touched = false;

    function now() {
      return list(box, 'li').map(function (item) { return item.dataset.item; });
    }

    function name(item) {
      return item.querySelector('.quiz-item').textContent.trim();
    }

    function show() {
      list(box, 'li').forEach(function (item, i, those) {
        item.querySelector('.quiz-up').setAttribute('aria-disabled', String(i === 0));
        item.querySelector('.quiz-down').setAttribute('aria-disabled', String(i === those.length - 1));
      });
    }

    function move(item, button, up) {
      var other = up ? item.previousElementSibling : item.nextElementSibling;
      if (!other) return;
      box.insertBefore(item, up ? other : other.nextElementSibling);
      touched = true;
      show();
      button.focus();
      form.dispatchEvent(new Event('change'));
      said(fill(words.moved, name(item), now().indexOf(item.dataset.item) + 1, items.length));
    }

    form.querySelector('fieldset').insertBefore(make('p', 'quiz-hint', words.places), box);
    items.forEach(function (item) {
      var moves = item.appendChild(make('span', 'quiz-moves'));
      [['quiz-up', words.up, '↑'], ['quiz-down', words.down, '↓']].forEach(function (kind, i) {
        var button = moves.appendChild(make('button', kind[0], kind[2]));
        button.setAttribute('aria-label', fill(kind[1], name(item)));
        button.addEventListener('click', function () { move(item, button, i === 0); });
        button.addEventListener('keydown', function (event) {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          move(item, button, event.key === 'ArrowUp');
        });
      });
    });
    show();

    return {
      answer: function () { return touched ? now() : null; },
      restore: function (wish) {
        touched = !!wish;
        var places = wish || items.map(function (item) { return item.dataset.item; });
        places.forEach(function (place) {
          items.forEach(function (item) { if (item.dataset.item === place) box.appendChild(item); });
        });
        show();
      },
      judge: function () {
        var off = now().filter(function (item, i) { return item !== wanted[i]; }).length;
        return off ? fill(words.place, off) : true;
      },
      mark: function () {
        list(box, 'li').forEach(function (item, i) {
          var right = item.dataset.item === wanted[i];
          item.classList.add(right ? 'is-right' : 'is-wrong');
          sign(item, right, words);
        });
      },
      first: function () { return box.querySelector('button[aria-disabled=false]'); }
    };
  }

  function output(form, solution, words) {
    var area = form.querySelector('textarea');
    var wanted = list(solution, '.quiz-expected').map(function (pre) { return plain(pre.dataset.output || ''); });
    var empty = wanted.indexOf('') >= 0;
    return {
      answer: function () { return area.value.trim() || empty ? area.value : null; },
      restore: function (text) { area.value = text || ''; },
      judge: function () { return wanted.indexOf(plain(area.value)) >= 0 || words.differs; },
      mark: function () { /* the verdict says it all */ },
      first: function () { return area; }
    };
  }

  var KINDS = { single: choice, multiple: choice, order: order, output: output };

  function sign(parent, right, words) {
    var mark = parent.appendChild(make('span', 'quiz-mark', right ? '✓' : '✗'));
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', right ? words.good : words.bad);
  }

  /* --- a question */

  var described = 0;

  /* A legend holds words only; what else is asked describes the group. */
  function describe(form) {
    var text = form.querySelector('.quiz-text');
    if (!text) return;
    text.id = 'hood-quiz-' + (++described);
    form.querySelector('fieldset').setAttribute('aria-describedby', text.id);
  }

  function question(form, solution, words, changed) {
    describe(form);
    var tools = make('div', 'quiz-tools');
    var check = tools.appendChild(make('button', 'quiz-check', words.check));
    var retry = tools.appendChild(make('button', 'quiz-retry', words.retry));
    var reveal = tools.appendChild(make('button', 'quiz-reveal', words.reveal));
    var verdict = tools.appendChild(make('p', 'quiz-verdict'));
    verdict.setAttribute('role', 'status');
    var kind = KINDS[form.dataset.kind](form, solution, words, function (text) {
      verdict.textContent = text;
    });
    var state = '';

    function clear() {
      state = '';
      verdict.textContent = '';
      delete verdict.dataset.state;
      retry.hidden = reveal.hidden = true;
      list(form, '.quiz-reason, .quiz-after, .quiz-mark').forEach(function (element) { element.remove(); });
      list(form, '.is-right, .is-wrong').forEach(function (item) { item.classList.remove('is-right', 'is-wrong'); });
    }

    /* What explains the whole: the question's own explanation, or all that the solutions say. */
    function explain(whole) {
      var about = solution.querySelector('.quiz-about');
      if (whole && !/single|multiple/.test(form.dataset.kind)) form.insertBefore(copy(solution, 'quiz-after'), tools);
      else if (about) form.insertBefore(copy(about, 'quiz-after'), tools);
    }

    function keep(answer) {
      var answers = hood.kept('quiz');
      if (answer === null) delete answers[form.dataset.key];
      else answers[form.dataset.key] = answer;
      hood.keep('quiz', answers);
    }

    function examine() {
      var answer = kind.answer();
      clear();
      if (answer === null) {
        verdict.textContent = words.none;
        return;
      }
      var judged = kind.judge();
      state = judged === true ? 'right' : 'wrong';
      kind.mark(judged === true);
      if (judged === true) explain(false);
      retry.hidden = false;
      reveal.hidden = judged === true;
      verdict.dataset.state = state;
      verdict.textContent = judged === true ? words.right : judged;
      keep(answer);
      changed();
    }

    function again() {
      clear();
      kind.restore(null);
      keep(null);
      changed();
    }

    check.type = 'submit';
    retry.addEventListener('click', function () {
      again();
      kind.first().focus();
    });
    reveal.addEventListener('click', function () {
      var text = verdict.textContent;
      clear();
      state = 'wrong';
      verdict.dataset.state = 'wrong';
      verdict.textContent = text;
      kind.mark(true);
      explain(true);
      retry.hidden = false;
      retry.focus();
    });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      examine();
    });
    form.addEventListener('change', function () {
      if (!state) return;
      clear();
      changed();
    });
    form.addEventListener('input', function (event) {
      if (event.target.nodeName === 'TEXTAREA' && state) form.dispatchEvent(new Event('change'));
    });
    form.appendChild(tools);
    clear();

    var before = hood.kept('quiz')[form.dataset.key];
    kind.restore(before === undefined ? null : before);
    if (before !== undefined) examine();
    return {
      right: function () { return state === 'right'; },
      reset: again
    };
  }

  /* --- a quiz */

  function total() {
    all = all.filter(function (quiz) { return quiz.box.isConnected; });
    var line = document.querySelector('.quiz-total');
    if (all.length < 2) {
      if (line) line.remove();
      return;
    }
    if (!line) {
      line = make('p', 'quiz-total');
      line.setAttribute('data-search', 'off');
      var article = document.querySelector('main article');
      article.insertBefore(line, article.querySelector(':scope > .footnotes, :scope > .colophon, :scope > .neighbours'));
    }
    var right = 0, count = 0;
    all.forEach(function (quiz) {
      right += quiz.right();
      count += quiz.count;
    });
    line.textContent = fill(all[0].words.total, right, count);
  }

  hood.enhance('.quiz', function (quiz) {
    var words = quiz.dataset;
    var solutions = Array.prototype.slice.call(quiz.querySelector('.quiz-solutions > ol').children);
    var ready = false;
    var score = make('p', 'quiz-score');
    score.setAttribute('role', 'status');
    var questions = [];

    function right() {
      return questions.filter(function (q) { return q.right(); }).length;
    }

    function show() {
      if (!ready) return;
      score.textContent = fill(words.score, right(), questions.length);
      total();
    }

    questions = list(quiz, '.quiz-question').map(function (form, i) {
      return question(form, solutions[i], words, show);
    });
    var summary = make('div', 'quiz-summary');
    summary.appendChild(score);
    summary.appendChild(make('p', 'quiz-device', words.device));
    var reset = summary.appendChild(make('button', 'quiz-reset', words.reset));
    reset.addEventListener('click', function () {
      questions.forEach(function (q) { q.reset(); });
    });
    quiz.appendChild(summary);
    all.push({ box: quiz, right: right, count: questions.length, words: words });
    ready = true;
    show();
  });

  /* A browser that does not let a style open them prints them all the same. */
  window.addEventListener('beforeprint', function () {
    list(document, '.quiz-solutions').forEach(function (details) { details.open = true; });
  });
  window.addEventListener('afterprint', function () {
    list(document, '.quiz-solutions').forEach(function (details) { details.open = false; });
  });
})(window.hood);
