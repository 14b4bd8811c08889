// Programs: replays what was recorded, lets the reader change the text, and sends it to a Go playground when asked to.
// Only the buttons Run and Share use the network.
(function (hood) {
  'use strict';
  var LONGEST = 64 * 1024;
  var PATIENCE = 30000;
  var LONGEST_PAUSE = 2000;
  var KEPT = 'run';

  function fill(text, value) {
    return text.replace('{0}', value);
  }

  function element(name, style, text) {
    var made = document.createElement(name);
    if (style) made.className = style;
    if (text) made.textContent = text;
    return made;
  }

  function bytes(text) {
    return new Blob([text]).size;
  }

  /* What HTML cannot hold, as pictures: the same as in the recorded output. */
  function printable(text) {
    return text.replace(/[\x00-\x08\x0b-\x1f]/g, function (c) { return String.fromCharCode(0x2400 + c.charCodeAt(0)); });
  }

  function still() {
    return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /* A request that ends: with an answer, or with the name of a message. */
  function post(address, body, type, done) {
    var request = new XMLHttpRequest();
    var over = false;
    var timer;
    function end(problem, value) {
      if (over) return;
      over = true;
      clearTimeout(timer);
      done(problem, value);
    }
    timer = setTimeout(function () {
      end('late');
      request.abort();
    }, PATIENCE);
    request.onload = function () {
      if (request.status === 200) end('', request.responseText);
      else end('busy', request.status);
    };
    request.onerror = function () { end('offline'); };
    try {
      request.open('POST', address);
      request.setRequestHeader('Content-Type', type);
      request.send(body);
    } catch (e) {
      end('offline');
    }
    return function stop() {
      end('stopped');
      request.abort();
    };
  }

  hood.enhance('.run', function (run) {
    function find(selector) { return run.querySelector(selector); }

    if (!find('.run-output')) return;
    var words = run.dataset;
    var listing = find('.listing');
    var lines = Array.prototype.slice.call(run.querySelectorAll('.listing .line'));
    var code = find('.listing code').textContent;
    var editor = find('.run-editor');
    var area = find('textarea');
    var go = find('.run-go');
    var replay = find('.run-replay');
    var edit = find('.run-edit');
    var reset = find('.run-reset');
    var copy = find('.run-copy');
    var share = find('.run-share');
    var status = find('.run-status');
    var output = find('.run-output');
    var pre = find('.run-output pre');
    var screen = pre.querySelector('code');
    var source = find('.run-source');
    var exit = find('.run-exit');
    var recorded = {
      events: Array.prototype.map.call(screen.querySelectorAll('.run-event'), function (event) {
        return { kind: event.classList.contains('stderr') ? 'stderr' : 'stdout', delay: Number(event.dataset.delay) / 1e6, text: event.textContent };
      }),
      source: source.textContent,
      exit: exit.textContent,
      failed: exit.classList.contains('failed'),
      command: find('.run-command')
    };
    var stop = null;
    var skip = null;

    function say(text, failed) {
      status.textContent = text;
      status.classList.toggle('failed', Boolean(failed));
    }

    function program() {
      return editor.hidden ? code : area.value;
    }

    /* --- output */
    function clear() {
      if (skip) skip(true);
      screen.textContent = '';
      pre.hidden = false;
      Array.prototype.forEach.call(output.querySelectorAll('.run-errors'), function (old) { output.removeChild(old); });
      lines.forEach(function (line) { line.classList.remove('wrong'); });
    }

    function write(event) {
      var page = event.text.lastIndexOf('\f');
      if (page >= 0) screen.textContent = '';
      screen.appendChild(element('span', 'run-event ' + event.kind, printable(event.text.slice(page + 1))));
      pre.scrollTop = pre.scrollHeight;
    }

    function about(text, status, failed) {
      source.textContent = text;
      exit.textContent = status;
      exit.classList.toggle('failed', failed);
    }

    /* Writes events at their times, or all at once; ends early when asked to. */
    function play(events, atOnce, done) {
      var next = 0;
      var timer;
      function end(silently) {
        clearTimeout(timer);
        if (!skip) return;
        skip = null;
        if (replay) replay.querySelector('.run-word').textContent = replayWord;
        if (silently) return;
        while (next < events.length) write(events[next++]);
        if (!screen.textContent) screen.appendChild(element('span', 'run-nothing', words.empty));
        done();
      }
      function step() {
        if (next === events.length) {
          end();
          return;
        }
        timer = setTimeout(function () {
          write(events[next++]);
          step();
        }, Math.min(events[next].delay, LONGEST_PAUSE));
      }
      skip = end;
      if (atOnce) {
        end();
        return;
      }
      if (replay) replay.querySelector('.run-word').textContent = words.skip;
      step();
    }

    function showRecorded(atOnce, done) {
      clear();
      if (!replay) {
        pre.hidden = true;
        about('', '', false);
        return;
      }
      about(recorded.source, recorded.exit, recorded.failed);
      if (recorded.command) screen.appendChild(recorded.command);
      play(recorded.events, atOnce, done);
    }

    var replayWord = replay && replay.querySelector('.run-word').textContent;
    if (replay) {
      replay.addEventListener('click', function () {
        if (skip) {
          skip();
          return;
        }
        if (stop) stop();
        say('');
        showRecorded(still(), function () { say(words.replayed); });
      });
    }

    if (!words.playground) return;

    /* --- what the compiler says, with buttons that lead to the lines */
    function showLine(number) {
      if (editor.hidden) {
        var line = lines[number - 1];
        if (!line) return;
        var unfold = listing.querySelector('.unfold');
        if (line.classList.contains('folded') && unfold && !listing.classList.contains('open')) unfold.click();
        line.scrollIntoView({ block: 'center', behavior: still() ? 'auto' : 'smooth' });
        listing.querySelector('pre').focus({ preventScroll: true });
        return;
      }
      var start = area.value.split('\n').slice(0, number - 1).join('\n').length + (number > 1 ? 1 : 0);
      var end = area.value.indexOf('\n', start);
      area.focus();
      area.setSelectionRange(start, end < 0 ? area.value.length : end);
    }

    function showErrors(title, text) {
      var box = element('div', 'run-errors');
      var list = element('ul');
      if (title) box.appendChild(element('p', '', title));
      text.split('\n').forEach(function (said) {
        var place = /^(?:vet: )?(?:\.\/)?prog\.go:(\d+):(?:(\d+):)?\s*(.*)$/.exec(said);
        if (!said || /^# /.test(said)) return;
        var item = element('li');
        if (place) {
          var number = Number(place[1]);
          var button = element('button', '', fill(words.line, number));
          button.type = 'button';
          button.addEventListener('click', function () { showLine(number); });
          item.appendChild(button);
          if (editor.hidden && lines[number - 1]) lines[number - 1].classList.add('wrong');
        }
        item.appendChild(element('span', '', printable(place ? place[3] : said)));
        list.appendChild(item);
      });
      box.appendChild(list);
      output.appendChild(box);
    }

    /* --- run */
    function running(yes) {
      go.querySelector('.run-word').textContent = yes ? words.stop : runWord;
      go.setAttribute('aria-busy', String(yes));
    }

    function answered(text) {
      var answer;
      try {
        answer = JSON.parse(text);
      } catch (e) {
        answer = null;
      }
      if (!answer || typeof answer !== 'object' || answer.Events && !Array.isArray(answer.Events)) {
        fallBack('strange');
        return;
      }
      clear();
      var code = Number(answer.Status) || 0;
      if (answer.Errors) {
        about(words.live, '', true);
        pre.hidden = true;
        showErrors('', String(answer.Errors));
        say(words.wrong, true);
        return;
      }
      about(words.live, fill(words.exit, code), code !== 0);
      var events = (answer.Events || []).map(function (event) {
        return {
          kind: event.Kind === 'stderr' ? 'stderr' : 'stdout',
          delay: Math.max(0, Number(event.Delay) / 1e6 || 0),
          text: String(event.Message)
        };
      });
      if (answer.VetErrors) showErrors(words.vet, String(answer.VetErrors));
      play(events, still(), function () {
        say(fill(words.done, code) + (answer.TestsFailed > 0 ? ' · ' + fill(words.tests, answer.TestsFailed) : ''), code !== 0);
      });
    }

    function fallBack(problem, detail) {
      showRecorded(true, function () { });
      say(fill(words[problem], detail || '') + (replay ? words.below : ''), problem !== 'stopped');
    }

    var runWord = go.querySelector('.run-word').textContent;

    function start() {
      if (stop) {
        stop();
        return;
      }
      if (bytes(program()) > LONGEST) {
        say(words.long, true);
        return;
      }
      if (skip) skip(true);
      say(words.running);
      running(true);
      var form = 'version=2&withVet=true&body=' + encodeURIComponent(program());
      stop = post(words.playground + '/compile', form, 'application/x-www-form-urlencoded', function (problem, answer) {
        stop = null;
        running(false);
        if (problem) fallBack(problem, answer);
        else answered(answer);
      });
    }

    go.addEventListener('click', start);

    /* --- edit; what the reader wrote stays on this device, as long as the book's program is the same */
    function keepText(text) {
      var all = hood.kept(KEPT);
      if (text === null) delete all[words.key];
      else all[words.key] = { from: code, text: text };
      hood.keep(KEPT, all);
    }

    function size() {
      area.rows = Math.min(40, Math.max(6, area.value.split('\n').length + 1));
    }

    function openEditor(text) {
      area.value = text;
      size();
      editor.hidden = false;
      listing.hidden = true;
      edit.hidden = true;
      reset.hidden = false;
      copy.hidden = false;
    }

    edit.addEventListener('click', function () {
      openEditor(code);
      area.focus();
      area.setSelectionRange(0, 0);
    });

    reset.addEventListener('click', function () {
      keepText(null);
      editor.hidden = true;
      listing.hidden = false;
      edit.hidden = false;
      reset.hidden = true;
      copy.hidden = true;
      edit.focus();
      if (stop) stop();
      showRecorded(true, function () { });
      say(words.reset);
    });

    copy.addEventListener('click', function () {
      var word = copy.textContent;
      hood.copy(area.value, function () {
        copy.textContent = copy.dataset.done;
        setTimeout(function () { copy.textContent = word; }, 2000);
      });
    });

    area.addEventListener('input', function () {
      size();
      keepText(area.value === code ? null : area.value);
    });

    function type(text) {
      if (document.execCommand && document.execCommand('insertText', false, text)) return;
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      area.dispatchEvent(new Event('input'));
    }

    /* Tab indents, unless Escape came before it: one must be able to leave by keyboard. */
    var leaving = false;
    area.addEventListener('keydown', function (event) {
      if (event.isComposing) return;
      if (event.key === 'Escape') {
        leaving = true;
        return;
      }
      if (event.key === 'Tab' && !leaving && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        type('\t');
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        if (!stop) start();
      } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        var before = area.value.slice(0, area.selectionStart);
        var line = before.slice(before.lastIndexOf('\n') + 1);
        type('\n' + /^[ \t]*/.exec(line)[0] + (/[{(]\s*$/.test(line) ? '\t' : ''));
      }
      if (event.key !== 'Shift') leaving = false;
    });
    area.addEventListener('blur', function () { leaving = false; });

    var mine = hood.kept(KEPT)[words.key];
    if (mine && mine.from === code && typeof mine.text === 'string') {
      openEditor(mine.text);
      say(words.edited);
    } else if (mine) {
      keepText(null);
      say(words.changed);
    }

    /* Paper has the book's program, and so the output that belongs to it. */
    window.addEventListener('beforeprint', function () {
      if (!editor.hidden) showRecorded(true, function () { });
    });

    /* --- share */
    share.addEventListener('click', function () {
      if (share.disabled) return;
      if (bytes(program()) > LONGEST) {
        say(words.long, true);
        return;
      }
      share.disabled = true;
      post(words.playground + '/share', program(), 'text/plain; charset=utf-8', function (problem, id) {
        share.disabled = false;
        if (problem) {
          say(fill(words[problem], id || ''), true);
        } else if (!/^[\w-]{1,64}$/.test(id)) {
          say(words.strange, true);
        } else {
          var official = words.playground === 'https://play.golang.org';
          var link = element('a', 'external');
          link.href = (official ? 'https://go.dev/play' : words.playground) + '/p/' + id;
          link.textContent = link.href;
          say(words.shared + ' ');
          status.appendChild(link);
        }
      });
    });
  });
})(window.hood);
