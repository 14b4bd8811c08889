// What the book's simulators share: numbers from a seed, the builder of elements, and the custom element around a model.
//
// A simulator is a model and a view. The model is a class without DOM: new Model(options), and act(action), which changes it
// and gives the list of events that happened. All that happened is therefore the options and the list of actions, and going
// back is doing all actions but the last again. The view draws the model and tells events in Chinese and English.
//
// The element keeps nothing and asks nothing of the network. What it contained, a static picture for readers without script,
// is replaced when it starts.
(function () {
  'use strict';
  var browser = typeof window !== 'undefined';
  var sims = browser ? (window.hoodSims = window.hoodSims || {}) : {};

  /* Mulberry32: the same numbers from the same seed, everywhere. */
  sims.random = function (seed) {
    var state = seed >>> 0;
    function next() {
      state = (state + 0x6D2B79F5) >>> 0;
      var t = Math.imul(state ^ (state >>> 15), state | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return (t ^ (t >>> 14)) >>> 0;
    }
    return {
      next: next,
      below: function (n) { return next() % n; }
    };
  };

  /* Options as a model takes them: what is missing or wrong is the default, what is out of bounds the bound. */
  sims.options = function (specs, given) {
    var options = {};
    Object.keys(specs).forEach(function (name) {
      var spec = specs[name];
      var value = given[name];
      if (spec.choices) {
        var known = spec.choices.some(function (choice) { return choice[0] === String(value); });
        options[name] = known ? String(value) : spec.value;
      } else {
        var number = value === undefined || value === null || value === '' ? NaN : Math.round(Number(value));
        options[name] = isNaN(number) ? spec.value : Math.min(spec.max, Math.max(spec.min, number));
      }
    });
    return options;
  };

  sims.SEED = { value: 1, min: 1, max: 999999, label: ['种子', 'Seed'] };

  if (typeof module !== 'undefined' && module.exports) module.exports = sims;
  if (!browser) return;

  /* --- elements */
  var SVG = 'http://www.w3.org/2000/svg';

  function fill(node, attributes, children) {
    Object.keys(attributes || {}).forEach(function (name) {
      var value = attributes[name];
      if (value === null || value === undefined || value === false) return;
      if (name === 'on') Object.keys(value).forEach(function (type) { node.addEventListener(type, value[type]); });
      else node.setAttribute(name, value === true ? '' : value);
    });
    children.forEach(function add(child) {
      if (Array.isArray(child)) child.forEach(add);
      else if (child !== null && child !== undefined && child !== false) node.append(child);
    });
    return node;
  }

  sims.html = function (tag, attributes) {
    return fill(document.createElement(tag), attributes, Array.prototype.slice.call(arguments, 2));
  };

  sims.svg = function (tag, attributes) {
    return fill(document.createElementNS(SVG, tag), attributes, Array.prototype.slice.call(arguments, 2));
  };

  /* A number of things in English. */
  sims.many = function (n, noun) {
    return n + ' ' + noun + (n === 1 ? '' : 's');
  };

  sims.style = function (css) {
    document.head.append(sims.html('style', {}, css));
  };

  var html = sims.html;
  var still = window.matchMedia('(prefers-reduced-motion: reduce)');
  var NAMES = /^(mcache|mcentral|mheap|sysmon|schedtick|close|goroutine)\b/;
  var PACE = 900, STILL_PACE = 2600, TOLD_EVERY = 4000;

  /*
   * Defines the custom element of a simulator.
   *
   * view.model     the model's class
   * view.title     [zh, en]
   * view.options   specs: {name: {value, min, max, label}} or {name: {value, choices: [[value, zh, en]…], label}};
   *                with live: true a change is the action {do: 'set', name, value}, otherwise it starts anew
   * view.step      the action of one step; by default {do: 'step'}
   * view.draw      (sim) → the picture
   * view.summary   (sim) → what the picture shows, in a sentence
   * view.tell      (event, sim) → a clause
   * view.actions   (sim) → {node, update()}: what else the reader can do, or nothing
   * view.tables    (sim) → [{caption, head, rows}…]: the same as the picture, in words
   */
  sims.define = function (name, view) {
    class Simulator extends HTMLElement {
      connectedCallback() {
        if (this.begun) return;
        if (document.readyState === 'loading') {
          document.addEventListener('DOMContentLoaded', this.begin.bind(this), { once: true });
        } else {
          this.begin();
        }
      }

      disconnectedCallback() {
        if (this.begun) this.pause();
      }

      begin() {
        if (this.begun || !this.isConnected) return;
        this.begun = true;
        this.chinese = /^zh/i.test(document.documentElement.lang);
        var given = {};
        Object.keys(view.options).forEach(function (option) { given[option] = this.getAttribute(option); }, this);
        this.given = sims.options(view.options, given);
        this.build();
        this.restart();
      }

      /* Of two wordings that of the page's language. */
      t(zh, en) {
        return this.chinese ? zh : en;
      }

      /* --- what happens */
      restart() {
        this.pause();
        this.done = [];
        this.model = new view.model(this.given);
        this.events = [];
        this.show();
        this.say(this.t('从头开始。', 'At the start.'));
      }

      act(action) {
        this.done.push(action);
        this.events = this.model.act(action);
        this.show();
        this.say(this.sentence(this.events));
      }

      step() {
        if (this.model.finished) this.pause();
        else this.act(view.step || { do: 'step' });
      }

      back() {
        this.pause();
        if (!this.done.length) return;
        var actions = this.done.slice(0, -1);
        var model = new view.model(this.given);
        var events = [];
        actions.forEach(function (action) { events = model.act(action); });
        this.model = model;
        this.done = actions;
        this.events = events;
        this.show();
        this.say(this.t('退回一步。', 'One step back. ') + (events.length ? this.sentence(events) : ''));
      }

      play() {
        var sim = this;
        if (this.timer) return;
        this.timer = window.setInterval(function () { sim.step(); }, still.matches ? STILL_PACE : PACE);
        this.showTools();
        this.step();
      }

      pause() {
        if (!this.timer) return;
        window.clearInterval(this.timer);
        this.timer = 0;
        this.showTools();
        this.live.textContent = this.said.textContent;
      }

      set(option, value) {
        var live = view.options[option].live;
        var before = this.given;
        var given = Object.assign({}, before);
        given[option] = value;
        given = sims.options(view.options, given);
        if (live) {
          this.act({ do: 'set', name: option, value: given[option] });
        } else {
          this.given = given;
          this.restart();
        }
      }

      sentence(events) {
        var clauses = events.map(function (event) { return view.tell(event, this); }, this);
        var text = clauses.join(this.t('；', '; ')) + this.t('。', '.');
        return NAMES.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
      }

      /* What happened, seen at once; read aloud at once too, but while playing only now and then. */
      say(text) {
        this.said.textContent = text;
        var now = Date.now();
        if (this.timer && !still.matches && now - (this.told || 0) < TOLD_EVERY) return;
        this.told = now;
        this.live.textContent = text;
      }

      /* --- what is seen */
      build() {
        var sim = this;
        function button(className, act, zh, en, keys) {
          return html('button', {
            type: 'button', class: className, 'aria-keyshortcuts': keys, on: { click: function () { act.call(sim); } }
          }, sim.t(zh, en));
        }
        this.buttons = {
          back: button('sim-back', this.back, '退一步', 'Back', 'ArrowLeft'),
          step: button('sim-step', this.step, '一步', 'Step', 'ArrowRight'),
          play: button('sim-play', function () { sim.timer ? sim.pause() : sim.play(); }, '播放', 'Play'),
          reset: button('sim-reset', this.restart, '重来', 'Reset')
        };
        this.said = html('p', { class: 'sim-said', 'aria-hidden': 'true' });
        this.live = html('p', { class: 'sim-live', 'aria-live': 'polite' });
        this.picture = html('div', { class: 'sim-picture', role: 'img' });
        this.count = html('span', { class: 'sim-count' });
        this.extra = view.actions ? view.actions(this) : null;
        this.words = html('div');
        var tools = html('div', { class: 'sim-tools', role: 'group', 'aria-label': this.t('步进', 'Stepping') },
          this.buttons.step, this.buttons.back, this.buttons.play, this.buttons.reset, this.count);
        tools.addEventListener('keydown', this.key.bind(this));
        this.setAttribute('role', 'group');
        this.setAttribute('aria-label', this.t('模拟器：', 'Simulator: ') + this.t(view.title[0], view.title[1]));
        this.classList.add('sim');
        this.replaceChildren.apply(this, [
          this.settings(),
          tools,
          this.said,
          this.live,
          this.picture,
          this.extra && this.extra.node,
          html('details', { class: 'sim-words' },
            html('summary', {}, this.t('用文字看这一刻', 'This moment in words')), this.words)
        ].filter(Boolean));
      }

      settings() {
        var sim = this;
        return html('div', { class: 'sim-settings', role: 'group', 'aria-label': this.t('设置', 'Settings') },
          Object.keys(view.options).map(function (option) {
            var spec = view.options[option];
            var input = spec.choices
              ? html('select', {}, spec.choices.map(function (choice) {
                return html('option', { value: choice[0] }, sim.t(choice[1], choice[2]));
              }))
              : html('input', { type: 'number', min: spec.min, max: spec.max, inputmode: 'numeric' });
            input.name = option;
            input.value = sim.given[option];
            input.addEventListener('change', function () {
              sim.set(option, input.value);
              if (!spec.choices) input.value = sim.given[option];
            });
            return html('label', {}, html('span', {}, sim.t(spec.label[0], spec.label[1])), input);
          }));
      }

      key(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'ArrowRight') this.step();
        else if (event.key === 'ArrowLeft') this.back();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }

      show() {
        var sim = this;
        this.picture.replaceChildren(view.draw(this));
        this.picture.setAttribute('aria-label', view.summary(this));
        if (this.extra && this.extra.update) this.extra.update();
        Object.keys(view.options).forEach(function (option) {
          if (view.options[option].live) sim.querySelector('[name="' + option + '"]').value = sim.model.options[option];
        });
        this.words.replaceChildren.apply(this.words, view.tables(this).map(this.table, this));
        this.showTools();
      }

      table(table) {
        function cells(tag, row) {
          return html('tr', {}, row.map(function (cell, i) {
            var head = tag === 'th' || i === 0;
            return html(head ? 'th' : 'td', { scope: head ? (tag === 'th' ? 'col' : 'row') : null }, String(cell));
          }));
        }
        return html('table', {},
          html('caption', {}, table.caption),
          html('thead', {}, cells('th', table.head)),
          html('tbody', {}, table.rows.map(function (row) { return cells('td', row); })));
      }

      /* A button that can do nothing says so and keeps the focus. */
      showTools() {
        var playing = Boolean(this.timer);
        this.buttons.play.textContent = playing ? this.t('暂停', 'Pause') : this.t('播放', 'Play');
        this.buttons.play.setAttribute('aria-pressed', String(playing));
        this.buttons.back.setAttribute('aria-disabled', String(!this.done || !this.done.length));
        var finished = Boolean(this.model && this.model.finished);
        this.buttons.step.setAttribute('aria-disabled', String(finished));
        this.count.textContent = this.t('第 ' + (this.done || []).length + ' 步', 'step ' + (this.done || []).length);
      }
    }
    sims[name] = view.model;
    if (!window.customElements.get(name)) window.customElements.define(name, Simulator);
  };

  sims.style([
    '.sim { display: block; margin: 1.6em 0; padding: 0.9rem 1rem 1rem; border: 1px solid var(--line); border-radius: 8px; font-size: 0.92rem; line-height: 1.5; }',
    '.sim-settings, .sim-tools, .sim-actions { display: flex; flex-wrap: wrap; align-items: end; gap: 0.5rem 0.8rem; }',
    '.sim-tools { margin-top: 0.8rem; align-items: center; gap: 0.5rem; }',
    '.sim-actions { margin-top: 0.9rem; padding-top: 0.8rem; border-top: 1px solid var(--line); }',
    '.sim label { display: inline-flex; flex-direction: column; gap: 0.15rem; color: var(--quiet); font-size: 0.82rem; line-height: 1.4; }',
    '.sim :is(input, select) { font: inherit; font-size: 0.92rem; min-height: 2.1rem; padding: 0.15rem 0.5rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 5px; max-width: 100%; }',
    '.sim input[type=number] { width: 5.6rem; }',
    '.sim button { font: inherit; min-height: 2.1rem; padding: 0.15rem 0.9rem; color: var(--accent); background: var(--paper); border: 1px solid var(--line); border-radius: 5px; cursor: pointer; }',
    '.sim button:hover { border-color: var(--accent); }',
    '.sim button.sim-step { color: var(--paper); background: var(--accent); border-color: var(--accent); }',
    '.sim button[aria-disabled=true] { color: var(--quiet); background: none; border-color: var(--line); cursor: default; }',
    '@media (max-width: 34rem) { .sim { padding: 0.8rem 0.7rem; } .sim-tools button { padding: 0.15rem 0.65rem; } }',
    '.sim-count { margin-left: auto; color: var(--quiet); font-size: 0.82rem; font-variant-numeric: tabular-nums; }',
    '.sim-said { min-height: 3em; margin: 0.7rem 0; padding: 0.3rem 0.7rem; background: var(--wash); border-left: 3px solid var(--accent); border-radius: 0 4px 4px 0; }',
    '.sim-live { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }',
    '.sim-picture { display: block; }',
    '.sim-picture svg { display: block; width: 100%; margin: 0 auto; }',
    '.sim-words { margin-top: 0.8rem; font-size: 0.88rem; }',
    '.sim-words summary { cursor: pointer; color: var(--quiet); }',
    '.sim-words table { display: table; width: 100%; margin: 0.6rem 0 0; table-layout: auto; font-size: 0.92em; }',
    '.sim-words :is(th, td) { padding: 0.2rem 0.4rem; }',
    '.sim-words td { overflow-wrap: anywhere; }',
    '.sim-words tbody th { white-space: nowrap; }',
    '@media (max-width: 24rem) { .sim-words thead th { overflow-wrap: anywhere; } }',
    '.sim-words caption { text-align: left; color: var(--quiet); padding-bottom: 0.3rem; }',
    '.sim-box { min-width: 0; padding: 0.5rem 0.65rem 0.6rem; background: var(--wash); border: 1px solid var(--line); border-radius: 6px; }',
    '.sim-box.hot { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }',
    '.sim-name { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.5rem; font-weight: 600; }',
    '.sim-name small, .sim-note { color: var(--quiet); font-weight: 400; font-size: 0.82rem; }',
    '.sim-chips { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem; min-height: 1.7rem; }',
    '.sim-chip { display: inline-block; min-width: 2.3em; padding: 0 0.4em; text-align: center; font: 0.78rem/1.55rem var(--mono); color: var(--ink); background: var(--paper); border: 1px solid var(--dia-line); border-radius: 1em; white-space: nowrap; }',
    '.sim-chip.hot { background: var(--mark); border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }',
    '.sim-chip.none { color: var(--quiet); border-style: dashed; background: none; }',
    '@media (prefers-reduced-motion: no-preference) { .sim .hot { animation: sim-hot 0.5s ease-out; } }',
    '@keyframes sim-hot { from { box-shadow: 0 0 0 6px var(--mark); } }',
    '@media print { .sim-settings, .sim-tools, .sim-actions, .sim-words, .sim-live { display: none !important; } .sim { break-inside: avoid; } }'
  ].join('\n'));
})();
