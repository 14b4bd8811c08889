'use strict';
const assert = require('assert');
const Channel = require('../../../content/sims/channel-machine.js');

function channel(capacity, senders = 2, receivers = 2) {
  return new Channel({ capacity, senders, receivers });
}
const send = (c, g) => c.act({ do: 'send', g })[0];
const receive = (c, g) => c.act({ do: 'receive', g })[0];
const close = c => c.act({ do: 'close' })[0];
const step = c => c.act({ do: 'step' })[0];

/* Unbuffered: a waiting receiver is given the value directly. Senders are G1 and G2, receivers G3 and G4. */
{
  const c = channel('0');
  assert.strictEqual(receive(c, 3).kind, 'recvWait');
  assert.strictEqual(c.recvq.length, 1);
  assert.deepStrictEqual(send(c, 1), { kind: 'handOver', g: 1, to: 3, value: 1 });
  assert.deepStrictEqual([c.gs[0].state, c.gs[2].state, c.qcount], ['running', 'woken', 0]);
  assert.deepStrictEqual(step(c), { kind: 'received', g: 3, value: 1 });
  assert.deepStrictEqual(c.gs[2].got, { value: 1, ok: true });
}

/* Unbuffered: a waiting sender's value is taken directly. */
{
  const c = channel('0');
  assert.strictEqual(send(c, 1).kind, 'sendWait');
  assert.deepStrictEqual(receive(c, 4), { kind: 'takeOver', g: 4, from: 1, value: 1 });
  assert.strictEqual(c.gs[0].state, 'woken');
  assert.deepStrictEqual(step(c), { kind: 'sent', g: 1, value: 1 });
}

/* Buffered: the ring goes round, and a full channel blocks. */
{
  const c = channel('2');
  assert.deepStrictEqual([send(c, 1).slot, send(c, 2).slot], [0, 1]);
  assert.deepStrictEqual([c.sendx, c.recvx, c.qcount], [0, 0, 2]);
  assert.strictEqual(send(c, 1).kind, 'sendWait');
  assert.deepStrictEqual(receive(c, 3), { kind: 'rotate', g: 3, from: 1, value: 1, put: 3, slot: 0 });
  assert.deepStrictEqual([c.buf, c.sendx, c.recvx, c.qcount], [[3, 2], 1, 1, 2]);
  assert.strictEqual(receive(c, 4).value, 2);
  assert.strictEqual(receive(c, 4).value, 3);
  assert.strictEqual(receive(c, 4).kind, 'recvWait');
  assert.deepStrictEqual([c.qcount, c.sendx, c.recvx], [0, 1, 1]);
}

/* With a buffer too, a waiting receiver gets the value past the buffer. */
{
  const c = channel('3');
  receive(c, 3);
  assert.strictEqual(send(c, 1).kind, 'handOver');
  assert.deepStrictEqual([c.qcount, c.sendx, c.recvx], [0, 0, 0]);
}

/* First come, first served. */
{
  const c = channel('0', 3, 1);
  [1, 2, 3].forEach(g => send(c, g));
  assert.deepStrictEqual([1, 2, 3].map(() => receive(c, 4).from), [1, 2, 3]);
}

/* Close: what is in the buffer is still received, then the zero value with ok false; sending and closing panic. */
{
  const c = channel('2');
  send(c, 1);
  close(c);
  assert.deepStrictEqual(send(c, 2), { kind: 'panic', g: 2, what: 'send on closed channel' });
  assert.strictEqual(receive(c, 3).value, 1);
  assert.deepStrictEqual(receive(c, 3), { kind: 'zero', g: 3 });
  assert.deepStrictEqual(c.gs[2].got, { value: 0, ok: false });
  assert.deepStrictEqual(close(c), { kind: 'closePanic', what: 'close of closed channel' });
}

/* Close wakes receivers with the zero value. */
{
  const c = channel('0');
  receive(c, 3);
  receive(c, 4);
  assert.deepStrictEqual(close(c), { kind: 'close', receivers: 2, senders: 0 });
  assert.deepStrictEqual(c.ready.map(g => g.id), [4, 3], 'the list of the woken is last in, first out');
  assert.strictEqual(step(c).kind, 'zero');
  assert.strictEqual(step(c).kind, 'zero');
}

/* Close wakes senders, which panic; their values are lost. */
{
  const c = channel('1');
  send(c, 1);
  send(c, 2);
  assert.deepStrictEqual(close(c), { kind: 'close', receivers: 0, senders: 1 });
  assert.deepStrictEqual(step(c), { kind: 'panic', g: 2, what: 'send on closed channel' });
  assert.strictEqual(c.gs[1].state, 'panicked');
  assert.strictEqual(receive(c, 3).value, 1);
  assert.strictEqual(receive(c, 3).kind, 'zero');
}

/* nil: everybody waits for ever; close panics. */
{
  const c = channel('nil', 1, 1);
  assert.strictEqual(send(c, 1).kind, 'nilWait');
  assert.strictEqual(receive(c, 2).kind, 'nilWait');
  assert.deepStrictEqual(close(c), { kind: 'closePanic', what: 'close of nil channel' });
  assert.deepStrictEqual(step(c), { kind: 'stuck', panicked: false });
}

/* Who waits cannot act. */
{
  const c = channel('0');
  send(c, 1);
  assert.deepStrictEqual(send(c, 1), { kind: 'cannot', g: 1, state: 'waiting' });
}

/* --- whatever the seed */
function check(c) {
  const open = !c.closed;
  assert.ok(c.qcount >= 0 && c.qcount <= c.dataqsiz);
  assert.strictEqual(c.buf.filter(v => v !== null).length, c.qcount);
  if (c.dataqsiz) assert.strictEqual((c.recvx + c.qcount) % c.dataqsiz, c.sendx);
  assert.ok(!c.sendq.length || !c.recvq.length, 'nobody waits on both sides');
  if (c.sendq.length) assert.ok(open && c.qcount === c.dataqsiz, 'senders wait only at a full channel');
  if (c.recvq.length) assert.ok(open && c.qcount === 0, 'receivers wait only at an empty channel');
  c.gs.forEach(g => {
    const waits = c.sendq.concat(c.recvq).filter(s => s.g === g).length;
    const ready = c.ready.filter(other => other === g).length;
    assert.deepStrictEqual([waits, ready], { waiting: [1, 0], woken: [0, 1] }[g.state] || [0, 0], `G${g.id} ${g.state}`);
  });
}

for (let seed = 1; seed <= 200; seed++) {
  const c = new Channel({ seed, capacity: ['0', '1', '2', '3', '4', '6', '8'][seed % 7], senders: 1 + seed % 5, receivers: 1 + seed % 3 });
  const sent = [], received = [];
  for (let i = 0; i < 300; i++) {
    const [e] = c.act({ do: seed % 2 && i === 250 ? 'close' : 'step' });
    if (e.kind === 'handOver') received.push(e.value);
    if (['takeOver', 'rotate', 'fromBuffer'].includes(e.kind)) received.push(e.value);
    if (['handOver', 'buffered', 'sendWait'].includes(e.kind)) sent.push(e.value);
    check(c);
  }
  assert.deepStrictEqual(received, sent.slice(0, received.length), `seed ${seed}: values come in the order in which they were sent`);
  assert.ok(received.length > 20 || seed % 2);
}
