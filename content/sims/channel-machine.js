// A channel of Go 1.11: its ring buffer, and the goroutines that wait at it.
//
// Follows runtime/chan.go by these symbols: hchan (qcount, dataqsiz, buf, sendx, recvx, closed, recvq, sendq), chansend (a
// panic when closed; else a waiting receiver gets the value directly; else the buffer; else wait), chanrecv (nothing left of
// a closed channel gives the zero value; else a waiting sender; else the buffer; else wait), send, recv (with a buffer the
// receiver takes the head and the sender's value goes into the slot that became free), closechan (all receivers, then all
// senders wake; senders panic), the nil channel (waits for ever; close panics), waitq as first in, first out.
//
// Simplified: one operation at a time, so the channel's lock does not show. Woken goroutines go on in the order in which they
// were made ready; in the runtime each takes runnext of a P, and another may run first. A panic that nobody recovers ends a
// program; here only the goroutine stops. There is no select.
(function () {
  'use strict';
  var sims = typeof module !== 'undefined' && module.exports ? require('./sim.js') : window.hoodSims;

  var OPTIONS = {
    capacity: {
      value: '3',
      choices: [['nil', 'nil 通道', 'nil channel'], ['0', '0（无缓冲）', '0 (unbuffered)'], ['1', '1', '1'], ['2', '2', '2'],
        ['3', '3', '3'], ['4', '4', '4'], ['6', '6', '6'], ['8', '8', '8']],
      label: ['缓冲容量', 'Buffer']
    },
    senders: { value: 3, min: 1, max: 5, label: ['发送者', 'Senders'] },
    receivers: { value: 2, min: 1, max: 5, label: ['接收者', 'Receivers'] },
    seed: sims.SEED
  };

  class Channel {
    constructor(options) {
      var o = this.options = sims.options(OPTIONS, options || {});
      this.random = sims.random(o.seed);
      this.none = o.capacity === 'nil';
      this.dataqsiz = this.none ? 0 : Number(o.capacity);
      this.buf = [];
      for (var i = 0; i < this.dataqsiz; i++) this.buf.push(null);
      this.qcount = this.sendx = this.recvx = 0;
      this.closed = false;
      this.sendq = [];
      this.recvq = [];
      this.ready = [];
      this.gs = [];
      this.value = 0;
      this.finished = false;
      for (i = 0; i < o.senders + o.receivers; i++) {
        this.gs.push({ id: i + 1, sends: i < o.senders, state: 'running', param: null, got: null, sudog: null });
      }
    }

    /* send and receive name a goroutine; close does not; step lets a woken one go on, or one that the seed chooses act. */
    act(action) {
      this.events = [];
      if (action.do === 'step') this.step();
      else if (action.do === 'close') this.close();
      else this.byHand(action);
      return this.events;
    }

    emit(kind, facts) {
      this.events.push(Object.assign({ kind: kind }, facts));
    }

    byHand(action) {
      var g = this.gs[action.g - 1];
      if (g.state === 'woken') this.resume(g);
      else if (g.state !== 'running') this.emit('cannot', { g: g.id, state: g.state });
      else if (action.do === 'send') this.send(g);
      else this.receive(g);
    }

    step() {
      if (this.ready.length) {
        this.resume(this.ready[0]);
        return;
      }
      var free = this.gs.filter(function (g) { return g.state === 'running'; });
      if (!free.length) {
        this.emit('stuck', { panicked: this.gs.some(function (g) { return g.state === 'panicked'; }) });
        return;
      }
      var g = free[this.random.below(free.length)];
      if (g.sends) this.send(g);
      else this.receive(g);
    }

    send(g) {
      if (this.none) {
        g.state = 'forever';
        this.emit('nilWait', { g: g.id });
        return;
      }
      if (this.closed) {
        g.state = 'panicked';
        this.emit('panic', { g: g.id, what: 'send on closed channel' });
        return;
      }
      var value = ++this.value;
      var sudog = this.recvq.shift();
      if (sudog) {
        sudog.elem = value;
        this.goready(sudog, true);
        this.emit('handOver', { g: g.id, to: sudog.g.id, value: value });
      } else if (this.qcount < this.dataqsiz) {
        var slot = this.sendx;
        this.put(value);
        this.emit('buffered', { g: g.id, value: value, slot: slot });
      } else {
        this.wait(g, this.sendq, value);
        this.emit('sendWait', { g: g.id, value: value });
      }
    }

    receive(g) {
      if (this.none) {
        g.state = 'forever';
        this.emit('nilWait', { g: g.id });
        return;
      }
      if (this.closed && this.qcount === 0) {
        g.got = { value: 0, ok: false };
        this.emit('zero', { g: g.id });
        return;
      }
      var sudog = this.sendq.shift();
      if (sudog) {
        this.fromSender(g, sudog);
      } else if (this.qcount > 0) {
        var slot = this.recvx;
        g.got = { value: this.take(), ok: true };
        this.emit('fromBuffer', { g: g.id, value: g.got.value, slot: slot });
      } else {
        this.wait(g, this.recvq, null);
        this.emit('recvWait', { g: g.id });
      }
    }

    /* The channel is full: the head goes out and the waiting value takes its slot, which is now the tail. */
    fromSender(g, sudog) {
      if (this.dataqsiz === 0) {
        g.got = { value: sudog.elem, ok: true };
        this.emit('takeOver', { g: g.id, from: sudog.g.id, value: sudog.elem });
      } else {
        var slot = this.recvx;
        g.got = { value: this.buf[slot], ok: true };
        this.buf[slot] = sudog.elem;
        this.recvx = this.sendx = (slot + 1) % this.dataqsiz;
        this.emit('rotate', { g: g.id, from: sudog.g.id, value: g.got.value, put: sudog.elem, slot: slot });
      }
      this.goready(sudog, true);
    }

    put(value) {
      this.buf[this.sendx] = value;
      this.sendx = (this.sendx + 1) % this.dataqsiz;
      this.qcount++;
    }

    take() {
      var value = this.buf[this.recvx];
      this.buf[this.recvx] = null;
      this.recvx = (this.recvx + 1) % this.dataqsiz;
      this.qcount--;
      return value;
    }

    wait(g, queue, elem) {
      g.state = 'waiting';
      g.param = null;
      g.sudog = { g: g, elem: elem, sends: g.sends };
      queue.push(g.sudog);
    }

    /* param tells the woken goroutine whether another completed its operation, or the channel was closed. */
    goready(sudog, completed) {
      sudog.g.param = completed ? sudog : null;
      sudog.g.state = 'woken';
      this.ready.push(sudog.g);
    }

    resume(g) {
      this.ready.splice(this.ready.indexOf(g), 1);
      var sudog = g.sudog;
      var completed = g.param !== null;
      g.sudog = g.param = null;
      g.state = 'running';
      if (g.sends && !completed) {
        g.state = 'panicked';
        this.emit('panic', { g: g.id, what: 'send on closed channel' });
      } else if (g.sends) {
        this.emit('sent', { g: g.id, value: sudog.elem });
      } else {
        g.got = completed ? { value: sudog.elem, ok: true } : { value: 0, ok: false };
        this.emit(completed ? 'received' : 'zero', { g: g.id, value: sudog.elem });
      }
    }

    close() {
      if (this.none || this.closed) {
        this.emit('closePanic', { what: this.none ? 'close of nil channel' : 'close of closed channel' });
        return;
      }
      this.closed = true;
      var woken = this.recvq.concat(this.sendq);
      this.emit('close', { receivers: this.recvq.length, senders: this.sendq.length });
      this.recvq = [];
      this.sendq = [];
      woken.reverse().forEach(function (sudog) { this.goready(sudog, false); }, this);
    }
  }

  Channel.OPTIONS = OPTIONS;
  if (typeof module !== 'undefined' && module.exports) {
    module.exports = Channel;
    return;
  }

  /* --- view */
  var html = sims.html, svg = sims.svg, many = sims.many;

  function hotOf(sim) {
    var hot = {};
    (sim.events || []).forEach(function (e) {
      ['g', 'to', 'from'].forEach(function (key) { if (e[key]) hot[e[key]] = true; });
      if (e.slot !== undefined) hot.slot = e.slot;
    });
    return hot;
  }

  var STATES = {
    running: ['运行', 'running'], waiting: ['阻塞', 'blocked'], woken: ['已唤醒，待运行', 'woken, runnable'],
    panicked: ['panic', 'panicked'], forever: ['永远阻塞', 'blocked for ever']
  };

  function stateOf(sim, g) {
    return sim.t(STATES[g.state][0], STATES[g.state][1]);
  }

  function gotOf(sim, g) {
    if (!g.got) return '';
    return sim.t('收到 ', 'got ') + g.got.value + (g.got.ok ? '' : sim.t('（零值，ok=false）', ' (zero, ok=false)'));
  }

  function goroutine(sim, g, hot) {
    return html('div', { class: 'sim-box chan-g ' + g.state + (hot[g.id] ? ' hot' : '') },
      html('div', { class: 'sim-name' }, 'G' + g.id, html('small', {}, stateOf(sim, g))),
      html('div', { class: 'sim-note' }, g.sends
        ? (g.sudog ? sim.t('要发送 ', 'sending ') + g.sudog.elem : sim.t('发送者', 'sender'))
        : (gotOf(sim, g) || sim.t('接收者', 'receiver'))));
  }

  function queue(sim, name, list) {
    return html('div', { class: 'chan-queue' },
      html('span', { class: 'chan-name' }, name),
      html('span', { class: 'sim-chips' }, list.length
        ? list.map(function (s) { return html('span', { class: 'sim-chip' }, 'G' + s.g.id + (s.sends ? ' · ' + s.elem : '')); })
        : html('span', { class: 'sim-note' }, sim.t('空', 'empty'))));
  }

  function wedge(from, to, inner, outer) {
    function at(radius, angle) { return (radius * Math.sin(angle)).toFixed(2) + ' ' + (-radius * Math.cos(angle)).toFixed(2); }
    var large = to - from > Math.PI ? 1 : 0;
    return 'M' + at(outer, from) + 'A' + outer + ' ' + outer + ' 0 ' + large + ' 1 ' + at(outer, to) +
      'L' + at(inner, to) + 'A' + inner + ' ' + inner + ' 0 ' + large + ' 0 ' + at(inner, from) + 'Z';
  }

  /* The ring of the buffer; outside it the next slot to send into, inside it the next to receive from. */
  function ring(model, hot) {
    var n = model.dataqsiz;
    var parts = [];
    /* A triangle on the side of a slot, with its name beyond. */
    function pointer(index, name, tip, away) {
      var angle = 2 * Math.PI * (index + 0.5) / n;
      function at(radius, aside) {
        return (radius * Math.sin(angle) + aside * Math.cos(angle)).toFixed(1) + ' ' + (aside * Math.sin(angle) - radius * Math.cos(angle)).toFixed(1);
      }
      parts.push(svg('path', { d: 'M' + at(tip, 0) + 'L' + at(tip + 11 * away, 6) + 'L' + at(tip + 11 * away, -6) + 'Z', class: 'chan-arrow' }));
      var far = tip + 25 * away;
      parts.push(svg('text', { x: far * Math.sin(angle) * 1.12, y: 4 - far * Math.cos(angle), class: 'chan-pointer' }, name));
    }
    model.buf.forEach(function (value, i) {
      var from = 2 * Math.PI * i / n, to = 2 * Math.PI * (i + 1) / n;
      if (n === 1) to -= 0.0001;
      var middle = (from + to) / 2;
      parts.push(svg('path', { d: wedge(from, to, 58, 98), class: 'chan-slot' + (value === null ? '' : ' full') + (hot.slot === i ? ' hot' : '') }));
      parts.push(svg('text', { x: 78 * Math.sin(middle), y: -78 * Math.cos(middle) + 5, class: 'chan-value' }, value === null ? '' : String(value)));
      parts.push(svg('text', { x: 89 * Math.sin(from + 0.14), y: -89 * Math.cos(from + 0.14) + 4, class: 'chan-index' }, String(i)));
    });
    pointer(model.sendx, 'sendx', 102, 1);
    pointer(model.recvx, 'recvx', 55, -1);
    return svg('svg', { viewBox: '-165 -136 330 272', class: 'chan-ring', 'aria-hidden': 'true' }, parts);
  }

  function middle(sim, hot) {
    var model = sim.model;
    if (model.none) return html('p', { class: 'chan-none' }, sim.t('nil：没有 hchan', 'nil: there is no hchan'));
    if (!model.dataqsiz) return html('p', { class: 'chan-none' }, sim.t('没有缓冲：值从一个 goroutine 的栈直接复制到另一个的栈', 'no buffer: values are copied from one goroutine’s stack to another’s'));
    return ring(model, hot);
  }

  function fields(model) {
    return html('div', { class: 'chan-fields' },
      ['qcount', 'dataqsiz', 'sendx', 'recvx', 'closed'].map(function (name) {
        return html('span', {}, html('span', { class: 'sim-note' }, name), ' ' + (name === 'closed' ? Number(model.closed) : model[name]));
      }));
  }

  function draw(sim) {
    var model = sim.model;
    var hot = hotOf(sim);
    function side(sends) {
      return html('div', { class: 'chan-side' },
        model.gs.filter(function (g) { return g.sends === sends; }).map(function (g) { return goroutine(sim, g, hot); }));
    }
    return html('div', { class: 'chan' },
      side(true),
      html('div', { class: 'sim-box chan-h' + (model.closed ? ' closed' : '') },
        html('div', { class: 'sim-name' }, 'hchan', html('small', {}, model.closed ? sim.t('已关闭', 'closed') : '')),
        fields(model), middle(sim, hot), queue(sim, 'sendq', model.sendq), queue(sim, 'recvq', model.recvq)),
      side(false));
  }

  function summary(sim) {
    var m = sim.model;
    function names(list) { return list.length ? list.map(function (s) { return 'G' + s.g.id; }).join(sim.t('、', ', ')) : sim.t('无', 'none'); }
    return sim.t(
      '通道里有 ' + m.qcount + ' 个值，容量 ' + m.dataqsiz + (m.closed ? '，已关闭' : '') + '；sendq：' + names(m.sendq) + '；recvq：' + names(m.recvq) + '。',
      'The channel holds ' + m.qcount + ' of ' + m.dataqsiz + ' values' + (m.closed ? ' and is closed' : '') + '; sendq: ' + names(m.sendq) + '; recvq: ' + names(m.recvq) + '.');
  }

  var TELL = {
    handOver: function (e) { return ['G' + e.g + ' 发送 ' + e.value + '：G' + e.to + ' 正等着，值直接复制给它，它被唤醒', 'G' + e.g + ' sends ' + e.value + ': G' + e.to + ' is waiting, gets the value directly and is woken']; },
    buffered: function (e) { return ['G' + e.g + ' 发送 ' + e.value + '：放进缓冲的槽 ' + e.slot + '，不阻塞', 'G' + e.g + ' sends ' + e.value + ' into slot ' + e.slot + ' of the buffer and does not block']; },
    sendWait: function (e) { return ['G' + e.g + ' 发送 ' + e.value + '：没有接收者，也没有空槽，挂上 sendq 阻塞', 'G' + e.g + ' sends ' + e.value + ': no receiver and no free slot, so it joins sendq and blocks']; },
    takeOver: function (e) { return ['G' + e.g + ' 接收：从阻塞的 G' + e.from + ' 直接拿到 ' + e.value + '，唤醒它', 'G' + e.g + ' receives ' + e.value + ' directly from the blocked G' + e.from + ' and wakes it']; },
    rotate: function (e) { return ['G' + e.g + ' 从槽 ' + e.slot + ' 取走 ' + e.value + '，G' + e.from + ' 的 ' + e.put + ' 填进同一个槽，G' + e.from + ' 被唤醒', 'G' + e.g + ' takes ' + e.value + ' from slot ' + e.slot + ', the ' + e.put + ' of G' + e.from + ' goes into the same slot, and G' + e.from + ' is woken']; },
    fromBuffer: function (e) { return ['G' + e.g + ' 从槽 ' + e.slot + ' 取走 ' + e.value, 'G' + e.g + ' takes ' + e.value + ' from slot ' + e.slot]; },
    recvWait: function (e) { return ['G' + e.g + ' 接收：没有值，也没有发送者，挂上 recvq 阻塞', 'G' + e.g + ' receives: no value and no sender, so it joins recvq and blocks']; },
    zero: function (e) { return ['G' + e.g + ' 收到零值，ok 为 false：通道已关闭且没有剩下的值', 'G' + e.g + ' gets the zero value with ok false: the channel is closed and holds no value']; },
    sent: function (e) { return ['G' + e.g + ' 醒来继续：' + e.value + ' 已送出', 'G' + e.g + ' goes on: its ' + e.value + ' has been taken']; },
    received: function (e) { return ['G' + e.g + ' 醒来继续：收到 ' + e.value, 'G' + e.g + ' goes on with the ' + e.value + ' it was given']; },
    panic: function (e) { return ['G' + e.g + ' panic：' + e.what + '；没有 recover 的话整个程序会退出', 'G' + e.g + ' panics: ' + e.what + '; without recover the whole program would end']; },
    closePanic: function (e) { return ['close 引发 panic：' + e.what, 'close panics: ' + e.what]; },
    close: function (e) { return ['通道关闭，唤醒 ' + e.receivers + ' 个接收者和 ' + e.senders + ' 个发送者，发送者醒来会 panic', 'the channel is closed, which wakes ' + many(e.receivers, 'receiver') + ' and ' + many(e.senders, 'sender') + '; senders will panic']; },
    nilWait: function (e) { return ['G' + e.g + ' 在 nil 通道上永远阻塞', 'G' + e.g + ' blocks for ever on the nil channel']; },
    stuck: function (e) {
      return e.panicked ? ['能运行的 goroutine 一个也没有了', 'no goroutine can run any more']
        : ['所有 goroutine 都阻塞了：真实程序会报告 deadlock', 'all goroutines are blocked: a real program would report a deadlock'];
    },
    cannot: function (e) { return ['G' + e.g + ' 现在不能操作：' + STATES[e.state][0], 'G' + e.g + ' cannot act now: ' + STATES[e.state][1]]; }
  };

  function actions(sim) {
    var node = html('div', { class: 'sim-actions', role: 'group', 'aria-label': sim.t('操作', 'Actions') });
    var drawn = '';
    return {
      node: node,
      update: function () {
        var now = sim.model.gs.map(function (g) { return g.sends; }).join();
        if (drawn !== now) {
          drawn = now;
          node.replaceChildren.apply(node, sim.model.gs.map(function (g) {
            return html('button', { type: 'button', class: 'chan-act', on: { click: function () { sim.act({ do: g.sends ? 'send' : 'receive', g: g.id }); } } });
          }).concat(html('button', { type: 'button', class: 'chan-close', on: { click: function () { sim.act({ do: 'close' }); } } }, 'close')));
        }
        sim.model.gs.forEach(function (g, i) {
          var does = g.state === 'woken' ? sim.t('继续', 'goes on') : g.sends ? sim.t('发送', 'sends') : sim.t('接收', 'receives');
          node.children[i].textContent = 'G' + g.id + ' ' + does;
          node.children[i].setAttribute('aria-disabled', String(g.state !== 'running' && g.state !== 'woken'));
        });
      }
    };
  }

  sims.style([
    '.chan { display: grid; grid-template-columns: minmax(0, 1fr) minmax(15rem, 1.6fr) minmax(0, 1fr); gap: 0.7rem; align-items: start; }',
    '.chan-side { display: grid; gap: 0.45rem; }',
    '.chan-g { border-left: 4px solid var(--accent); }',
    '.chan-g:is(.waiting, .forever) { border-left-color: var(--line); }',
    '.chan-g.woken { border-left: 4px dashed var(--accent); }',
    '.chan-g.panicked { border-left-color: var(--warn); }',
    '.chan-g.panicked small { color: var(--warn); }',
    '.chan-h.closed { border-style: dashed; border-color: var(--warn); }',
    '.chan-h small { color: var(--warn); }',
    '.chan-fields { display: flex; flex-wrap: wrap; gap: 0 0.8rem; font: 0.82rem/1.7 var(--mono); }',
    '.chan-fields .sim-note { font-family: var(--mono); }',
    '.chan-ring { max-width: 18rem; }',
    '.chan-slot { fill: var(--paper); stroke: var(--dia-line); stroke-width: 1.2; }',
    '.chan-slot.full { fill: var(--mark); }',
    '.chan-slot.hot { stroke: var(--accent); stroke-width: 3; }',
    '.chan-ring text { fill: var(--ink); text-anchor: middle; font-family: var(--mono); }',
    '.chan-value { font-size: 18px; font-weight: 600; }',
    '.chan-ring .chan-index { font-size: 11px; fill: var(--quiet); }',
    '.chan-ring .chan-pointer { font-size: 13px; fill: var(--accent); }',
    '.chan-arrow { fill: var(--accent); }',
    '.chan-none { margin: 1.4rem 0.4rem; color: var(--quiet); text-align: center; }',
    '.chan-queue { display: grid; grid-template-columns: 3.6rem 1fr; align-items: center; margin-top: 0.25rem; }',
    '.chan-name { font: 0.82rem var(--mono); color: var(--quiet); }',
    '@media (max-width: 34rem) { .chan { grid-template-columns: repeat(2, minmax(0, 1fr)); } .chan-h { grid-column: 1 / -1; grid-row: 1; } }'
  ].join('\n'));

  sims.define('channel-machine', {
    model: Channel,
    title: ['通道', 'a channel'],
    options: OPTIONS,
    draw: draw,
    summary: summary,
    actions: actions,
    tell: function (event, sim) {
      var wordings = TELL[event.kind](event);
      return sim.t(wordings[0], wordings[1]);
    },
    tables: function (sim) {
      var t = sim.t.bind(sim), model = sim.model;
      var buffer = {
        caption: t('缓冲', 'The buffer'),
        head: [t('槽', 'Slot'), t('值', 'Value'), t('下一个', 'Next')],
        rows: model.buf.map(function (value, i) {
          return [i, value === null ? '—' : value, [i === model.sendx && 'sendx', i === model.recvx && 'recvx'].filter(Boolean).join(t('、', ', ')) || '—'];
        })
      };
      var goroutines = {
        caption: t('各个 goroutine', 'The goroutines'),
        head: ['G', t('角色', 'Role'), t('状态', 'State'), t('值', 'Value')],
        rows: model.gs.map(function (g) {
          return ['G' + g.id, g.sends ? t('发送者', 'sender') : t('接收者', 'receiver'), stateOf(sim, g),
            g.sends ? (g.sudog ? g.sudog.elem : '—') : (gotOf(sim, g) || '—')];
        })
      };
      return model.dataqsiz ? [buffer, goroutines] : [goroutines];
    }
  });
})();
