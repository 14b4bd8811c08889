'use strict';
const assert = require('assert');
const Heap = require('../../../content/sims/tri-colour.js');

const lost = h => h.objects.filter(o => o.lost).map(o => o.id);

function steps(h, n) {
  const all = [];
  for (let i = 0; i < n; i++) all.push(...h.act({ do: 'step' }));
  return all;
}

function until(h, phase) {
  for (let i = 0; i < 200 && h.phase !== phase; i++) h.act({ do: 'step' });
  assert.strictEqual(h.phase, phase);
}

/* The phases, in order, and a cycle without writes frees exactly what cannot be reached. */
for (let seed = 1; seed <= 200; seed++) {
  const h = new Heap({ seed, objects: 6 + seed % 6 });
  const alive = h.reachable();
  const garbage = h.objects.filter(o => !alive.includes(o));
  assert.ok(garbage.length >= 1);
  const seen = [h.phase];
  const events = [];
  do {
    events.push(...h.act({ do: 'step' }));
    if (seen[seen.length - 1] !== h.phase) seen.push(h.phase);
  } while (h.phase !== 'off');
  assert.deepStrictEqual(seen, ['off', 'sweepTermination', 'mark', 'markTermination', 'sweep', 'off']);
  assert.deepStrictEqual(events.filter(e => e.kind === 'freed').map(e => e.object), garbage.map(o => o.id));
  assert.deepStrictEqual(events.filter(e => e.kind === 'root').map(e => e.root), ['globals', 'G1', 'G2']);
  assert.ok(h.living().every(o => o.colour === 'white'));
}

/* No goroutine writes while the world is stopped. */
{
  const h = new Heap({});
  steps(h, 1);
  for (const action of [{ do: 'mutate' }, { do: 'write', g: 1, to: 'G1.1', from: 'nil' }]) {
    assert.deepStrictEqual(h.act(action), [{ kind: 'stopped' }]);
  }
}

/* Deletion: the only pointer moves from a grey object to a scanned stack. B points to D, and only B does. */
for (const [barrier, survives] of [['hybrid', true], ['both', true], ['deletion', true], ['insertion', false], ['off', false]]) {
  const h = new Heap({ seed: 1, barrier });
  until(h, 'mark');
  steps(h, 3);
  assert.deepStrictEqual(h.roots.map(r => r.scanned), [true, true, true]);
  const [move] = h.act({ do: 'write', g: 1, to: 'G1.1', from: 'B.0' });
  assert.deepStrictEqual([move.value, move.shaded, move.stack], ['D', [], true], 'stacks have no barrier');
  const [cut] = h.act({ do: 'write', g: 1, to: 'B.0', from: 'nil' });
  assert.deepStrictEqual(cut.shaded, survives ? ['D'] : []);
  until(h, 'off');
  assert.strictEqual(lost(h).includes('D'), !survives, barrier);
}

/* Insertion: the only pointer moves from a stack that is still grey to a global that was scanned. */
for (const [barrier, survives] of [['hybrid', true], ['both', true], ['deletion', false], ['insertion', true], ['off', false]]) {
  const h = new Heap({ seed: 1, barrier });
  until(h, 'mark');
  steps(h, 1);
  assert.deepStrictEqual(h.roots.map(r => r.scanned), [true, false, false]);
  const [move] = h.act({ do: 'write', g: 2, to: 'globals.1', from: 'G2.0' });
  assert.deepStrictEqual([move.value, move.shaded], ['C', survives ? ['C'] : []]);
  h.act({ do: 'write', g: 2, to: 'G2.0', from: 'nil' });
  until(h, 'off');
  assert.strictEqual(lost(h).includes('C'), !survives, barrier);
}

/* The hybrid barrier shades the new pointer only while the writer's stack is grey; as compiled it always does. */
for (const [barrier, shaded] of [['hybrid', []], ['both', ['D']]]) {
  const h = new Heap({ seed: 1, barrier });
  until(h, 'mark');
  steps(h, 3);
  h.act({ do: 'write', g: 1, to: 'G1.1', from: 'B.0' });
  const [write] = h.act({ do: 'write', g: 1, to: 'globals.1', from: 'G1.1' });
  assert.deepStrictEqual([write.value, write.shaded], ['D', shaded]);
}

/* Outside marking there is no barrier. */
{
  const h = new Heap({ seed: 1 });
  const [write] = h.act({ do: 'write', g: 1, to: 'B.0', from: 'nil' });
  assert.deepStrictEqual([write.shaded, write.marking], [[], false]);
}

/* Objects are born black while marking, and live through this cycle. */
{
  const h = new Heap({ seed: 1 });
  until(h, 'mark');
  const [born] = h.act({ do: 'write', g: 1, to: 'G1.1', from: 'new' });
  assert.strictEqual(born.colour, 'black');
  h.act({ do: 'write', g: 1, to: 'G1.1', from: 'nil' });
  until(h, 'off');
  assert.ok(h.living().some(o => o.id === born.value), 'floating garbage');
  steps(h, 1);
  until(h, 'off');
  assert.ok(!h.living().some(o => o.id === born.value));
}

/* The reader's trick finds an object to hide; the barrier keeps it, and without it is lost. */
for (const [barrier, survives] of [['hybrid', true], ['off', false]]) {
  for (let at = 1; at <= 3; at++) {
    const h = new Heap({ seed: 1, barrier });
    until(h, 'mark');
    steps(h, at);
    const hidden = h.act({ do: 'hide' }).pop();
    assert.strictEqual(hidden.kind, 'hidden');
    assert.strictEqual(hidden.colour, survives ? 'grey' : 'white');
    until(h, 'off');
    assert.strictEqual(lost(h).includes(hidden.object), !survives);
  }
}

/* --- whatever the seed, with random writes between the steps */
const ends = (h, names) => names.map(name => h.objects.find(o => o.id === name));

function strong(h) {
  return h.living().filter(o => o.colour === 'black').every(o => o.fields.every(f => !f || f.freed || f.colour !== 'white'));
}

let hidden = 0;
for (const barrier of ['hybrid', 'both', 'off']) {
  let losses = 0, weakened = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const h = new Heap({ seed, barrier, objects: 6 + seed % 6 });
    for (let i = 0; i < 90; i++) {
      const events = h.act({ do: i % 11 === 5 ? 'hide' : i % 2 ? 'mutate' : 'step' });
      hidden += events.filter(e => e.kind === 'hidden').length;
      events.forEach(e => ends(h, e.shaded || []).forEach(o => assert.ok(o)));
      assert.ok(h.living().length <= 12);
      assert.strictEqual(new Set(h.living().map(o => o.slot)).size, h.living().length, 'no two objects at one place');
      h.work.forEach(o => assert.strictEqual(o.colour, 'grey'));
      assert.strictEqual(h.living().filter(o => o.colour === 'grey').length, h.work.length);
      if (h.phase !== 'mark' && h.phase !== 'markTermination') continue;
      const unguarded = h.reachable().filter(o => !o.freed && o.colour === 'white' && !h.guarded().includes(o));
      if (barrier === 'off') weakened += unguarded.length;
      else assert.deepStrictEqual(unguarded, [], `seed ${seed}: whatever is white and reachable, marking still comes to`);
      if (barrier === 'both') assert.ok(strong(h), `seed ${seed}: no black object points to a white one`);
      if (h.phase === 'markTermination' && barrier !== 'off') {
        assert.ok(h.reachable().every(o => o.freed || o.colour === 'black'), `seed ${seed}: all that lives is black`);
      }
    }
    losses += lost(h).length;
  }
  if (barrier === 'off') assert.ok(losses > 20 && weakened > 20);
  else assert.strictEqual(losses, 0, barrier);
}
assert.ok(hidden > 100);
