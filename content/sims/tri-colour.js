// Concurrent tri-colour marking with the write barrier of Go 1.11, on a small heap.
//
// Follows the runtime by these symbols: mgc.go's phases (sweep termination, mark, mark termination, sweep) with the two stops
// of the world, gcDrain (root jobs first, then grey objects), markroot (globals, then stacks; a scanned stack is black),
// scanobject and greyobject, gcWork.put and tryGet (last in, first out), gcmarknewobject (born black while marking), the
// hybrid barrier of mbarrier.go: shade what is overwritten, and shade what is written while the writer's stack is grey.
//
// Simplified: one mark worker, and one object or root at a time. Stacks are scanned in a step, the writes of a goroutine come
// between steps. No assists, no pacing, no second sub-phase of marking (its local work buffers), no finalizers; objects have
// two fields, and every object is swept by itself instead of span by span. The compiled barrier of 1.11 does not look at the
// stack's colour and shades both pointers: choose it as "both". Reading is checked against nothing: what the sweeper freed
// although the program can reach it is shown as lost.
(function () {
  'use strict';
  var sims = typeof module !== 'undefined' && module.exports ? require('./sim.js') : window.hoodSims;

  var ROOM = 12;
  var OPTIONS = {
    barrier: {
      value: 'hybrid', live: true,
      choices: [['hybrid', '混合屏障', 'hybrid'], ['both', '总是着色两者', 'always shade both'], ['deletion', '只有删除屏障', 'deletion only'],
        ['insertion', '只有插入屏障', 'insertion only'], ['off', '关闭', 'off']],
      label: ['写屏障', 'Write barrier']
    },
    mutator: {
      value: 'hand', live: true, choices: [['hand', '只由我写', 'only by me'], ['auto', '每步随机写一次', 'at random after each step']],
      label: ['程序写指针', 'The program writes']
    },
    objects: { value: 9, min: 6, max: 11, label: ['对象', 'Objects'] },
    seed: sims.SEED
  };

  class Heap {
    constructor(options) {
      this.options = sims.options(OPTIONS, options || {});
      this.random = sims.random(this.options.seed);
      this.objects = [];
      this.roots = ['globals', 'G1', 'G2'].map(function (name) { return { name: name, slots: [null, null], scanned: false }; });
      this.work = [];
      this.phase = 'off';
      this.cycles = 0;
      this.born = 0;
      this.finished = false;
      this.build();
    }

    emit(kind, facts) {
      this.events.push(Object.assign({ kind: kind }, facts));
    }

    act(action) {
      this.events = [];
      if (action.do === 'set') this.set(action);
      else if (action.do === 'step') this.step();
      else if (action.do === 'write') this.write(action);
      else if (action.do === 'mutate') this.mutate();
      else if (action.do === 'hide') this.hide();
      return this.events;
    }

    set(action) {
      this.options[action.name] = action.value;
      this.emit('set', { name: action.name, value: action.value });
    }

    /* --- the heap */
    build() {
      var n = this.options.objects;
      for (var i = 0; i < n; i++) this.newObject('white', i < 3 ? 0 : 1);
      var o = this.objects;
      for (i = 0; i < 3; i++) this.roots[i].slots[0] = o[i];
      o[1].fields[0] = o[3];
      o[3].row = 1;
      var garbage = Math.max(1, Math.floor((n - 4) / 3));
      for (i = 4; i < n - garbage; i++) {
        var parents = o.slice(0, i).filter(function (p) { return p.fields.indexOf(null) >= 0; });
        var parent = parents[this.random.below(parents.length)];
        parent.fields[parent.fields.indexOf(null)] = o[i];
        o[i].row = Math.min(2, parent.row + 1);
      }
      for (; i < n; i++) {
        o[i].row = 2;
        o[i].fields[0] = o[this.random.below(i)];
      }
      o.forEach(this.place, this);
    }

    newObject(colour, row) {
      var object = { id: String.fromCharCode(65 + this.born++ % 26), fields: [null, null], colour: colour, freed: false, lost: false, swept: true, row: row, slot: -1 };
      this.objects.push(object);
      return object;
    }

    /* A place of its row, or the nearest that is free. */
    place(object) {
      var taken = this.shown().map(function (other) { return other.slot; });
      for (var away = 0; away < 3; away++) {
        for (var side = -1; side <= 1; side += 2) {
          var row = object.row + side * away;
          for (var column = 0; column < 4; column++) {
            if (row >= 0 && row < 3 && taken.indexOf(row * 4 + column) < 0) {
              object.slot = row * 4 + column;
              return;
            }
          }
        }
      }
    }

    /* The living, and the lost that something still points to. */
    shown() {
      var reached = this.reachable();
      return this.objects.filter(function (object) { return !object.freed || (object.lost && reached.indexOf(object) >= 0); });
    }

    living() {
      return this.objects.filter(function (object) { return !object.freed; });
    }

    /* All that a walk from these reaches. */
    reach(from, through) {
      var seen = [];
      var rest = from.slice();
      while (rest.length) {
        var object = rest.pop();
        if (!object || seen.indexOf(object) >= 0 || (through && !through(object))) continue;
        seen.push(object);
        rest = rest.concat(object.fields);
      }
      return seen;
    }

    reachable() {
      return this.reach(this.roots.reduce(function (all, root) { return all.concat(root.slots); }, []));
    }

    /* White objects that marking will still come to: through white ones from a grey object or an unscanned root. */
    guarded() {
      var from = this.roots.reduce(function (all, root) { return root.scanned ? all : all.concat(root.slots); }, []);
      this.living().forEach(function (object) { if (object.colour === 'grey') from = from.concat(object.fields); });
      return this.reach(from, function (object) { return object.colour === 'white'; });
    }

    /* --- the collector */
    step() {
      var before = this.phase;
      if (this.phase === 'off') this.sweepTermination();
      else if (this.phase === 'sweepTermination') this.startMark();
      else if (this.phase === 'mark') this.mark();
      else if (this.phase === 'markTermination') this.startSweep();
      else this.sweep();
      if (this.options.mutator === 'auto' && before === 'mark' && this.phase === 'mark') this.mutate();
    }

    sweepTermination() {
      this.phase = 'sweepTermination';
      this.emit('sweepTermination', {});
    }

    startMark() {
      this.phase = 'mark';
      this.roots.forEach(function (root) { root.scanned = false; });
      this.emit('startMark', { barrier: this.options.barrier });
    }

    mark() {
      var root = this.roots.find(function (root) { return !root.scanned; });
      if (root) {
        var shaded = root.slots.filter(this.shade, this).map(function (object) { return object.id; });
        root.scanned = true;
        this.emit('root', { root: root.name, shaded: shaded });
        return;
      }
      var object = this.work.pop();
      if (object) {
        var found = object.fields.filter(this.shade, this).map(function (other) { return other.id; });
        object.colour = 'black';
        this.emit('scan', { object: object.id, shaded: found });
        return;
      }
      this.phase = 'markTermination';
      this.emit('markTermination', {});
    }

    /* Whether it was white. */
    shade(object) {
      if (!object || object.freed || object.colour !== 'white') return false;
      object.colour = 'grey';
      this.work.push(object);
      return true;
    }

    startSweep() {
      this.phase = 'sweep';
      this.living().forEach(function (object) { object.swept = false; });
      this.emit('startSweep', {});
    }

    sweep() {
      var object = this.living().find(function (o) { return !o.swept; });
      if (!object) {
        this.phase = 'off';
        this.cycles++;
        this.roots.forEach(function (root) { root.scanned = false; });
        this.emit('off', {});
        return;
      }
      object.swept = true;
      if (object.colour !== 'white') {
        object.colour = 'white';
        this.emit('kept', { object: object.id });
        return;
      }
      object.lost = this.reachable().indexOf(object) >= 0;
      object.freed = true;
      this.emit(object.lost ? 'lost' : 'freed', { object: object.id });
    }

    /* --- the program */
    stopped() {
      return this.phase === 'sweepTermination' || this.phase === 'markTermination';
    }

    /* What a goroutine can name: its own stack, the globals, the fields of what these point to. */
    slotsOf(g) {
      var own = this.roots[g], globals = this.roots[0];
      var slots = [];
      [own, globals].forEach(function (root) {
        root.slots.forEach(function (object, i) { slots.push({ root: root, at: i, name: root.name + '.' + i }); });
      });
      var seen = [];
      own.slots.concat(globals.slots).forEach(function (object) {
        if (!object || object.freed || seen.indexOf(object) >= 0) return;
        seen.push(object);
        object.fields.forEach(function (field, i) { slots.push({ object: object, at: i, name: object.id + '.' + i }); });
      });
      return slots;
    }

    slot(g, name) {
      return this.slotsOf(g).find(function (slot) { return slot.name === name; });
    }

    read(slot) {
      var value = slot.root ? slot.root.slots[slot.at] : slot.object.fields[slot.at];
      return value && value.freed ? null : value;
    }

    /* from is the name of a slot, nil, or new. */
    write(action) {
      var to = this.slot(action.g, action.to);
      var from = this.slot(action.g, action.from);
      if (this.stopped()) {
        this.emit('stopped', {});
      } else if (!to || (!from && action.from !== 'nil' && action.from !== 'new')) {
        this.emit('gone', {});
      } else if (action.from === 'new' && this.shown().length >= ROOM) {
        this.emit('full', {});
      } else {
        this.store(action.g, to, from ? this.read(from) : action.from === 'new' ? this.allocate() : null, action.from);
      }
    }

    allocate() {
      var object = this.newObject(this.phase === 'mark' ? 'black' : 'white', 2);
      this.place(object);
      return object;
    }

    store(g, to, value, from) {
      var old = this.read(to);
      var shaded = to.root === this.roots[g] ? [] : this.barrier(g, old, value);
      if (to.root) to.root.slots[to.at] = value;
      else to.object.fields[to.at] = value;
      this.emit('write', {
        g: g, to: to.name, from: from, value: value ? value.id : '', fresh: from === 'new', colour: value ? value.colour : '',
        shaded: shaded, stack: to.root === this.roots[g], marking: this.phase === 'mark', barrier: this.options.barrier
      });
    }

    /* The ids of the objects that it made grey. */
    barrier(g, old, value) {
      var kind = this.options.barrier;
      if (this.phase !== 'mark' || kind === 'off') return [];
      var shaded = [];
      if (kind !== 'insertion' && this.shade(old)) shaded.push(old.id);
      var insert = kind === 'insertion' || kind === 'both' || (kind === 'hybrid' && !this.roots[g].scanned);
      if (insert && this.shade(value)) shaded.push(value.id);
      return shaded;
    }

    /* A write that the seed chooses. */
    mutate() {
      if (this.stopped()) {
        this.emit('stopped', {});
        return;
      }
      var g = 1 + this.random.below(2);
      var slots = this.slotsOf(g);
      var to = slots[this.random.below(slots.length)];
      var dice = this.random.below(8);
      var from = dice === 0 && this.shown().length < ROOM ? 'new' : dice === 1 ? 'nil' : slots[this.random.below(slots.length)].name;
      this.write({ g: g, to: to.name, from: from });
    }

    /* The way to lose an object without a barrier: keep its only pointer where marking has already been. */
    hide() {
      if (this.phase !== 'mark') {
        this.emit('noHide', { why: 'phase' });
        return;
      }
      var trick = this.deletion() || this.insertion();
      if (!trick) {
        this.emit('noHide', { why: 'none' });
        return;
      }
      this.write({ g: trick.g, to: trick.keep, from: trick.from });
      this.write({ g: trick.g, to: trick.from, from: 'nil' });
      this.emit('hidden', { object: trick.object.id, colour: trick.object.colour });
    }

    /* From a field that was not scanned yet to a stack that was. */
    deletion() {
      return this.trick(function (slot) { return slot.object && slot.object.colour !== 'black'; }, true, function (g) { return g; });
    }

    /* From a stack that was not scanned yet to a global that was. */
    insertion() {
      return this.trick(function (slot, g) { return slot.root === this.roots[g]; }, false, function () { return 0; });
    }

    trick(suits, scanned, keeper) {
      for (var g = 1; g <= 2; g++) {
        var keep = this.roots[keeper(g)];
        if (this.roots[g].scanned !== scanned || !keep.scanned) continue;
        var slots = this.slotsOf(g);
        for (var i = 0; i < slots.length; i++) {
          var from = slots[i];
          var object = this.read(from);
          if (!object || object.colour !== 'white' || !suits.call(this, from, g)) continue;
          var at = keep.slots.indexOf(null);
          if (at < 0) at = keep.slots[0] === from.object ? 1 : 0;
          if (this.onlyThrough(from, object)) return { g: g, from: from.name, keep: keep.name + '.' + at, object: object };
        }
      }
      return null;
    }

    onlyThrough(slot, object) {
      var holder = slot.root ? slot.root.slots : slot.object.fields;
      holder[slot.at] = null;
      var otherwise = this.guarded().indexOf(object) >= 0;
      holder[slot.at] = object;
      return !otherwise;
    }
  }

  Heap.OPTIONS = OPTIONS;
  if (typeof module !== 'undefined' && module.exports) {
    module.exports = Heap;
    return;
  }

  /* --- view */
  var html = sims.html, svg = sims.svg;
  var WIDTH = 50, HEIGHT = 40;

  function pointOf(object) {
    var row = Math.floor(object.slot / 4), column = object.slot % 4;
    return { x: 42 + column * 88 + (row % 2 ? 12 : 0), y: 118 + row * 82 };
  }

  /* From a slot to the edge of the box that it points to, a little bent. */
  function arrow(from, object, className) {
    var to = pointOf(object);
    var dx = to.x - from.x, dy = to.y - from.y;
    var length = Math.sqrt(dx * dx + dy * dy) || 1;
    var bend = Math.min(16, length / 7);
    var middle = { x: from.x + dx / 2 - dy / length * bend, y: from.y + dy / 2 + dx / length * bend };
    var ex = to.x - middle.x, ey = to.y - middle.y;
    var scale = Math.min((WIDTH / 2 + 3) / Math.abs(ex || 0.01), (HEIGHT / 2 + 3) / Math.abs(ey || 0.01), 1);
    var end = { x: to.x - ex * scale, y: to.y - ey * scale };
    var angle = Math.atan2(end.y - middle.y, end.x - middle.x);
    function wing(turn) { return (end.x - 7 * Math.cos(angle + turn)).toFixed(1) + ' ' + (end.y - 7 * Math.sin(angle + turn)).toFixed(1); }
    return svg('path', {
      class: 'tri-arrow ' + className,
      d: 'M' + from.x + ' ' + from.y + 'Q' + middle.x.toFixed(1) + ' ' + middle.y.toFixed(1) + ' ' + end.x.toFixed(1) + ' ' + end.y.toFixed(1) +
        'M' + wing(0.45) + 'L' + end.x.toFixed(1) + ' ' + end.y.toFixed(1) + 'L' + wing(-0.45)
    });
  }

  /* An object that points to itself. */
  function loop(from) {
    return svg('path', { class: 'tri-arrow', d: 'M' + from.x + ' ' + from.y + 'c4 26 34 18 26 -4' });
  }

  function rootName(sim, root) {
    return root.name === 'globals' ? sim.t('全局变量', 'globals') : root.name + sim.t(' 的栈', '’s stack');
  }

  function rootShape(sim, root, i, arrows, hot) {
    var x = 8 + i * 116, y = 20;
    var marking = sim.model.phase !== 'off' && sim.model.phase !== 'sweepTermination';
    var colour = !marking ? 'plain' : root.scanned ? 'black' : 'grey';
    root.slots.forEach(function (object, slot) {
      if (object) arrows.push(arrow({ x: x + 29 + slot * 50, y: y + 28 }, object, object.lost ? 'broken' : ''));
    });
    return svg('g', { class: 'tri-root ' + colour + (hot[root.name] ? ' hot' : '') },
      svg('text', { x: x + 54, y: 13, class: 'tri-label' }, rootName(sim, root)),
      svg('rect', { x: x, y: y, width: 108, height: 42, rx: 5 }),
      root.slots.map(function (object, slot) {
        return [
          svg('rect', { x: x + 6 + slot * 50, y: y + 20, width: 46, height: 16, rx: 2, class: 'tri-slot' }),
          svg('text', { x: x + 29 + slot * 50, y: y + 15, class: 'tri-index' }, '.' + slot),
          object ? svg('circle', { cx: x + 29 + slot * 50, cy: y + 28, r: 3.2, class: 'tri-dot' }) : svg('text', { x: x + 29 + slot * 50, y: y + 32, class: 'tri-nil' }, 'nil')
        ];
      }));
  }

  function objectShape(sim, object, arrows, hot) {
    var p = pointOf(object);
    var left = p.x - WIDTH / 2, top = p.y - HEIGHT / 2;
    if (!object.freed) {
      object.fields.forEach(function (other, i) {
        var from = { x: left + 13 + i * 24, y: top + 32 };
        if (other === object) arrows.push(loop(from));
        else if (other && (!other.freed || other.lost)) arrows.push(arrow(from, other, other.lost ? 'broken' : ''));
      });
    }
    return svg('g', { class: 'tri-object ' + (object.lost ? 'lost' : object.colour) + (hot[object.id] ? ' hot' : '') },
      svg('rect', { x: left, y: top, width: WIDTH, height: HEIGHT, rx: 6 }),
      svg('text', { x: p.x, y: top + 18, class: 'tri-id' }, object.id + (object.lost ? ' ✗' : '')),
      !object.lost && object.fields.map(function (other, i) {
        return svg('circle', { cx: left + 13 + i * 24, cy: top + 32, r: 3.2, class: other ? 'set' : '' });
      }));
  }

  var PHASES = [
    ['off', '空闲', 'idle'], ['sweepTermination', '清扫终止 STW', 'sweep termination, STW'], ['mark', '并发标记', 'concurrent mark'],
    ['markTermination', '标记终止 STW', 'mark termination, STW'], ['sweep', '并发清扫', 'concurrent sweep']
  ];

  function phaseBar(sim) {
    return html('div', { class: 'tri-phases' }, PHASES.map(function (phase) {
      return html('span', { class: phase[0] === sim.model.phase ? 'now' : '' }, sim.t(phase[1], phase[2]));
    }));
  }

  function legend(sim) {
    function item(colour, zh, en) { return html('span', {}, html('i', { class: 'tri-key ' + colour }), sim.t(zh, en)); }
    return html('div', { class: 'tri-legend sim-note' },
      item('white', '白：还没到', 'white: not reached'), item('grey', '灰：到了，没扫描', 'grey: reached, not scanned'), item('black', '黑：扫描过', 'black: scanned'));
  }

  function draw(sim) {
    var model = sim.model;
    var hot = {};
    (sim.events || []).forEach(function (e) {
      [e.object, e.root, e.value].concat(e.shaded || []).forEach(function (id) { if (id) hot[id] = true; });
    });
    var arrows = [];
    var roots = model.roots.map(function (root, i) { return rootShape(sim, root, i, arrows, hot); });
    var objects = model.shown().map(function (object) { return objectShape(sim, object, arrows, hot); });
    return html('div', { class: 'tri' },
      phaseBar(sim),
      svg('svg', { viewBox: '0 0 360 312', class: 'tri-heap', 'aria-hidden': 'true' }, arrows, roots, objects),
      legend(sim),
      html('div', { class: 'sim-chips tri-work' }, html('span', { class: 'sim-note' }, sim.t('灰色队列（先取右边的）', 'grey work list (the rightmost is taken first)')),
        model.work.length ? model.work.map(function (o) { return html('span', { class: 'sim-chip' }, o.id); }) : html('span', { class: 'sim-note' }, sim.t('空', 'empty'))));
  }

  function summary(sim) {
    var model = sim.model;
    var phase = PHASES.find(function (p) { return p[0] === model.phase; });
    function list(colour) {
      var ids = model.living().filter(function (o) { return o.colour === colour; }).map(function (o) { return o.id; });
      return ids.length ? ids.join(sim.t('、', ', ')) : sim.t('无', 'none');
    }
    var lost = model.objects.filter(function (o) { return o.lost; }).map(function (o) { return o.id; });
    return sim.t('阶段：', 'Phase: ') + sim.t(phase[1], phase[2]) + sim.t('。白：', '. White: ') + list('white') +
      sim.t('；灰：', '; grey: ') + list('grey') + sim.t('；黑：', '; black: ') + list('black') +
      (lost.length ? sim.t('；丢失：', '; lost: ') + lost.join(sim.t('、', ', ')) : '') + sim.t('。', '.');
  }

  function ids(sim, list) {
    return list.join(sim.t('、', ', '));
  }

  var TELL = {
    set: function (e) {
      if (e.name === 'mutator') return e.value === 'auto' ? ['标记的每一步之后程序随机写一次', 'after each step of marking the program writes at random'] : ['程序只在你要它写时写', 'the program writes only when you ask'];
      return e.value === 'off' ? ['写屏障关了：标记期间的写不再留下痕迹', 'the write barrier is off: writes while marking leave no trace'] : ['写屏障换了', 'another write barrier is chosen'];
    },
    sweepTermination: function () { return ['停下世界：扫完上一轮剩下的，准备标记', 'the world stops: what the last cycle left is swept, and marking is prepared']; },
    startMark: function (e) { return ['标记开始，世界继续运行' + (e.barrier === 'off' ? '，但写屏障没有打开' : '，写屏障打开') + '；根都待扫描', 'marking starts and the world runs again' + (e.barrier === 'off' ? ', but without a write barrier' : ' with the write barrier on') + '; all roots wait to be scanned']; },
    root: function (e, sim) {
      var zh = e.root === 'globals' ? '全局变量' : e.root + ' 的栈', en = e.root === 'globals' ? 'the globals are' : 'the stack of ' + e.root + ' is';
      return ['扫描' + (e.root === 'globals' ? '' : ' ') + zh + (e.shaded.length ? '，' + ids(sim, e.shaded) + ' 变灰' : '，没有新的') + (e.root === 'globals' ? '' : '；这个栈成了黑色'),
        en + ' scanned' + (e.shaded.length ? '; ' + ids(sim, e.shaded) + ' turn grey' : '; nothing new') + (e.root === 'globals' ? '' : '; the stack is black now')];
    },
    scan: function (e, sim) { return ['扫描 ' + e.object + '，它变黑' + (e.shaded.length ? '，它指向的 ' + ids(sim, e.shaded) + ' 变灰' : ''), e.object + ' is scanned and turns black' + (e.shaded.length ? '; ' + ids(sim, e.shaded) + ', which it points to, turn grey' : '')]; },
    markTermination: function () { return ['没有灰色对象了：再次停下世界，标记终止', 'no grey object is left: the world stops again and marking ends']; },
    startSweep: function () { return ['屏障关闭，世界继续；开始清扫，白色的是垃圾', 'the barrier is off and the world runs; sweeping begins, and white is garbage']; },
    kept: function (e) { return ['清扫：' + e.object + ' 标记过，留下，为下一轮变回白色', 'sweeping: ' + e.object + ' is marked and stays, white again for the next cycle']; },
    freed: function (e) { return ['清扫：' + e.object + ' 是白色的垃圾，释放', 'sweeping: ' + e.object + ' is white garbage and freed']; },
    lost: function (e) { return ['清扫：' + e.object + ' 是白色，被释放，可是程序还能到达它：对象丢了', 'sweeping: ' + e.object + ' is white and freed, but the program can still reach it: an object is lost']; },
    off: function () { return ['清扫完毕，这一轮结束', 'all is swept and the cycle is over']; },
    stopped: function () { return ['世界停着，goroutine 不能写', 'the world is stopped; no goroutine can write']; },
    gone: function () { return ['那个位置现在够不着了', 'that slot can no longer be reached']; },
    full: function () { return ['图上没有地方放新对象了', 'there is no room to draw a new object']; },
    noHide: function (e) { return e.why === 'phase' ? ['要在标记期间才藏得住', 'hiding needs the mark phase'] : ['此刻没有藏得住的对象：再走一两步', 'there is no object to hide at this moment: go on a step or two']; },
    hidden: function (e) { return e.colour === 'white' ? [e.object + ' 唯一的指针藏进了扫描过的地方，它还是白色', 'the only pointer to ' + e.object + ' now lies where marking has been, and it is still white'] : [e.object + ' 被屏障着色，藏不住', e.object + ' was shaded by the barrier and cannot hide']; },
    write: function (e, sim) {
      var value = e.value || 'nil';
      var zh = 'G' + e.g + '：' + slotText(sim, e.to) + ' = ' + (e.fresh ? '新对象 ' : '') + value, en = 'G' + e.g + ': ' + slotText(sim, e.to) + ' = ' + (e.fresh ? 'new object ' : '') + value;
      if (e.fresh && e.marking) return [zh + '，标记期间生来就是黑色' + barrier(sim, e)[0], en + ', born black while marking' + barrier(sim, e)[1]];
      return [zh + barrier(sim, e)[0], en + barrier(sim, e)[1]];
    }
  };

  function barrier(sim, e) {
    if (!e.marking) return ['', ''];
    if (e.stack) return ['，写自己的栈没有屏障', ', writing its own stack has no barrier'];
    if (e.barrier === 'off') return ['，没有屏障', ', no barrier'];
    if (!e.shaded.length) return ['，屏障没有可着色的', ', the barrier finds nothing to shade'];
    return ['，屏障把 ' + ids(sim, e.shaded) + ' 变灰', ', the barrier shades ' + ids(sim, e.shaded)];
  }

  function slotText(sim, name) {
    return name.replace('globals', sim.t('全局', 'globals'));
  }

  /* The reader's own write: who, where to, what. */
  function actions(sim) {
    function choice(name, zh, en) {
      var select = html('select', { name: name });
      return { select: select, label: html('label', {}, html('span', {}, sim.t(zh, en)), select) };
    }
    var g = choice('who', '谁写', 'Who writes'), to = choice('to', '写到', 'Into'), from = choice('from', '写什么', 'What');
    g.select.append(html('option', { value: '1' }, 'G1'), html('option', { value: '2' }, 'G2'));
    function offer(select, values) {
      var before = select.value;
      select.replaceChildren.apply(select, values.map(function (v) { return html('option', { value: v[0] }, v[1]); }));
      if (values.some(function (v) { return v[0] === before; })) select.value = before;
    }
    function update() {
      var slots = sim.model.slotsOf(Number(g.select.value));
      offer(to.select, slots.map(function (s) { return [s.name, slotText(sim, s.name)]; }));
      offer(from.select, slots.map(function (s) {
        var value = sim.model.read(s);
        return [s.name, slotText(sim, s.name) + ' (' + (value ? value.id : 'nil') + ')'];
      }).concat([['nil', 'nil'], ['new', sim.t('新对象', 'new object')]]));
    }
    g.select.addEventListener('change', update);
    function button(className, action, zh, en) {
      return html('button', { type: 'button', class: className, on: { click: function () { sim.act(action()); } } }, sim.t(zh, en));
    }
    return {
      node: html('div', { class: 'sim-actions', role: 'group', 'aria-label': sim.t('程序写指针', 'The program writes pointers') },
        g.label, to.label, from.label,
        button('tri-write', function () { return { do: 'write', g: Number(g.select.value), to: to.select.value, from: from.select.value }; }, '写', 'Write'),
        button('tri-mutate', function () { return { do: 'mutate' }; }, '随机写一次', 'Write at random'),
        button('tri-hide', function () { return { do: 'hide' }; }, '试着藏起一个对象', 'Try to hide an object')),
      update: update
    };
  }

  var COLOURS = { white: ['白', 'white'], grey: ['灰', 'grey'], black: ['黑', 'black'] };

  sims.style([
    '.tri { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; }',
    '.tri-phases { display: flex; flex-wrap: wrap; gap: 0.3rem; }',
    '.tri-phases span { padding: 0 0.7em; font-size: 0.8rem; line-height: 1.8; color: var(--quiet); border: 1px solid var(--line); border-radius: 1em; }',
    '.tri-phases .now { color: var(--paper); background: var(--accent); border-color: var(--accent); }',
    '.sim-picture .tri-heap { max-width: 31rem; }',
    '.tri-heap text { text-anchor: middle; font-family: var(--mono); font-size: 11px; fill: var(--ink); }',
    '.tri-heap .tri-label { font-family: var(--sans), var(--han), sans-serif; font-size: 11px; fill: var(--quiet); }',
    '.tri-arrow { fill: none; stroke: var(--dia-line); stroke-width: 1.3; }',
    '.tri-arrow.broken { stroke: var(--warn); stroke-dasharray: 4 3; }',
    '.tri-object rect, .tri-root > rect { stroke: var(--dia-line); stroke-width: 1.3; }',
    '.tri-root.plain > rect { fill: var(--wash); }',
    '.white > rect { fill: #fff; } .grey > rect { fill: #a8a8a8; } .black > rect { fill: #1d1d1f; }',
    '.tri-heap :is(.white, .grey) > text:not(.tri-label) { fill: #16161a; } .tri-heap .black > text:not(.tri-label) { fill: #fff; }',
    '.tri-root > rect.tri-slot { fill: var(--paper); stroke: var(--line); }',
    '.tri-heap .tri-root > text.tri-nil { fill: var(--quiet); font-size: 10px; }',
    '.tri-heap .tri-object .tri-id { font-size: 14px; font-weight: 600; }',
    '.tri-object circle { fill: none; stroke: #77777b; } .tri-object circle.set { fill: #77777b; } .black circle { stroke: #d5d5d5; } .black circle.set { fill: #d5d5d5; }',
    '.tri-root circle.tri-dot { fill: var(--dia-line); stroke: none; }',
    '.tri-object.lost rect { fill: none; stroke: var(--warn); stroke-dasharray: 4 3; } .tri-heap .tri-object.lost .tri-id { fill: var(--warn); }',
    '.hot > rect:not(.tri-slot) { stroke: var(--accent); stroke-width: 3; }',
    '.tri-legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; }',
    '.tri-key { display: inline-block; width: 0.9em; height: 0.9em; margin-right: 0.35em; vertical-align: -0.1em; border: 1px solid var(--dia-line); border-radius: 2px; background: #fff; }',
    '.tri-key.grey { background: #a8a8a8; } .tri-key.black { background: #1d1d1f; }'
  ].join('\n'));

  sims.define('tri-colour', {
    model: Heap,
    title: ['三色并发标记', 'concurrent tri-colour marking'],
    options: OPTIONS,
    draw: draw,
    summary: summary,
    actions: actions,
    tell: function (event, sim) {
      var wordings = TELL[event.kind](event, sim);
      return sim.t(wordings[0], wordings[1]);
    },
    tables: function (sim) {
      function value(o) { return o ? o.id + (o.lost ? sim.t('（已丢失）', ' (lost)') : '') : 'nil'; }
      return [{
        caption: sim.t('根和对象', 'Roots and objects'),
        head: [sim.t('名字', 'Name'), sim.t('颜色', 'Colour'), '.0', '.1'],
        rows: sim.model.roots.map(function (root) {
          return [rootName(sim, root), root.scanned ? sim.t('已扫描', 'scanned') : sim.t('未扫描', 'not scanned'), value(root.slots[0]), value(root.slots[1])];
        }).concat(sim.model.living().map(function (o) {
          return [o.id, sim.t(COLOURS[o.colour][0], COLOURS[o.colour][1]), value(o.fields[0]), value(o.fields[1])];
        }))
      }];
    }
  });
})();
