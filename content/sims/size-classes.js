// The allocator of Go 1.11: from the size that is asked for to a slot in a span.
//
// Follows the runtime by these symbols: mksizeclasses.go makeClasses (the table is computed here by the same rules, not
// copied), mallocgc (zero, tiny, small and large; the tiny block and its alignment), makeSpanClass, mcache.nextFree and
// refill, mcentral.cacheSpan (nonempty, then empty spans that need sweeping, then grow), uncacheSpan and freeSpan,
// mcache.releaseAll, mheap.alloc and grow, largeAlloc, and sweepgen (a cycle adds 2; a span with the old number is swept
// before it is used).
//
// Simplified: one P, so one mcache. Free pages are found by best fit and lowest address (Go 1.11 keeps lists by page count
// below 128 pages and a treap above), and neighbouring free pages count as one. There is no reclaim before growing, no
// scavenger, no heap bitmap. A collection is the reader's: what survives is drawn from the seed. Arenas are of 64 MB, and
// the first 96 pages that are in use are drawn.
(function () {
  'use strict';
  var sims = typeof module !== 'undefined' && module.exports ? require('./sim.js') : window.hoodSims;

  var PAGE = 8192;
  var MAX_SMALL = 32768;
  var TINY = 16;
  var ARENA_PAGES = 64 * 1024 * 1024 / PAGE;
  var LARGEST = 1048576;

  var OPTIONS = {
    size: { value: 24, min: 0, max: LARGEST, live: true, label: ['大小（字节）', 'Size (bytes)'] },
    pointers: {
      value: 'noscan', live: true, choices: [['noscan', '不含指针', 'no pointers'], ['scan', '含指针', 'has pointers']],
      label: ['内容', 'Contents']
    },
    seed: sims.SEED
  };

  function powerOfTwo(n) {
    return (n & (n - 1)) === 0;
  }

  /* Where the distance between candidate sizes grows. */
  function alignment(size, before) {
    if (!powerOfTwo(size)) return before;
    if (size >= 2048) return 256;
    if (size >= 128) return size / 8;
    return size >= 16 ? 16 : before;
  }

  /* As few pages as waste at most an eighth of the span at its end. */
  function pagesFor(size) {
    var bytes = PAGE;
    while (bytes % size > bytes / 8) bytes += PAGE;
    return bytes / PAGE;
  }

  function computeClasses() {
    var classes = [{ size: 0, pages: 0 }];
    var step = 8;
    for (var size = step; size <= MAX_SMALL; size += step) {
      step = alignment(size, step);
      var pages = pagesFor(size);
      var last = classes[classes.length - 1];
      var fits = Math.floor(pages * PAGE / size);
      if (last.size && last.pages === pages && Math.floor(pages * PAGE / last.size) === fits) last.size = size;
      else classes.push({ size: size, pages: pages });
    }
    return classes.map(function (c, i) {
      if (!c.size) return { id: 0, size: 0, pages: 0, bytes: 0, objects: 0, tail: 0 };
      var bytes = c.pages * PAGE;
      var objects = Math.floor(bytes / c.size);
      var wide = Math.floor(bytes / objects / 128) * 128;
      var size = Math.max(c.size, wide);
      return { id: i, size: size, pages: c.pages, bytes: bytes, objects: Math.floor(bytes / size), tail: bytes % size };
    });
  }

  var CLASSES = computeClasses();

  /* What an allocation of a size becomes. */
  function classify(size, noscan) {
    if (size === 0) return { kind: 'zero', size: 0, cls: null, elem: 0, spc: null };
    if (size > MAX_SMALL) {
      var pages = Math.ceil(size / PAGE);
      return { kind: 'large', size: size, cls: CLASSES[0], elem: pages * PAGE, pages: pages, spc: noscan ? 1 : 0 };
    }
    var tiny = noscan && size < TINY;
    var cls = CLASSES.find(function (c) { return c.size >= (tiny ? TINY : size); });
    return { kind: tiny ? 'tiny' : 'small', size: size, cls: cls, elem: cls.size, pages: cls.pages, spc: cls.id * 2 + (noscan ? 1 : 0) };
  }

  class Allocator {
    constructor(options) {
      this.options = sims.options(OPTIONS, options || {});
      this.random = sims.random(this.options.seed);
      this.spans = [];
      this.cached = {};
      this.central = {};
      this.free = [];
      this.arenas = 0;
      this.sweepgen = 2;
      this.tiny = null;
      this.op = null;
      this.count = 0;
      this.requested = 0;
      this.finished = false;
    }

    emit(kind, facts) {
      this.events.push(Object.assign({ kind: kind }, facts));
    }

    act(action) {
      this.events = [];
      if (action.do === 'set') this.set(action);
      else if (action.do === 'step') this.step();
      else if (action.do === 'refill') this.untilRefill();
      else if (action.do === 'collect') this.collect();
      else if (action.do === 'sweep') this.sweepOne();
      return this.events;
    }

    set(action) {
      this.options[action.name] = action.value;
      var q = this.asked();
      this.emit('asked', { what: q.kind, size: q.size, elem: q.elem });
    }

    asked() {
      return classify(this.options.size, this.options.pointers === 'noscan');
    }

    /* --- one allocation, step by step */
    step() {
      if (!this.op) this.op = Object.assign({ stage: 'start', refilled: false }, this.asked());
      this[this.op.stage](this.op);
    }

    done(kind, facts) {
      this.count++;
      this.requested += this.op.size;
      this.op = null;
      this.emit(kind, facts);
    }

    start(op) {
      if (op.kind === 'zero') this.done('zero', {});
      else if (op.kind === 'tiny') this.tinyAlloc(op);
      else if (op.kind === 'large') this.largeAlloc(op);
      else this.nextFree(op);
    }

    tinyAlloc(op) {
      var t = this.tiny;
      var offset = t ? t.offset : 0;
      if (op.size % 8 === 0) offset = Math.ceil(offset / 8) * 8;
      else if (op.size % 4 === 0) offset = Math.ceil(offset / 4) * 4;
      else if (op.size % 2 === 0) offset = Math.ceil(offset / 2) * 2;
      if (t && offset + op.size <= TINY) {
        t.offset = offset + op.size;
        t.parts.push({ offset: offset, size: op.size });
        this.done('tinyFits', { offset: offset, size: op.size, left: TINY - t.offset });
        return;
      }
      this.nextFree(op);
    }

    nextFree(op) {
      var span = this.cached[op.spc];
      var slot = span ? span.slots.indexOf(0) : -1;
      if (slot < 0) {
        op.stage = 'refill';
        this.emit('miss', { spc: op.spc, span: span ? span.id : 0 });
        return;
      }
      span.slots[slot] = 1;
      span.used++;
      if (op.kind === 'tiny') {
        var replaces = !this.tiny || op.size < this.tiny.offset;
        if (replaces) this.tiny = { span: span, slot: slot, offset: op.size, parts: [{ offset: 0, size: op.size }] };
        this.done('tinyBlock', { span: span.id, slot: slot, replaces: replaces });
      } else {
        this.done('slot', { span: span.id, slot: slot, free: span.slots.length - span.used });
      }
    }

    /* The full span is given up; mcentral gives one with room. */
    refill(op) {
      var full = this.cached[op.spc];
      if (full) full.where = 'empty';
      delete this.cached[op.spc];
      var c = this.centralOf(op.spc);
      var span = this.fromNonempty(c) || this.fromEmpty(c);
      if (!span) {
        op.stage = 'grow';
        this.emit('centralEmpty', { spc: op.spc, pages: op.pages, full: full ? full.id : 0 });
        return;
      }
      this.cache(op, span);
    }

    fromNonempty(c) {
      var span = c.nonempty[0];
      if (!span) return null;
      c.nonempty.shift();
      c.empty.push(span);
      var swept = span.sweepgen !== this.sweepgen ? this.sweep(span) : -1;
      this.emit('fromNonempty', { span: span.id, swept: swept });
      return span;
    }

    /* Full spans of before the last collection may have room once swept. */
    fromEmpty(c) {
      while (c.empty.length && c.empty[0].sweepgen !== this.sweepgen) {
        var span = c.empty.shift();
        c.empty.push(span);
        var freed = this.sweep(span);
        this.emit('fromEmpty', { span: span.id, swept: freed });
        if (span.used < span.slots.length) return span;
      }
      return null;
    }

    cache(op, span) {
      span.where = 'mcache';
      this.cached[op.spc] = span;
      op.stage = 'start';
      op.refilled = true;
      this.emit('refill', { spc: op.spc, span: span.id, free: span.slots.length - span.used });
    }

    centralOf(spc) {
      if (!this.central[spc]) this.central[spc] = { nonempty: [], empty: [] };
      return this.central[spc];
    }

    grow(op) {
      var span = this.heapAlloc(op.pages, op.spc, op.cls.size, op.cls.objects);
      this.centralOf(op.spc).empty.push(span);
      this.cache(op, span);
    }

    largeAlloc(op) {
      var span = this.heapAlloc(op.pages, op.spc, op.elem, 1);
      span.slots[0] = 1;
      span.used = 1;
      span.where = 'large';
      this.done('large', { span: span.id, pages: op.pages, waste: op.elem - op.size });
    }

    /* --- pages */
    heapAlloc(pages, spc, elem, objects) {
      var fit = this.bestFit(pages);
      if (!fit) {
        this.free.push({ at: this.arenas * ARENA_PAGES, pages: ARENA_PAGES });
        this.arenas++;
        this.emit('arena', { pages: ARENA_PAGES });
        this.merge();
        fit = this.bestFit(pages);
      }
      var span = {
        id: this.spans.length + 1, at: fit.at, pages: pages, spc: spc, elem: elem, used: 0, where: 'central',
        slots: new Array(objects).fill(0), sweepgen: this.sweepgen, marks: null
      };
      fit.at += pages;
      fit.pages -= pages;
      this.free = this.free.filter(function (run) { return run.pages > 0; });
      this.spans.push(span);
      this.emit('pages', { span: span.id, pages: pages, at: span.at });
      return span;
    }

    bestFit(pages) {
      return this.free.filter(function (run) { return run.pages >= pages; })
        .sort(function (a, b) { return a.pages - b.pages || a.at - b.at; })[0];
    }

    merge() {
      this.free.sort(function (a, b) { return a.at - b.at; });
      this.free = this.free.reduce(function (runs, run) {
        var last = runs[runs.length - 1];
        if (last && last.at + last.pages === run.at) last.pages += run.pages;
        else runs.push(run);
        return runs;
      }, []);
    }

    heapFree(span) {
      span.where = 'free';
      this.free.push({ at: span.at, pages: span.pages });
      this.merge();
    }

    /* --- collecting */
    live() {
      return this.spans.filter(function (span) { return span.where !== 'free'; });
    }

    finish() {
      while (this.op) this.step();
    }

    untilRefill() {
      var events = [];
      for (var i = 0; i < 20000; i++) {
        this.events = [];
        var refilled = this.op && this.op.refilled;
        this.step();
        events = events.concat(this.events);
        if (!this.op && refilled || this.asked().kind === 'large' || this.asked().kind === 'zero') break;
      }
      var last = events[events.length - 1];
      this.events = events.filter(function (e) { return e.kind !== 'slot' && e.kind !== 'tinyFits' && e.kind !== 'tinyBlock'; }).slice(-4);
      if (this.events.indexOf(last) < 0) this.events.push(last);
    }

    /* The world stops: what was not swept is swept, mcaches are flushed, and marking is done; sweeping comes later. */
    collect() {
      this.finish();
      this.events = [];
      this.live().forEach(function (span) {
        if (span.sweepgen !== this.sweepgen) this.sweepInPlace(span);
      }, this);
      Object.keys(this.cached).forEach(function (spc) {
        var span = this.cached[spc];
        span.where = 'empty';
        if (span.used < span.slots.length) this.move(span, 'empty', 'nonempty');
        delete this.cached[spc];
      }, this);
      this.tiny = null;
      this.sweepgen += 2;
      this.live().forEach(function (span) {
        var dies = this.random.below(4) === 0;
        span.marks = span.slots.map(function (used) { return used && !dies && this.random.below(2) ? 1 : 0; }, this);
      }, this);
      this.emit('collected', { spans: this.live().length });
    }

    move(span, from, to) {
      var c = this.centralOf(span.spc);
      c[from] = c[from].filter(function (other) { return other !== span; });
      if (to === 'nonempty') c.nonempty.unshift(span);
      span.where = to;
    }

    sweep(span) {
      var before = span.used;
      span.slots = span.marks;
      span.marks = null;
      span.used = span.slots.reduce(function (sum, slot) { return sum + slot; }, 0);
      span.sweepgen = this.sweepgen;
      return before - span.used;
    }

    sweepOne() {
      this.finish();
      this.events = [];
      var gen = this.sweepgen;
      var span = this.live().find(function (s) { return s.sweepgen !== gen; });
      if (span) this.sweepInPlace(span);
      else this.emit('allSwept', {});
    }

    sweepInPlace(span) {
      var wasFull = span.used === span.slots.length;
      var freed = this.sweep(span);
      var large = span.where === 'large';
      if (span.used === 0 && freed > 0) {
        if (!large) this.move(span, wasFull ? 'empty' : 'nonempty', 'gone');
        this.heapFree(span);
      } else if (wasFull && freed > 0 && !large) {
        this.move(span, 'empty', 'nonempty');
      }
      this.emit('swept', { span: span.id, freed: freed, gone: span.where === 'free', nonempty: span.where === 'nonempty' });
    }
  }

  Allocator.OPTIONS = OPTIONS;
  Allocator.CLASSES = CLASSES;
  Allocator.classify = classify;
  if (typeof module !== 'undefined' && module.exports) {
    module.exports = Allocator;
    return;
  }

  /* --- view */
  var html = sims.html, svg = sims.svg, many = sims.many;

  function bytes(n) {
    if (n >= 1048576 && n % 1048576 === 0) return n / 1048576 + ' MB';
    if (n >= 8192 && n % 1024 === 0) return n / 1024 + ' KB';
    return n + ' B';
  }

  var KINDS = {
    zero: ['零大小', 'zero-sized'], tiny: ['微小', 'tiny'], small: ['小', 'small'], large: ['大', 'large']
  };

  function fact(name, value) {
    return html('div', {}, html('dt', {}, name), html('dd', {}, value));
  }

  function percent(part, whole) {
    return (whole ? 100 * part / whole : 0).toFixed(1) + '%';
  }

  function facts(sim, q) {
    var t = sim.t.bind(sim);
    if (q.kind === 'zero') return html('p', { class: 'sim-note' }, t('零大小的对象都指向同一个地址 zerobase，不占内存。', 'Objects of size zero all have the address zerobase and take no memory.'));
    var span = q.kind === 'large' ? { bytes: q.elem, objects: 1, tail: 0 } : q.cls;
    var internal = q.elem - q.size;
    return html('dl', { class: 'size-facts' },
      fact(t('大小类', 'Size class'), String(q.cls.id)),
      fact(t('span 类', 'Span class'), q.spc + (q.spc % 2 ? ' noscan' : ' scan')),
      fact(t('对象', 'Object'), bytes(q.elem)),
      fact(t('内部浪费', 'Internal waste'), q.kind === 'tiny' ? t('与别的微小对象共用', 'shares its block') : internal + ' B · ' + percent(internal, q.elem)),
      fact('span', bytes(span.bytes) + ' · ' + t(q.pages + ' 页', many(q.pages, 'page'))),
      fact(t('每 span 对象', 'Objects a span'), String(span.objects)),
      fact(t('尾部浪费', 'Tail waste'), span.tail + ' B · ' + percent(span.tail, span.bytes)));
  }

  /* All classes on a logarithmic scale, the chosen one in colour. */
  function ladder(q) {
    var top = Math.log2(MAX_SMALL);
    var bars = CLASSES.slice(1).map(function (c, i) {
      var height = 4 + 52 * Math.log2(c.size / 4) / (top - 2);
      var chosen = q.cls === c;
      return svg('rect', { x: i * 10 + 1, y: 60 - height, width: 8, height: height, class: chosen ? 'chosen' : '' });
    });
    return svg('svg', { viewBox: '0 0 660 62', class: 'size-ladder', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, bars);
  }

  function fit(sim, q) {
    if (q.kind === 'zero') return null;
    var used = q.kind === 'tiny' && sim.model.tiny ? null : q.size;
    var bar = html('div', { class: 'size-fit' });
    if (used === null) {
      sim.model.tiny.parts.forEach(function (part) {
        var box = html('span', {}, part.size + ' B');
        box.style.left = 100 * part.offset / TINY + '%';
        box.style.width = 100 * part.size / TINY + '%';
        bar.append(box);
      });
    } else {
      var box = html('span', {}, used + ' B');
      box.style.width = 100 * used / q.elem + '%';
      bar.append(box);
    }
    return html('div', {}, html('div', { class: 'sim-note' }, q.kind === 'tiny' ? sim.t('微小块，16 B', 'the tiny block, 16 B') : sim.t('一个对象的槽，', 'the slot of an object, ') + bytes(q.elem)), bar);
  }

  /* At most 128 cells; a cell that stands for several slots is as dark as they are full. */
  function cells(span) {
    var n = span.slots.length;
    var each = Math.ceil(n / 128);
    var grid = html('div', { class: 'size-cells' });
    for (var i = 0; i < n; i += each) {
      var part = span.slots.slice(i, i + each);
      var full = part.reduce(function (sum, slot) { return sum + slot; }, 0) / part.length;
      var cell = html('i', { class: full === 0 ? '' : full === 1 ? 'full' : 'part' });
      grid.append(cell);
    }
    return grid;
  }

  function name(span) {
    return 'S' + span.id + ' ' + span.used + '/' + span.slots.length;
  }

  function chipsOf(sim, list, hot) {
    if (!list.length) return html('span', { class: 'sim-note' }, sim.t('空', 'empty'));
    return list.slice(0, 10).map(function (span) {
      var stale = span.sweepgen !== sim.model.sweepgen;
      return html('span', { class: 'sim-chip size-span' + (hot[span.id] ? ' hot' : '') + (stale ? ' none' : '') }, name(span) + (span.where === 'mcache' ? ' ⌂' : ''));
    }).concat(list.length > 10 ? html('span', { class: 'sim-note' }, '+' + (list.length - 10)) : []);
  }

  function pageMap(model, hot) {
    var live = model.live();
    var end = live.reduce(function (most, span) { return Math.max(most, span.at + span.pages); }, 0);
    var shown = Math.min(96, Math.max(32, Math.ceil(end / 32) * 32));
    var map = html('div', { class: 'size-pages' });
    for (var i = 0; i < shown; i++) {
      var span = live.find(function (s) { return s.at <= i && i < s.at + s.pages; });
      map.append(html('i', { class: span ? 'used' + (span.at === i ? ' first' : '') + (hot[span.id] ? ' hot' : '') : '' },
        span && span.at === i ? String(span.id) : ''));
    }
    return map;
  }

  var STAGES = [['start', 'mcache'], ['refill', 'mcentral'], ['grow', 'mheap']];

  function draw(sim) {
    var model = sim.model, t = sim.t.bind(sim);
    var q = model.op || model.asked();
    var hot = {};
    (sim.events || []).forEach(function (e) { if (e.span) hot[e.span] = true; });
    var span = model.cached[q.spc];
    var central = model.central[q.spc] || { nonempty: [], empty: [] };
    function level(stage, title, note) {
      var now = model.op && model.op.stage === stage && !(stage === 'start' && model.op.kind === 'large');
      return html('div', { class: 'sim-box size-level' + (now ? ' hot' : '') },
        html('div', { class: 'sim-name' }, title, html('small', {}, note)), Array.prototype.slice.call(arguments, 3));
    }
    return html('div', { class: 'size' },
      html('div', { class: 'sim-box' },
        html('div', { class: 'sim-name' }, bytes(q.size) + ' → ' + t(KINDS[q.kind][0], KINDS[q.kind][1]) + (q.kind === 'zero' ? '' : ' → ' + bytes(q.elem))),
        ladder(q), facts(sim, q), fit(sim, q)),
      html('div', { class: 'size-levels' },
        level('start', STAGES[0][1], 'alloc[' + (q.spc === null || q.kind === 'large' ? '–' : q.spc) + ']',
          q.kind !== 'large' && span ? [html('div', { class: 'sim-note' }, name(span)), cells(span)] : html('div', { class: 'sim-note' }, q.kind === 'large' ? t('大对象不经过 mcache', 'large objects pass it by') : t('没有 span（emptymspan）', 'no span (emptymspan)'))),
        level('refill', STAGES[1][1], q.spc === null || q.kind === 'large' ? '–' : 'central[' + q.spc + ']',
          html('div', { class: 'size-list' }, html('span', { class: 'sim-note' }, 'nonempty'), html('span', { class: 'sim-chips' }, chipsOf(sim, central.nonempty, hot))),
          html('div', { class: 'size-list' }, html('span', { class: 'sim-note' }, 'empty'), html('span', { class: 'sim-chips' }, chipsOf(sim, central.empty, hot)))),
        level('grow', STAGES[2][1], model.arenas + ' × 64 MB', pageMap(model, hot))),
      html('p', { class: 'sim-note size-legend' }, t('⌂：在 mcache 里；虚线：还没有清扫；mheap 里每格一页，数字是 span 的编号。', '⌂: in the mcache; dashed: not yet swept; in mheap each cell is a page, with the number of its span.')),
      html('p', { class: 'sim-note size-legend' }, summary(sim)));
  }

  function summary(sim) {
    var m = sim.model;
    var q = m.op || m.asked();
    return sim.t(
      bytes(q.size) + ' 是' + KINDS[q.kind][0] + '对象，占 ' + bytes(q.elem) + '；已分配 ' + m.count + ' 个，共 ' + m.requested + ' 字节；用着 ' + m.live().length + ' 个 span。',
      bytes(q.size) + ' makes a ' + KINDS[q.kind][1] + ' object that takes ' + bytes(q.elem) + '; allocated so far: ' + many(m.count, 'object') + ' of ' + many(m.requested, 'byte') + '; ' + many(m.live().length, 'span') + ' in use.');
  }

  var TELL = {
    asked: function (e) {
      if (e.what === 'zero') return ['零大小，不用分配', 'size zero, nothing to allocate'];
      return [e.size + ' 字节是' + KINDS[e.what][0] + '对象，占 ' + e.elem + ' 字节', many(e.size, 'byte') + ' make a ' + KINDS[e.what][1] + ' object that takes ' + e.elem + ' bytes'];
    },
    zero: function () { return ['大小为零：返回 zerobase 的地址', 'size zero: the address of zerobase is returned']; },
    tinyFits: function (e) { return ['微小块还有地方：' + e.size + ' 字节放在偏移 ' + e.offset + '，还剩 ' + e.left + ' 字节', 'the tiny block has room: ' + many(e.size, 'byte') + ' at offset ' + e.offset + ', ' + many(e.left, 'byte') + ' left']; },
    tinyBlock: function (e) { return ['新的 16 字节微小块：S' + e.span + ' 的槽 ' + e.slot + (e.replaces ? '' : '；旧块剩得更多，留着它'), 'a new tiny block of 16 bytes: slot ' + e.slot + ' of S' + e.span + (e.replaces ? '' : '; the old block has more room left and stays')]; },
    miss: function (e) {
      return e.span ? ['mcache 里的 S' + e.span + ' 满了，要向 mcentral 补充', 'S' + e.span + ' in the mcache is full; it must be refilled from mcentral']
        : ['mcache 没有 span 类 ' + e.spc + ' 的 span，要向 mcentral 补充', 'the mcache has no span of span class ' + e.spc + '; it must be refilled from mcentral'];
    },
    slot: function (e) { return ['mcache：取 S' + e.span + ' 的槽 ' + e.slot + '，不用锁，还剩 ' + e.free + ' 个', 'mcache: slot ' + e.slot + ' of S' + e.span + ', without a lock; ' + e.free + ' left']; },
    centralEmpty: function (e) { return ['mcentral 也没有空槽，要向 mheap 要 ' + e.pages + ' 页', 'mcentral has no free slot either; ' + 'mheap must give ' + many(e.pages, 'page')]; },
    fromNonempty: function (e) { return ['mcentral 从 nonempty 取出 S' + e.span + '，移到 empty 末尾' + (e.swept >= 0 ? '，先清扫，腾出 ' + e.swept + ' 个槽' : ''), 'mcentral takes S' + e.span + ' from nonempty to the end of empty' + (e.swept >= 0 ? ', sweeping it first: ' + many(e.swept, 'slot') + ' freed' : '')]; },
    fromEmpty: function (e) { return ['mcentral 清扫 empty 里的 S' + e.span + '，腾出 ' + e.swept + ' 个槽', 'mcentral sweeps S' + e.span + ' of empty: ' + many(e.swept, 'slot') + ' freed']; },
    refill: function (e) { return ['S' + e.span + ' 进了 mcache，有 ' + e.free + ' 个空槽', 'S' + e.span + ' goes into the mcache with ' + many(e.free, 'free slot')]; },
    arena: function () { return ['mheap 没有够长的空闲页，向操作系统要 64 MB', 'mheap has no run of free pages that is long enough and asks the system for 64 MB']; },
    pages: function (e) { return ['mheap 切出第 ' + e.at + ' 页起的 ' + e.pages + ' 页作 S' + e.span, 'mheap cuts S' + e.span + ' out of its free pages: ' + many(e.pages, 'page') + ' from page ' + e.at]; },
    large: function (e) { return ['大对象独占 S' + e.span + '，' + e.pages + ' 页，浪费 ' + e.waste + ' 字节', 'the large object has S' + e.span + ' to itself: ' + many(e.pages, 'page') + ', ' + many(e.waste, 'byte') + ' wasted']; },
    collected: function (e) { return ['一轮回收标记完毕：mcache 清空，' + e.spans + ' 个 span 等待清扫', 'a collection has marked: the mcache is flushed and ' + many(e.spans, 'span') + ' must be swept']; },
    swept: function (e) {
      return ['清扫 S' + e.span + '，腾出 ' + e.freed + ' 个槽' + (e.gone ? '，整个 span 还给 mheap' : e.nonempty ? '，在 nonempty 里' : ''),
        'S' + e.span + ' is swept: ' + many(e.freed, 'slot') + ' freed' + (e.gone ? ', and the whole span goes back to mheap' : e.nonempty ? ', and it is in nonempty' : '')];
    },
    allSwept: function () { return ['没有要清扫的 span', 'no span needs sweeping']; }
  };

  function actions(sim) {
    function button(className, action, zh, en) {
      return html('button', { type: 'button', class: className, on: { click: function () { sim.act({ do: action }); } } }, sim.t(zh, en));
    }
    return {
      node: html('div', { class: 'sim-actions', role: 'group', 'aria-label': sim.t('操作', 'Actions') },
        button('size-refill', 'refill', '分配到下次补充', 'Allocate until a refill'),
        button('size-collect', 'collect', '回收：标记', 'Collect: mark'),
        button('size-sweep', 'sweep', '清扫一个 span', 'Sweep one span'))
    };
  }

  sims.style([
    '.size { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; }',
    '.size-levels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 0.6rem; }',
    '.size-level:last-child { grid-column: 1 / -1; }',
    '.sim-picture .size-ladder { height: 3.6rem; margin: 0.5rem 0; }',
    '.size-ladder rect { fill: var(--line); }',
    '.size-ladder rect.chosen { fill: var(--accent); }',
    '.size-facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.4rem, 1fr)); gap: 0.3rem 0.8rem; margin: 0.4rem 0; }',
    '.size-facts dt { color: var(--quiet); font-weight: 400; font-size: 0.8rem; }',
    '.size-facts dd { margin: 0; font-variant-numeric: tabular-nums; }',
    '.size-fit { position: relative; height: 1.5rem; margin-top: 0.15rem; background: repeating-linear-gradient(135deg, var(--wash) 0 5px, var(--line) 5px 7px); border: 1px solid var(--dia-line); border-radius: 3px; overflow: hidden; }',
    '.size-fit span { position: absolute; inset: 0 auto 0 0; padding-left: 0.3rem; overflow: hidden; font: 0.75rem/1.4rem var(--mono); white-space: nowrap; background: var(--mark); border-right: 1px solid var(--dia-line); }',
    '.size-cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(0.72rem, 1fr)); gap: 2px; margin-top: 0.3rem; }',
    '.size-cells i { height: 0.72rem; background: var(--paper); border: 1px solid var(--line); border-radius: 1px; }',
    '.size-cells i.full { background: var(--accent); border-color: var(--accent); }',
    '.size-cells i.part { background: linear-gradient(135deg, var(--accent) 50%, var(--paper) 50%); }',
    '.size-list { display: grid; grid-template-columns: 4.8rem 1fr; align-items: center; margin-top: 0.25rem; }',
    '.sim-chip.size-span { border-radius: 3px; }',
    '.size-pages { display: grid; grid-template-columns: repeat(32, 1fr); gap: 2px 0; margin-top: 0.4rem; }',
    '@media (max-width: 34rem) { .size-pages { grid-template-columns: repeat(16, 1fr); } }',
    '.size-pages i { height: 1.25rem; overflow: hidden; font: normal 0.68rem/1.2rem var(--mono); background: var(--paper); border: 1px solid var(--line); border-left-width: 0; }',
    '.size-pages i.used { background: var(--mark); border-color: var(--dia-line) transparent; }',
    '.size-pages i.first { border-left: 2px solid var(--accent); padding-left: 1px; }',
    '.size-pages i.hot { background: var(--accent); color: var(--paper); }',
    '.size-legend { margin: 0; }'
  ].join('\n'));

  sims.define('size-classes', {
    model: Allocator,
    title: ['大小类与分配', 'size classes and allocation'],
    options: OPTIONS,
    draw: draw,
    summary: summary,
    actions: actions,
    tell: function (event, sim) {
      var wordings = TELL[event.kind](event);
      return sim.t(wordings[0], wordings[1]);
    },
    tables: function (sim) {
      var t = sim.t.bind(sim);
      var places = {
        mcache: 'mcache', nonempty: 'mcentral nonempty', empty: 'mcentral empty', large: t('大对象', 'large object')
      };
      return [{
        caption: t('用着的 span，至多列最后 20 个', 'Spans in use, at most the last 20'),
        head: ['span', t('span 类', 'Span class'), t('已用', 'Used'), t('在哪里', 'Where'), t('清扫', 'Swept')],
        rows: sim.model.live().slice(-20).map(function (span) {
          return ['S' + span.id, span.spc, span.used + '/' + span.slots.length, places[span.where],
            span.sweepgen === sim.model.sweepgen ? t('是', 'yes') : t('否', 'no')];
        })
      }, {
        caption: t('Go 1.11 的全部大小类', 'All size classes of Go 1.11'),
        head: [t('类', 'Class'), t('对象 B', 'Object B'), 'span B', t('对象数', 'Objects'), t('尾部 B', 'Tail B')],
        rows: CLASSES.map(function (c) { return [c.id, c.size, c.bytes, c.objects, c.tail]; })
      }];
    }
  });
})();
