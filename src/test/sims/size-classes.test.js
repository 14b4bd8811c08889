'use strict';
const assert = require('assert');
const Allocator = require('../../../content/sims/size-classes.js');
const { CLASSES, classify } = Allocator;

/* --- the table: what is known of Go 1.11's */
assert.strictEqual(CLASSES.length, 67);
assert.strictEqual(CLASSES[0].size, 0);
assert.deepStrictEqual(CLASSES.slice(1, 10).map(c => c.size), [8, 16, 32, 48, 64, 80, 96, 112, 128]);
assert.strictEqual(CLASSES[66].size, 32768);
assert.strictEqual(CLASSES.reduce((sum, c) => sum + c.size, 0), 372744);
for (const [id, size, bytes, objects, tail] of [
  [1, 8, 8192, 1024, 0], [4, 48, 8192, 170, 32], [27, 640, 8192, 12, 512], [31, 1024, 8192, 8, 0], [34, 1408, 16384, 11, 896],
  [39, 2688, 8192, 3, 128], [40, 3072, 24576, 8, 0], [49, 6912, 49152, 7, 768], [51, 9472, 57344, 6, 512],
  [60, 19072, 57344, 3, 128], [64, 27264, 81920, 3, 128], [66, 32768, 32768, 1, 0]
]) {
  const c = CLASSES[id];
  assert.deepStrictEqual([c.size, c.bytes, c.objects, c.tail], [size, bytes, objects, tail], `class ${id}`);
}
CLASSES.slice(1).forEach((c, i) => {
  assert.ok(c.size > CLASSES[i].size);
  assert.ok(c.tail <= c.bytes / 8, 'at most an eighth is wasted at the end');
  assert.strictEqual(c.objects * c.size + c.tail, c.bytes);
  assert.strictEqual(c.size % 8, 0);
  if (c.size > 1024) assert.strictEqual(c.size % 128, 0);
});

/* --- which class a size has */
for (const [size, noscan, kind, id, spc] of [
  [1, true, 'tiny', 2, 5], [15, true, 'tiny', 2, 5], [16, true, 'small', 2, 5], [1, false, 'small', 1, 2], [8, false, 'small', 1, 2],
  [9, false, 'small', 2, 4], [17, true, 'small', 3, 7], [1024, true, 'small', 31, 63], [1025, false, 'small', 32, 64],
  [32768, false, 'small', 66, 132], [32769, true, 'large', 0, 1], [32769, false, 'large', 0, 0]
]) {
  const q = classify(size, noscan);
  assert.deepStrictEqual([q.kind, q.cls.id, q.spc], [kind, id, spc], `${size} ${noscan}`);
}
assert.strictEqual(classify(0, true).kind, 'zero');
assert.deepStrictEqual([classify(32769, true).pages, classify(40960, true).pages, classify(40961, true).pages], [5, 5, 6]);
for (let size = 1; size <= 32768; size++) {
  const { cls } = classify(size, false);
  assert.ok(cls.size >= size && CLASSES[cls.id - 1].size < size);
}

/* --- an allocation goes down as far as it must */
function steps(a, n) {
  const all = [];
  for (let i = 0; i < n; i++) all.push(...a.act({ do: 'step' }));
  return all.map(e => e.kind);
}
function ask(a, size, pointers) {
  a.act({ do: 'set', name: 'size', value: size });
  if (pointers) a.act({ do: 'set', name: 'pointers', value: pointers });
}

{
  const a = new Allocator({ size: 16384 });
  assert.deepStrictEqual(steps(a, 4), ['miss', 'centralEmpty', 'arena', 'pages', 'refill', 'slot']);
  assert.deepStrictEqual(steps(a, 4), ['miss', 'centralEmpty', 'pages', 'refill', 'slot']);
  assert.strictEqual(a.central[117].empty.length, 2, 'spans in the mcache and full ones are on the empty list');
  assert.strictEqual(a.count, 2);
}

/* scan and noscan have spans of their own. */
{
  const a = new Allocator({ size: 64 });
  a.act({ do: 'refill' });
  ask(a, 64, 'scan');
  assert.deepStrictEqual(steps(a, 1), ['miss']);
}

/* The tiny block: alignment by size, and the old block stays while it has more room. */
{
  const a = new Allocator({ size: 1 });
  steps(a, 4);
  assert.deepStrictEqual([a.tiny.offset, a.count], [1, 1]);
  ask(a, 8);
  assert.deepStrictEqual(a.act({ do: 'step' }), [{ kind: 'tinyFits', offset: 8, size: 8, left: 0 }]);
  ask(a, 2);
  assert.strictEqual(a.act({ do: 'step' })[0].replaces, true);
  ask(a, 4);
  assert.deepStrictEqual(a.act({ do: 'step' }), [{ kind: 'tinyFits', offset: 4, size: 4, left: 8 }]);
  ask(a, 15);
  assert.strictEqual(a.act({ do: 'step' })[0].replaces, false, '15 bytes leave less room than the old block has');
  ask(a, 3);
  assert.deepStrictEqual(a.act({ do: 'step' }), [{ kind: 'tinyFits', offset: 8, size: 3, left: 5 }]);
  assert.strictEqual(a.spans.length, 1);
  assert.strictEqual(a.spans[0].used, 3);
}

/* A large object takes pages of mheap and passes the caches by. */
{
  const a = new Allocator({ size: 40000 });
  assert.deepStrictEqual(steps(a, 1), ['arena', 'pages', 'large']);
  assert.strictEqual(a.spans[0].pages, 5);
  assert.deepStrictEqual(a.cached, {});
}

/* Size zero takes nothing. */
{
  const a = new Allocator({ size: 0 });
  assert.deepStrictEqual(steps(a, 1), ['zero']);
  assert.strictEqual(a.spans.length, 0);
}

/* After a collection the mcache is flushed, and cacheSpan sweeps before it uses a span. */
{
  const a = new Allocator({ size: 1024, seed: 3 });
  for (let i = 0; i < 3; i++) a.act({ do: 'refill' });
  a.act({ do: 'collect' });
  assert.deepStrictEqual(a.cached, {});
  const c = a.central[63];
  assert.strictEqual(c.nonempty.length, 1, 'the span that had room');
  assert.strictEqual(c.empty.length, a.spans.length - 1);
  const [miss, ...rest] = [a.act({ do: 'step' })[0], ...a.act({ do: 'step' })];
  assert.strictEqual(miss.kind, 'miss');
  assert.deepStrictEqual(rest.map(e => e.kind), ['fromNonempty', 'refill']);
  assert.ok(rest[0].swept >= 0);
}

/* --- whatever the seed */
function check(a) {
  const live = a.live();
  live.forEach(s => {
    assert.strictEqual(s.slots.filter(Boolean).length, s.used);
    const c = a.central[s.spc] || { nonempty: [], empty: [] };
    const on = [c.nonempty.includes(s), c.empty.includes(s)];
    if (s.where === 'large') assert.deepStrictEqual(on, [false, false]);
    else assert.strictEqual(Number(on[0]) + Number(on[1]), 1, `S${s.id} is on one list`);
    if (on[0]) assert.ok(s.used < s.slots.length, 'a nonempty span has room');
  });
  Object.keys(a.cached).forEach(spc => {
    assert.ok(a.central[spc].empty.includes(a.cached[spc]), 'cached spans are on the empty list');
    assert.strictEqual(a.cached[spc].sweepgen, a.sweepgen, 'cached spans are swept');
  });
  const pages = live.concat(a.free).map(s => [s.at, s.at + s.pages]).sort((x, y) => x[0] - y[0]);
  let at = 0;
  pages.forEach(([from, to]) => {
    assert.strictEqual(from, at, 'pages belong to one span, and none is lost');
    at = to;
  });
  assert.strictEqual(at, a.arenas * 8192);
}

for (let seed = 1; seed <= 200; seed++) {
  const a = new Allocator({ seed });
  for (let i = 0; i < 120; i++) {
    const dice = (seed * 31 + i * 17) % 23;
    if (dice === 0) a.act({ do: 'collect' });
    else if (dice < 3) a.act({ do: 'sweep' });
    else if (dice < 6) ask(a, [7, 24, 1000, 5000, 20000, 40000, 100000][(seed + i) % 7], i % 2 ? 'scan' : 'noscan');
    else if (dice < 8) a.act({ do: 'refill' });
    else a.act({ do: 'step' });
    check(a);
  }
  assert.ok(a.count > 0);
}
