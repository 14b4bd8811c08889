'use strict';
const assert = require('assert');
const Scheduler = require('../../../content/sims/gmp-scheduler.js');

function kinds(events) {
  return events.map(e => e.kind);
}

/* A scheduler whose only goroutine is main, which computes for long, so that queues are the test's own. */
function bare(options) {
  const s = new Scheduler(Object.assign({ p: 2, goroutines: 1 }, options));
  s.gs[0].plan = [{ cpu: 100000 }];
  return s;
}

function runnable(s, n) {
  const made = [];
  for (let i = 0; i < n; i++) made.push(s.newG([{ cpu: 5 }]));
  return made;
}

function fill(s, p, n) {
  const made = runnable(s, n);
  made.forEach(g => s.runqput(p, g, false));
  return made;
}

/* The 257th goroutine takes half of the queue with it to the global queue: 128 and itself. */
{
  const s = bare();
  const p = s.ps[0];
  const all = fill(s, p, 256);
  assert.deepStrictEqual([p.runq.length, s.sched.runq.length], [256, 0]);
  s.events = [];
  const last = fill(s, p, 1)[0];
  assert.deepStrictEqual([p.runq.length, s.sched.runq.length], [128, 129]);
  assert.deepStrictEqual(s.events, [{ kind: 'overflow', p: 0, n: 129, g: last.id }]);
  assert.deepStrictEqual(s.sched.runq, all.slice(0, 128).concat(last));
  assert.strictEqual(p.runq[0], all[128]);
}

/* runnext: the newest takes it, and the old one goes to the tail. */
{
  const s = bare();
  const p = s.ps[0];
  const [a, b] = runnable(s, 2);
  s.runqput(p, a, true);
  assert.strictEqual(p.runnext, a);
  s.runqput(p, b, true);
  assert.deepStrictEqual([p.runnext, p.runq], [b, [a]]);
  assert.deepStrictEqual(s.runqget(p), { g: b, inherit: true });
  assert.deepStrictEqual(s.runqget(p), { g: a, inherit: false });
  assert.strictEqual(s.runqget(p), null);
}

/* runnext kicked out of a full queue overflows too. */
{
  const s = bare();
  const p = s.ps[0];
  fill(s, p, 256);
  const [a, b] = runnable(s, 2);
  s.runqput(p, a, true);
  assert.strictEqual(s.sched.runq.length, 0);
  s.runqput(p, b, true);
  assert.strictEqual(s.sched.runq.length, 129);
  assert.strictEqual(s.sched.runq[128], a);
}

/* A share of the global queue: size / GOMAXPROCS + 1, at most what there is, at most half a local queue. */
{
  for (const [procs, size, max, taken] of [[2, 10, 0, 6], [4, 3, 0, 1], [1, 5, 0, 5], [2, 10, 1, 1], [1, 600, 0, 128], [8, 1, 0, 1]]) {
    const s = bare({ p: procs });
    s.sched.runq = runnable(s, size);
    const got = s.globrunqget(s.ps[0], max);
    assert.strictEqual(got.n, taken, `${size} among ${procs}`);
    assert.strictEqual(s.ps[0].runq.length, taken - 1);
    assert.strictEqual(s.sched.runq.length, size - taken);
  }
}

/* Fairness: schedtick % 61 === 0 looks at the global queue first, and takes one. */
{
  const s = bare({ p: 1 });
  const m = s.ms[0], p = s.ps[0];
  const local = fill(s, p, 3);
  s.sched.runq = runnable(s, 4);
  const waiting = s.sched.runq[0];
  for (const tick of [60, 62, 121, 123]) {
    p.schedtick = tick;
    s.events = [];
    s.schedule(m);
    assert.deepStrictEqual(kinds(s.events), ['local'], `tick ${tick}`);
    s.runqput(p, m.g, false);
  }
  for (const tick of [0, 61, 122, 610]) {
    p.schedtick = tick;
    s.events = [];
    const first = s.sched.runq[0];
    s.schedule(m);
    assert.deepStrictEqual(kinds(s.events), ['fair'], `tick ${tick}`);
    assert.strictEqual(m.g, first);
    assert.strictEqual(p.schedtick, tick + 1);
  }
  assert.strictEqual(p.runq.length, local.length);
  assert.ok(waiting);
}

/* Stealing takes half, rounded up; the last of them runs, the others are queued; runnext goes only in the last round. */
{
  for (const [has, steals] of [[1, 1], [2, 1], [3, 2], [7, 4], [256, 128]]) {
    const s = bare();
    const victim = s.ps[0], thief = s.ps[1];
    const all = fill(s, victim, has);
    const m = s.newM();
    s.acquirep(m, thief);
    s.sched.pidle = [];
    assert.ok(s.stealFrom(m, victim, false));
    assert.strictEqual(victim.runq.length, has - steals);
    assert.strictEqual(m.g, all[steals - 1]);
    assert.deepStrictEqual(thief.runq, all.slice(0, steals - 1));
  }
  const s = bare();
  const m = s.newM();
  s.acquirep(m, s.ps[1]);
  s.sched.pidle = [];
  const [g] = runnable(s, 1);
  s.runqput(s.ps[0], g, true);
  assert.ok(!s.stealFrom(m, s.ps[0], false));
  assert.ok(s.stealFrom(m, s.ps[0], true));
  assert.strictEqual(m.g, g);
}

/* randomOrder: from any start and with any of the coprime steps, every P is visited once. */
for (let p = 1; p <= 8; p++) {
  const s = bare({ p });
  for (let start = 0; start < 64; start++) {
    const seen = new Set();
    for (let i = 0, at = start % p; i < p; i++, at = (at + s.coprimes[start % s.coprimes.length]) % p) seen.add(at);
    assert.strictEqual(seen.size, p);
  }
}

/* Spinning: not when twice the spinning Ms are as many as the busy Ps. */
{
  const s = bare({ p: 4 });
  const m = s.ms[0];
  m.g.status = 'waiting';
  m.g = null;
  s.sched.pidle = [s.ps[3]];
  s.ps.slice(1, 3).forEach(p => s.acquirep(s.newM(), p));
  s.sched.nmspinning = 2;
  s.events = [];
  s.findrunnable(m);
  assert.deepStrictEqual(s.events, [{ kind: 'park', m: 0, p: 0, why: 'enough' }]);
  assert.deepStrictEqual(s.sched.pidle, [s.ps[3], s.ps[0]], 'the last in is the first out');
}

/* A system call: P stays for the first look of sysmon, is retaken at the second when it has work, and handed off. */
{
  const s = bare({ p: 1 });
  const m = s.ms[0], p = s.ps[0];
  m.g.plan = [{ sys: 50 }, { cpu: 1 }];
  fill(s, p, 2);
  s.entersyscall(m);
  assert.deepStrictEqual([p.status, p.m, m.p], ['syscall', null, p]);
  s.events = [];
  s.sysmon();
  assert.deepStrictEqual(s.events, []);
  s.time++;
  s.sysmon();
  assert.deepStrictEqual(kinds(s.events), ['retake', 'start']);
  assert.strictEqual(p.m, s.ms[1]);
  m.g.spent = 49;
  s.events = [];
  s.inSyscall(m);
  assert.deepStrictEqual(kinds(s.events), ['noP']);
  assert.strictEqual(s.sched.runq.length, 1);
  assert.deepStrictEqual(s.sched.midle, [m]);
}

/* A P without work is left in its system call for 10 ms while another P is idle. */
{
  const s = bare({ p: 2 });
  const m = s.ms[0], p = s.ps[0];
  m.g.plan = [{ sys: 50 }, { cpu: 1 }];
  s.entersyscall(m);
  s.sysmon();
  for (s.time = 1; s.time < 10; s.time++) s.sysmon();
  assert.strictEqual(p.status, 'syscall');
  s.events = [];
  s.sysmon();
  assert.strictEqual(kinds(s.events)[0], 'retake');
}

/* A return while the P is still there takes it back; else an idle one. */
{
  const s = bare({ p: 2 });
  const m = s.ms[0];
  m.g.plan = [{ sys: 1 }, { cpu: 9 }, { sys: 1 }, { cpu: 9 }];
  s.entersyscall(m);
  s.events = [];
  s.inSyscall(m);
  assert.deepStrictEqual([kinds(s.events), m.p, m.state, s.ps[0].syscalltick], [['same'], s.ps[0], 'running', 1]);
  m.g.at = 2;
  s.entersyscall(m);
  s.ps[0].status = 'running';
  s.ps[0].m = {};
  s.events = [];
  s.inSyscall(m);
  assert.deepStrictEqual([kinds(s.events), m.p], [['other'], s.ps[1]]);
}

/* handoffp: an M at once for a P with work, a spinning one when nobody spins and no P is idle, else the idle list. */
{
  const s = bare({ p: 3 });
  s.ps[1].status = 'idle';
  s.sched.pidle = [s.ps[2]];
  s.handoffp(s.ps[1]);
  assert.deepStrictEqual(s.sched.pidle, [s.ps[2], s.ps[1]]);
  const t = bare({ p: 2 });
  t.sched.pidle = [];
  t.handoffp(t.ps[1]);
  assert.strictEqual(t.ms[1].spinning, true);
  assert.strictEqual(t.sched.nmspinning, 1);
}

/* sysmon asks after 10 ms; a goroutine yields at its next call, and one without calls never does (Go 1.11). */
for (const calls of [true, false]) {
  const s = bare({ p: 1 });
  const g = s.ms[0].g;
  g.calls = calls;
  const [other] = fill(s, s.ps[0], 1);
  const happened = [];
  for (let i = 0; i < 60; i++) happened.push(...s.act({ do: 'step' }));
  const asked = happened.find(e => e.kind === 'preempt');
  assert.deepStrictEqual([asked.g, asked.calls], [g.id, calls]);
  assert.strictEqual(kinds(happened).includes('yield'), calls);
  assert.strictEqual(other.status === 'runnable' && other.ran === 0, !calls);
}

/* wakep is conservative: one spinning M at a time. */
{
  const s = bare({ p: 4 });
  s.wakep();
  s.wakep();
  assert.strictEqual(s.ms.length, 2);
  assert.strictEqual(s.sched.nmspinning, 1);
  s.sched.nmspinning = 0;
  s.sched.pidle = [];
  s.wakep();
  assert.deepStrictEqual([s.ms.length, s.sched.nmspinning], [2, 0]);
}

/* --- whatever the seed: nothing is lost, nothing is in two places, and the counters are right */
function places(s) {
  const at = new Map();
  const put = (g, where) => at.set(g, (at.get(g) || []).concat(where));
  s.ps.forEach(p => {
    p.runq.forEach(g => put(g, 'P' + p.id));
    if (p.runnext) put(p.runnext, 'runnext' + p.id);
  });
  s.sched.runq.forEach(g => put(g, 'global'));
  s.ms.forEach(m => { if (m.g) put(m.g, 'M' + m.id); });
  return at;
}

function check(s) {
  const at = places(s);
  for (const g of s.gs) {
    const n = (at.get(g) || []).length;
    assert.strictEqual(n, g.status === 'dead' || g.status === 'waiting' ? 0 : 1, `G${g.id} ${g.status} ${at.get(g)}`);
  }
  for (const p of s.ps) {
    assert.ok(p.runq.length <= 256);
    const owners = s.ms.filter(m => m.p === p && p.m === m).length;
    const idle = s.sched.pidle.filter(other => other === p).length;
    assert.deepStrictEqual([owners, idle], { running: [1, 0], syscall: [0, 0], idle: [0, 1] }[p.status], `P${p.id}`);
    if (p.status === 'idle') assert.ok(s.runqempty(p), 'an idle P has no work');
  }
  for (const m of s.ms) {
    assert.strictEqual(s.sched.midle.filter(other => other === m).length, m.state === 'parked' ? 1 : 0);
    if (m.state === 'running') assert.strictEqual(m.g.status, 'running');
    if (m.state === 'syscall') assert.strictEqual(m.g.status, 'syscall');
    if (m.state === 'parked') assert.ok(!m.spinning && !m.g);
  }
  assert.strictEqual(s.sched.nmspinning, s.ms.filter(m => m.spinning).length);
  assert.ok(s.ms.filter(m => m.state === 'running').length <= s.ps.length);
}

let overflows = 0;
for (let seed = 1; seed <= 200; seed++) {
  const options = {
    seed, p: 1 + seed % 8, goroutines: seed % 10 === 0 ? 600 : 1 + seed % 40, syscalls: seed * 7 % 101, work: 1 + seed % 20,
    loops: seed % 5 === 0 ? 2 : 0
  };
  const s = new Scheduler(options);
  let n = 0;
  while (!s.finished && n < 20000) {
    const events = s.act({ do: seed % 2 === 0 && n % 50 === 7 ? 'spawn' : 'step' });
    assert.ok(events.length);
    assert.ok(!kinds(events).includes('quiet'), `seed ${seed} stands still`);
    overflows += kinds(events).filter(k => k === 'overflow').length;
    if (options.goroutines < 100 || n % 20 === 0) check(s);
    n++;
  }
  assert.ok(s.finished, `seed ${seed} ends`);
  const own = s.gs.slice(0, options.goroutines + 1);
  assert.ok(seed % 2 ? s.gs.every(g => g.status === 'dead') : own.length > 1, `seed ${seed}: main waits for all`);
}
assert.ok(overflows > 0);

/* The same seed and actions give the same events; another seed others. */
function history(options) {
  const s = new Scheduler(options);
  const all = [];
  for (let i = 0; i < 200; i++) all.push(s.act({ do: 'step' }));
  return JSON.stringify(all);
}
assert.strictEqual(history({ seed: 5 }), history({ seed: 5 }));
assert.notStrictEqual(history({ seed: 5 }), history({ seed: 6 }));

/* Options that a page may hold: the default for nonsense, the bound for what is beyond it. */
assert.deepStrictEqual(new Scheduler({ p: 'x', goroutines: '1e9', syscalls: -4, seed: '' }).options,
  { p: 4, goroutines: 600, syscalls: 0, work: 6, loops: 0, seed: 1 });
