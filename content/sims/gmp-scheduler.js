// The scheduler of Go 1.11: goroutines (G), threads (M), processors (P).
//
// Follows runtime/proc.go by these symbols: schedule (the global queue first at every 61st schedtick), findrunnable (local
// queue, global queue, stealing, the last look at all queues before parking), runqput with runnext, runqputslow (half of a
// full local queue and the new one go to the global queue), runqget, runqgrab and runqsteal (half, rounded up; runnext only
// in the last of four rounds), randomOrder, globrunqget (a fair share, at most half a queue), execute (inheritTime),
// resetspinning, wakep, startm, stopm, handoffp, pidleput and pidleget (last in, first out), entersyscall, exitsyscallfast,
// exitsyscall0, sysmon, retake, preemptone, newproc1, ready, goexit.
//
// Simplified: time goes in milliseconds, and in each of them every M acts once, in the order of their numbers, then sysmon
// looks once (Go's sysmon sleeps 20 µs to 10 ms). A goroutine's work is a list of stretches of computing and system calls,
// drawn from the seed; each P counts as having been in a system call before. Threads start and wake at once. There is no garbage collector, no network poller (lastpoll counts as
// set), no timers, no locked threads, and no pause of 3 µs before runnext is stolen from a running P.
(function () {
  'use strict';
  var sims = typeof module !== 'undefined' && module.exports ? require('./sim.js') : window.hoodSims;

  var QUEUE = 256;
  var FAIR = 61;
  var SLICE = 10;

  var OPTIONS = {
    p: { value: 4, min: 1, max: 8, label: ['处理器 P', 'Processors P'] },
    goroutines: { value: 20, min: 1, max: 600, label: ['goroutine', 'Goroutines'] },
    syscalls: { value: 25, min: 0, max: 100, label: ['系统调用 %', 'System calls %'] },
    work: { value: 6, min: 1, max: 60, label: ['工作量 ms', 'Work ms'] },
    loops: { value: 0, min: 0, max: 8, label: ['死循环', 'Tight loops'] },
    seed: sims.SEED
  };

  function gcd(a, b) {
    while (b) { var r = a % b; a = b; b = r; }
    return a;
  }

  class Scheduler {
    constructor(options) {
      this.options = sims.options(OPTIONS, options || {});
      this.random = sims.random(this.options.seed);
      this.time = 0;
      this.turn = 0;
      this.finished = false;
      this.gs = [];
      this.ms = [];
      this.ps = [];
      this.sched = { runq: [], pidle: [], midle: [], nmspinning: 0 };
      this.events = [];
      for (var i = 0; i < this.options.p; i++) {
        this.ps.push({
          id: i, status: 'idle', m: null, runq: [], runnext: null, schedtick: 0, syscalltick: 0,
          sysmontick: { schedtick: 0, schedwhen: 0, syscalltick: -1, syscallwhen: 0 }
        });
      }
      this.coprimes = this.ps.map(function (p, i) { return i + 1; })
        .filter(function (n) { return gcd(n, this.ps.length) === 1; }, this);
      for (i = this.ps.length - 1; i > 0; i--) this.sched.pidle.push(this.ps[i]);
      var main = this.newG([{ spawn: this.options.goroutines }, { wait: true }, { cpu: 1 }]);
      var m0 = this.newM();
      this.acquirep(m0, this.ps[0]);
      this.execute(m0, main, false);
    }

    emit(kind, facts) {
      this.events.push(Object.assign({ kind: kind }, facts));
    }

    /* One step goes on to the next event; whole milliseconds without any pass unseen. */
    act(action) {
      this.events = [];
      var actions = { step: this.step, spawn: this.spawnOne };
      actions[action.do].call(this, action);
      return this.events;
    }

    step() {
      if (this.finished) return;
      for (var quiet = 0; quiet < 200 && !this.events.length; quiet++) {
        if (this.turn < this.ms.length) {
          this.turnOf(this.ms[this.turn++]);
        } else {
          this.sysmon();
          this.turn = 0;
          this.time++;
        }
      }
      if (!this.events.length) this.emit('quiet', {});
    }

    /* The reader starts one more goroutine, as a running goroutine would with go. */
    spawnOne() {
      var m = this.ms.find(function (m) { return m.state === 'running'; });
      if (!m) {
        this.emit('nobody', {});
        return;
      }
      var g = this.newG(this.plan());
      this.emit('go', { by: m.g.id, first: g.id, last: g.id, p: m.p.id });
      this.newproc(m, g);
    }

    turnOf(m) {
      if (m.state === 'parked') return;
      if (m.state === 'syscall') this.inSyscall(m);
      else if (m.state === 'running') this.run(m);
      else if (m.state === 'stealing') this.steal(m);
      else if (m.resume === 'findrunnable') this.findrunnable(m);
      else this.schedule(m);
    }

    /* --- goroutines */
    plan() {
      var work = this.options.work;
      var total = 1 + this.random.below(work) + Math.floor(work / 2);
      var plan = [];
      while (total > 0) {
        var cpu = Math.min(total, 1 + this.random.below(Math.max(1, work)));
        plan.push({ cpu: cpu });
        total -= cpu;
        if (this.random.below(100) < this.options.syscalls) plan.push({ sys: 1 + this.random.below(8) });
      }
      return plan;
    }

    newG(plan) {
      var g = { id: this.gs.length + 1, status: 'runnable', plan: plan, at: 0, spent: 0, preempt: false, calls: true, ran: 0 };
      this.gs.push(g);
      return g;
    }

    newproc(m, g) {
      this.runqput(m.p, g, true);
      if (this.sched.pidle.length && this.sched.nmspinning === 0) this.wakep();
    }

    ready(m, g) {
      g.status = 'runnable';
      this.runqput(m.p, g, true);
      if (this.sched.pidle.length && this.sched.nmspinning === 0) this.wakep();
    }

    /* A millisecond of a running goroutine. The prologue of a function is where it notices a request to make room. */
    run(m) {
      var g = m.g;
      if (g.preempt && g.calls) {
        g.status = 'runnable';
        m.g = null;
        m.state = 'schedule';
        this.sched.runq.push(g);
        this.emit('yield', { g: g.id, p: m.p.id, m: m.id });
        return;
      }
      var part = g.plan[g.at];
      if (part && part.spawn) this.spawn(m, part);
      else if (part && part.wait) this.wait(m);
      else if (part && part.cpu) {
        g.spent++;
        g.ran++;
        if (g.spent >= part.cpu) this.next(m);
      } else this.next(m);
    }

    /* The main goroutine starts the others in at most eight milliseconds. */
    spawn(m, part) {
      var burst = Math.min(part.spawn, Math.ceil(this.options.goroutines / 8));
      part.spawn -= burst;
      if (!part.spawn) m.g.at++;
      var first = this.gs.length + 1;
      this.emit('go', { by: m.g.id, first: first, last: first + burst - 1, p: m.p.id });
      for (var i = 0; i < burst; i++) {
        var g = this.newG(this.plan());
        if (g.id <= this.options.loops + 1) {
          g.calls = false;
          g.plan = [{ cpu: 40 }];
        }
        this.newproc(m, g);
      }
    }

    /* The main goroutine waits for all others. */
    wait(m) {
      var g = m.g;
      g.at++;
      if (this.others() === 0) return;
      g.status = 'waiting';
      m.g = null;
      m.state = 'schedule';
      this.emit('wait', { g: g.id, m: m.id, p: m.p.id });
    }

    others() {
      return this.gs.filter(function (g) { return g.id > 1 && g.status !== 'dead'; }).length;
    }

    next(m) {
      var g = m.g;
      g.at++;
      g.spent = 0;
      var part = g.plan[g.at];
      if (!part) this.goexit(m);
      else if (part.sys) this.entersyscall(m);
    }

    goexit(m) {
      var g = m.g;
      g.status = 'dead';
      m.g = null;
      m.state = 'schedule';
      this.emit('exit', { g: g.id, m: m.id, p: m.p.id });
      if (g.id === 1) {
        this.finished = true;
        this.emit('end', {});
      } else if (this.others() === 0 && this.gs[0].status === 'waiting') {
        this.ready(m, this.gs[0]);
        this.emit('ready', { g: 1, p: m.p.id });
      }
    }

    /* --- queues */
    runqput(p, g, next) {
      if (next) {
        var old = p.runnext;
        p.runnext = g;
        if (!old) return;
        g = old;
      }
      if (p.runq.length < QUEUE) {
        p.runq.push(g);
        return;
      }
      var batch = p.runq.splice(0, QUEUE / 2);
      batch.push(g);
      this.sched.runq = this.sched.runq.concat(batch);
      this.emit('overflow', { p: p.id, n: batch.length, g: g.id });
    }

    runqempty(p) {
      return !p.runq.length && !p.runnext;
    }

    runqget(p) {
      if (p.runnext) {
        var next = p.runnext;
        p.runnext = null;
        return { g: next, inherit: true };
      }
      return p.runq.length ? { g: p.runq.shift(), inherit: false } : null;
    }

    globrunqget(p, max) {
      var size = this.sched.runq.length;
      if (!size) return null;
      var n = Math.min(Math.floor(size / this.ps.length) + 1, size);
      if (max > 0) n = Math.min(n, max);
      n = Math.min(n, QUEUE / 2);
      var batch = this.sched.runq.splice(0, n);
      batch.slice(1).forEach(function (g) { this.runqput(p, g, false); }, this);
      return { g: batch[0], n: n };
    }

    /* --- what an M with a P runs next */
    schedule(m) {
      var p = m.p;
      m.resume = 'schedule';
      if (p.schedtick % FAIR === 0 && this.sched.runq.length) {
        var fair = this.globrunqget(p, 1);
        this.emit('fair', { p: p.id, m: m.id, g: fair.g.id, tick: p.schedtick });
        this.found(m, fair.g, false);
        return;
      }
      this.findrunnable(m);
    }

    findrunnable(m) {
      var p = m.p;
      var sched = this.sched;
      m.resume = 'findrunnable';
      var local = this.runqget(p);
      if (local) {
        this.emit('local', { p: p.id, m: m.id, g: local.g.id, next: local.inherit });
        this.found(m, local.g, local.inherit);
        return;
      }
      if (this.fromGlobal(m)) return;
      var idle = sched.pidle.length;
      var alone = idle === this.ps.length - 1;
      var enough = !m.spinning && 2 * sched.nmspinning >= this.ps.length - idle;
      if (alone || enough) {
        this.park(m, alone ? 'alone' : 'enough');
        return;
      }
      if (m.spinning) {
        this.steal(m);
        return;
      }
      m.spinning = true;
      sched.nmspinning++;
      m.state = 'stealing';
      this.emit('spin', { m: m.id, p: p.id });
    }

    fromGlobal(m) {
      var global = this.globrunqget(m.p, 0);
      if (!global) return false;
      this.emit('global', { p: m.p.id, m: m.id, g: global.g.id, n: global.n });
      this.found(m, global.g, false);
      return true;
    }

    /* All Ps in an order that a random number chooses, four times over. */
    steal(m) {
      var count = this.ps.length;
      for (var round = 0; round < 4; round++) {
        var start = this.random.next();
        var at = start % count;
        var by = this.coprimes[start % this.coprimes.length];
        for (var i = 0; i < count; i++, at = (at + by) % count) {
          if (this.stealFrom(m, this.ps[at], round > 2)) return;
        }
      }
      this.park(m, 'nothing');
    }

    stealFrom(m, victim, runnextToo) {
      var p = m.p;
      var n = victim.runq.length - Math.floor(victim.runq.length / 2);
      var batch;
      if (n) {
        batch = victim.runq.splice(0, n);
      } else if (runnextToo && victim.runnext) {
        batch = [victim.runnext];
        victim.runnext = null;
      } else {
        return false;
      }
      var g = batch.pop();
      p.runq = p.runq.concat(batch);
      this.emit('steal', { m: m.id, p: p.id, from: victim.id, n: batch.length + 1, g: g.id, next: n === 0 });
      this.found(m, g, false);
      return true;
    }

    /* Nothing to run: the P goes to the idle list, and the M sleeps, but not before it has looked at all queues again. */
    park(m, why) {
      var sched = this.sched;
      if (this.fromGlobal(m)) return;
      var p = m.p;
      this.releasep(m);
      this.pidleput(p);
      var spinning = m.spinning;
      if (spinning) {
        m.spinning = false;
        sched.nmspinning--;
      }
      var work = this.ps.some(function (other) { return !this.runqempty(other); }, this);
      if (work) {
        this.acquirep(m, sched.pidle.pop());
        if (spinning) {
          m.spinning = true;
          sched.nmspinning++;
        }
        this.emit('again', { m: m.id, p: m.p.id });
        return;
      }
      this.stopm(m, 'findrunnable');
      this.emit('park', { m: m.id, p: p.id, why: why });
    }

    found(m, g, inherit) {
      if (m.spinning) {
        m.spinning = false;
        this.sched.nmspinning--;
        if (this.sched.nmspinning === 0 && this.sched.pidle.length) this.wakep();
      }
      this.execute(m, g, inherit);
    }

    execute(m, g, inherit) {
      g.status = 'running';
      g.preempt = false;
      if (!inherit) m.p.schedtick++;
      m.g = g;
      m.state = 'running';
      m.resume = 'schedule';
    }

    /* --- Ms and Ps */
    newM() {
      var m = { id: this.ms.length, state: 'schedule', p: null, g: null, spinning: false, resume: 'schedule' };
      this.ms.push(m);
      return m;
    }

    acquirep(m, p) {
      m.p = p;
      p.m = m;
      p.status = 'running';
      m.state = 'schedule';
    }

    releasep(m) {
      m.p.m = null;
      m.p.status = 'idle';
      m.p = null;
    }

    pidleput(p) {
      this.sched.pidle.push(p);
    }

    wakep() {
      if (this.sched.nmspinning !== 0) return;
      this.sched.nmspinning = 1;
      this.startm(null, true);
    }

    startm(p, spinning) {
      p = p || this.sched.pidle.pop();
      if (!p) {
        if (spinning) this.sched.nmspinning--;
        return;
      }
      var m = this.sched.midle.pop();
      var fresh = !m;
      if (fresh) m = this.newM();
      m.spinning = spinning;
      this.acquirep(m, p);
      this.emit('start', { m: m.id, p: p.id, fresh: fresh, spinning: spinning });
    }

    stopm(m, resume) {
      m.state = 'parked';
      m.resume = resume;
      this.sched.midle.push(m);
    }

    handoffp(p) {
      var sched = this.sched;
      if (!this.runqempty(p) || sched.runq.length) {
        this.startm(p, false);
      } else if (sched.nmspinning + sched.pidle.length === 0) {
        sched.nmspinning = 1;
        this.startm(p, true);
      } else if (sched.pidle.length === this.ps.length - 1) {
        this.startm(p, false);
      } else {
        this.pidleput(p);
        this.emit('idle', { p: p.id });
      }
    }

    /* --- system calls */
    entersyscall(m) {
      m.g.status = 'syscall';
      m.state = 'syscall';
      m.p.m = null;
      m.p.status = 'syscall';
      this.emit('enter', { g: m.g.id, m: m.id, p: m.p.id });
    }

    inSyscall(m) {
      var g = m.g;
      if (++g.spent < g.plan[g.at].sys) return;
      g.spent = 0;
      g.at++;
      var old = m.p;
      if (old.status === 'syscall') {
        this.back(m, old);
        this.emit('same', { g: g.id, m: m.id, p: old.id });
      } else if (this.sched.pidle.length) {
        var p = this.sched.pidle.pop();
        this.back(m, p);
        this.emit('other', { g: g.id, m: m.id, p: p.id, old: old.id });
      } else {
        g.status = 'runnable';
        m.g = null;
        m.p = null;
        this.sched.runq.push(g);
        this.stopm(m, 'schedule');
        this.emit('noP', { g: g.id, m: m.id });
      }
    }

    back(m, p) {
      this.acquirep(m, p);
      p.syscalltick++;
      m.g.status = 'running';
      m.state = 'running';
      if (!m.g.plan[m.g.at]) m.g.plan.push({ cpu: 1 });
    }

    /* --- sysmon */
    sysmon() {
      this.ps.forEach(function (p) {
        if (p.status === 'syscall') this.retake(p);
        else if (p.status === 'running') this.watch(p);
      }, this);
    }

    retake(p) {
      var seen = p.sysmontick;
      if (seen.syscalltick !== p.syscalltick) {
        seen.syscalltick = p.syscalltick;
        seen.syscallwhen = this.time;
        return;
      }
      var spare = this.sched.nmspinning + this.sched.pidle.length > 0;
      if (this.runqempty(p) && spare && seen.syscallwhen + SLICE > this.time) return;
      p.status = 'idle';
      p.syscalltick++;
      this.emit('retake', { p: p.id });
      this.handoffp(p);
    }

    watch(p) {
      var seen = p.sysmontick;
      if (seen.schedtick !== p.schedtick) {
        seen.schedtick = p.schedtick;
        seen.schedwhen = this.time;
        return;
      }
      if (seen.schedwhen + SLICE > this.time) return;
      var g = p.m.g;
      if (!g || g.preempt) return;
      g.preempt = true;
      this.emit('preempt', { g: g.id, p: p.id, calls: g.calls });
    }
  }

  Scheduler.OPTIONS = OPTIONS;
  Scheduler.QUEUE = QUEUE;
  if (typeof module !== 'undefined' && module.exports) {
    module.exports = Scheduler;
    return;
  }

  /* --- view */
  var html = sims.html, many = sims.many;

  function hotOf(sim) {
    var hot = { g: {}, p: {}, m: {} };
    sim.events.forEach(function (event) {
      ['g', 'p', 'm'].forEach(function (sort) { if (event[sort] !== undefined) hot[sort][event[sort]] = true; });
      if (event.kind === 'go') hot.g[event.last] = true;
      if (event.from !== undefined) hot.p[event.from] = true;
    });
    return hot;
  }

  function chips(sim, hot, list, most) {
    if (!list.length) return html('span', { class: 'sim-note' }, '—');
    var shown = list.length > most ? list.slice(0, most - 1) : list;
    return shown.map(function (g) { return chip(g, hot); })
      .concat(shown.length < list.length ? html('span', { class: 'sim-note' }, '+' + (list.length - shown.length)) : []);
  }

  function chip(g, hot) {
    return html('span', { class: 'sim-chip' + (hot.g[g.id] ? ' hot' : '') + (g.calls ? '' : ' loop') }, 'G' + g.id);
  }

  function row(label, content) {
    return html('div', { class: 'gmp-row' }, html('span', { class: 'sim-note' }, label), html('span', { class: 'sim-chips' }, content));
  }

  function mChip(m, hot) {
    return html('span', { class: 'sim-chip gmp-m' + (m.spinning ? ' spins' : '') + (hot.m[m.id] ? ' hot' : '') }, 'M' + m.id);
  }

  function progress(g) {
    var part = g.plan[g.at];
    var whole = part && (part.cpu || part.sys);
    if (!whole) return null;
    var bar = html('span', { class: 'gmp-bar' }, html('span', {}));
    bar.firstChild.style.width = Math.round(100 * g.spent / whole) + '%';
    return bar;
  }

  function status(sim, p) {
    if (p.status === 'syscall') return sim.t('系统调用', 'in syscall');
    if (p.status === 'idle') return sim.t('空闲', 'idle');
    if (p.m.state === 'running') return sim.t('运行', 'running');
    return p.m.spinning ? sim.t('自旋，找活', 'spinning') : sim.t('调度', 'scheduling');
  }

  function card(sim, p, hot) {
    var inCall = sim.model.ms.find(function (m) { return m.state === 'syscall' && m.p === p && p.status === 'syscall'; });
    var m = p.m || inCall;
    var fill = html('span', { class: 'gmp-bar gmp-fill' }, html('span', {}));
    fill.firstChild.style.width = (100 * p.runq.length / QUEUE) + '%';
    return html('div', { class: 'sim-box gmp-p ' + p.status + (hot.p[p.id] ? ' hot' : '') },
      html('div', { class: 'sim-name' }, 'P' + p.id, html('small', {}, status(sim, p))),
      row('M', m ? [mChip(m, hot), m.g && chip(m.g, hot), m.g && m.g.preempt && html('span', { class: 'sim-note gmp-asked' }, sim.t('被请求让出', 'asked to yield')), m.g && progress(m.g)] : html('span', { class: 'sim-note' }, '—')),
      row('runnext', p.runnext ? chip(p.runnext, hot) : html('span', { class: 'sim-chip none' }, '\u00a0')),
      row(sim.t('队列 ', 'queue ') + p.runq.length + '/' + QUEUE, chips(sim, hot, p.runq, 8)),
      fill,
      html('div', { class: 'sim-note' }, 'schedtick ' + p.schedtick + ' · ' + sim.t('距全局优先 ', 'global first in ') + ((FAIR - p.schedtick % FAIR) % FAIR)));
  }

  function draw(sim) {
    var model = sim.model;
    var hot = hotOf(sim);
    var calls = model.ms.filter(function (m) { return m.state === 'syscall' && (m.p.status !== 'syscall' || m.p.m); });
    return html('div', { class: 'gmp' },
      html('div', { class: 'gmp-top' },
        html('div', { class: 'sim-box' },
          html('div', { class: 'sim-name' }, sim.t('全局队列', 'Global queue'), html('small', {}, String(model.sched.runq.length))),
          html('div', { class: 'sim-chips' }, chips(sim, hot, model.sched.runq, 14))),
        html('div', { class: 'sim-box' },
          html('div', { class: 'sim-name' }, sim.t('系统调用中、没有 P 的 M', 'Ms in a system call, without a P'), html('small', {}, String(calls.length))),
          html('div', { class: 'sim-chips' }, calls.length ? calls.map(function (m) { return [mChip(m, hot), chip(m.g, hot)]; }) : html('span', { class: 'sim-note' }, '—')))),
      html('div', { class: 'gmp-ps' }, model.ps.map(function (p) { return card(sim, p, hot); })),
      html('div', { class: 'gmp-top' },
        html('div', { class: 'sim-box' },
          html('div', { class: 'sim-name' }, sim.t('空闲的 P', 'Idle Ps'), html('small', {}, sim.t('先取右边的', 'the rightmost is taken first'))),
          html('div', { class: 'sim-chips' }, model.sched.pidle.length ? model.sched.pidle.map(function (p) { return html('span', { class: 'sim-chip gmp-square' }, 'P' + p.id); }) : html('span', { class: 'sim-note' }, '—'))),
        html('div', { class: 'sim-box' },
          html('div', { class: 'sim-name' }, sim.t('休眠的 M', 'Sleeping Ms'), html('small', {}, sim.t('自旋 ', 'spinning ') + model.sched.nmspinning)),
          html('div', { class: 'sim-chips' }, model.sched.midle.length ? model.sched.midle.map(function (m) { return mChip(m, hot); }) : html('span', { class: 'sim-note' }, '—')))),
      html('p', { class: 'sim-note gmp-time' }, summary(sim)));
  }

  function summary(sim) {
    var model = sim.model;
    function count(status) { return model.gs.filter(function (g) { return g.status === status; }).length; }
    var running = count('running'), runnable = count('runnable'), syscall = count('syscall'), dead = count('dead');
    return sim.t(
      '第 ' + model.time + ' 毫秒：' + running + ' 个 goroutine 在运行，' + runnable + ' 个可运行，' + syscall + ' 个在系统调用里，' + dead + ' 个已结束；' + model.ms.length + ' 个 M。',
      'Millisecond ' + model.time + ': ' + many(running, 'goroutine') + ' running, ' + runnable + ' runnable, ' + syscall + ' in system calls, ' + dead + ' ended; ' + many(model.ms.length, 'M') + '.');
  }

  var TELL = {
    go: function (e) {
      return e.first === e.last
        ? ['G' + e.by + ' 启动 G' + e.last + '，放进 P' + e.p + ' 的 runnext，原先那个被挤到队尾', 'G' + e.by + ' starts G' + e.last + ', which takes runnext of P' + e.p + '; who was there moves to the tail of the queue']
        : ['G' + e.by + ' 启动 G' + e.first + ' 到 G' + e.last + '，都进 P' + e.p + '，最后一个占着 runnext', 'G' + e.by + ' starts G' + e.first + ' to G' + e.last + ' on P' + e.p + '; the last of them holds runnext'];
    },
    nobody: function () { return ['此刻没有正在运行的 goroutine 来启动它', 'no goroutine is running that could start it']; },
    overflow: function (e) { return ['P' + e.p + ' 的队列满了：前一半连同 G' + e.g + ' 共 ' + e.n + ' 个移到全局队列', 'the queue of P' + e.p + ' is full: its first half and G' + e.g + ', ' + e.n + ' in all, move to the global queue']; },
    start: function (e) {
      return [(e.fresh ? '新建 M' : '唤醒 M') + e.m + '，交给它 P' + e.p + (e.spinning ? '，让它自旋找活' : ''),
        (e.fresh ? 'a new M' : 'M') + e.m + (e.fresh ? ' is made' : ' is woken') + ' for P' + e.p + (e.spinning ? ', spinning in search of work' : '')];
    },
    yield: function (e) { return ['G' + e.g + ' 在函数开头发现让出的请求，回到全局队列的队尾', 'G' + e.g + ' meets the request at the start of a function and goes to the tail of the global queue']; },
    wait: function (e) { return ['G' + e.g + ' 等其他 goroutine 结束，M' + e.m + ' 去找下一个', 'G' + e.g + ' waits for the others to end; M' + e.m + ' looks for the next']; },
    exit: function (e) { return ['G' + e.g + ' 在 P' + e.p + ' 上结束', 'G' + e.g + ' ends on P' + e.p]; },
    end: function () { return ['主 goroutine 返回，程序结束', 'the main goroutine returns and the program ends']; },
    ready: function (e) { return ['其他都结束了，G' + e.g + ' 醒来，放进 P' + e.p + ' 的 runnext', 'all others have ended; G' + e.g + ' wakes into runnext of P' + e.p]; },
    fair: function (e) { return ['P' + e.p + ' 的 schedtick 是 ' + e.tick + '，61 的倍数：先看全局队列，取出 G' + e.g, 'schedtick of P' + e.p + ' is ' + e.tick + ', a multiple of 61: the global queue goes first and gives G' + e.g]; },
    local: function (e) {
      return e.next ? ['M' + e.m + ' 运行 P' + e.p + ' 的 runnext：G' + e.g + '，接着用这个时间片', 'M' + e.m + ' runs G' + e.g + ' from runnext of P' + e.p + ', within the same time slice']
        : ['M' + e.m + ' 运行 P' + e.p + ' 队首的 G' + e.g, 'M' + e.m + ' runs G' + e.g + ' from the head of the queue of P' + e.p];
    },
    global: function (e) { return ['M' + e.m + ' 从全局队列为 P' + e.p + ' 取 ' + e.n + ' 个，运行 G' + e.g, 'M' + e.m + ' takes ' + e.n + ' from the global queue for P' + e.p + ' and runs G' + e.g]; },
    spin: function (e) { return ['P' + e.p + ' 没有活，M' + e.m + ' 开始自旋，准备偷', 'P' + e.p + ' has nothing; M' + e.m + ' begins to spin and will try to steal']; },
    steal: function (e) {
      return e.next ? ['P' + e.p + ' 偷走 P' + e.from + ' 的 runnext，运行 G' + e.g, 'P' + e.p + ' steals runnext of P' + e.from + ' and runs G' + e.g]
        : ['P' + e.p + ' 从 P' + e.from + ' 偷走一半，' + e.n + ' 个，运行 G' + e.g, 'P' + e.p + ' steals half the queue of P' + e.from + ', ' + e.n + ' in all, and runs G' + e.g];
    },
    again: function (e) { return ['休眠前再看一遍，有队列不空：M' + e.m + ' 拿回 P' + e.p, 'a last look before sleeping finds a queue with work: M' + e.m + ' takes P' + e.p + ' back']; },
    park: function (e) {
      var why = {
        alone: ['别的 P 都空闲，没有可偷的', 'all other Ps are idle, nothing to steal'],
        enough: ['自旋的 M 够多了', 'enough Ms are spinning'],
        nothing: ['四轮都没偷到', 'four rounds found nothing']
      }[e.why];
      return [why[0] + '：P' + e.p + ' 进空闲列表，M' + e.m + ' 休眠', why[1] + ': P' + e.p + ' goes to the idle list and M' + e.m + ' sleeps'];
    },
    idle: function (e) { return ['P' + e.p + ' 进空闲列表', 'P' + e.p + ' goes to the idle list']; },
    enter: function (e) { return ['G' + e.g + ' 进入系统调用，M' + e.m + ' 跟着它阻塞，P' + e.p + ' 暂时还留着', 'G' + e.g + ' enters a system call and M' + e.m + ' blocks with it; P' + e.p + ' is kept for now']; },
    same: function (e) { return ['G' + e.g + ' 从系统调用返回，P' + e.p + ' 还在，接着运行', 'G' + e.g + ' returns from its system call, finds P' + e.p + ' still there and goes on']; },
    other: function (e) { return ['G' + e.g + ' 从系统调用返回，P' + e.old + ' 已被拿走，改用空闲的 P' + e.p, 'G' + e.g + ' returns from its system call; P' + e.old + ' was taken, so it uses the idle P' + e.p]; },
    noP: function (e) { return ['G' + e.g + ' 从系统调用返回，没有 P 可用：进全局队列，M' + e.m + ' 休眠', 'G' + e.g + ' returns from its system call and there is no P: it joins the global queue and M' + e.m + ' sleeps']; },
    retake: function (e) { return ['sysmon 从系统调用里拿回 P' + e.p, 'sysmon takes P' + e.p + ' back from a system call']; },
    preempt: function (e) {
      return e.calls ? ['sysmon 见 P' + e.p + ' 的时间片已满 10 毫秒，请求 G' + e.g + ' 让出', 'sysmon sees that the time slice on P' + e.p + ' has lasted 10 ms and asks G' + e.g + ' to yield']
        : ['sysmon 请求 G' + e.g + ' 让出 P' + e.p + '，但它的循环里没有函数调用，看不到请求', 'sysmon asks G' + e.g + ' to yield P' + e.p + ', but its loop calls no function and never sees the request'];
    },
    quiet: function () { return ['一段时间什么也没有发生', 'nothing happens for a while']; }
  };

  var STATES = {
    runnable: ['可运行', 'runnable'], running: ['运行', 'running'], syscall: ['系统调用', 'in a system call'],
    waiting: ['等待', 'waiting'], dead: ['结束', 'ended']
  };

  function place(sim, g) {
    var model = sim.model;
    if (model.sched.runq.indexOf(g) >= 0) return sim.t('全局队列', 'global queue');
    var p = model.ps.find(function (p) { return p.runnext === g || p.runq.indexOf(g) >= 0; });
    if (p) return 'P' + p.id + (p.runnext === g ? ' runnext' : sim.t(' 队列', ' queue'));
    var m = model.ms.find(function (m) { return m.g === g; });
    return m ? 'M' + m.id + (m.p && m.p.m === m ? ' · P' + m.p.id : '') : '—';
  }

  sims.style([
    '.gmp { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; }',
    '.gmp-top { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0.6rem; }',
    '.gmp-ps { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0.6rem; }',
    '.gmp-p { border-top: 4px solid var(--accent); }',
    '.gmp-p.idle { border-top-color: var(--line); }',
    '.gmp-p.syscall { border-top-color: var(--warn); }',
    '.gmp-row { display: grid; grid-template-columns: 5.6rem minmax(0, 1fr); align-items: center; gap: 0.3rem; margin-top: 0.2rem; }',
    '@media (max-width: 34rem) { .gmp-ps, .gmp-top { grid-template-columns: repeat(2, minmax(0, 1fr)); } .gmp-row { grid-template-columns: minmax(0, 1fr); gap: 0; } }',
    '.sim-chip.gmp-m { border-radius: 4px; color: var(--paper); background: var(--accent); border-color: var(--accent); }',
    '.sim-chip.gmp-m.spins { color: var(--accent); background: none; border-style: dashed; }',
    '.sim-chip.gmp-square { border-radius: 3px; }',
    '.sim-chip.loop { border-color: var(--warn); color: var(--warn); }',
    '.gmp-asked { color: var(--warn); }',
    '.gmp-bar { display: inline-block; flex: 1; min-width: 2.5rem; height: 0.4rem; background: var(--paper); border: 1px solid var(--line); border-radius: 1em; overflow: hidden; }',
    '.gmp-bar span { display: block; height: 100%; background: var(--accent); }',
    '.gmp-fill { display: block; margin: 0.35rem 0 0.3rem; }',
    '.gmp-time { margin: 0; }'
  ].join('\n'));

  sims.define('gmp-scheduler', {
    model: Scheduler,
    title: ['G、M、P 调度器', 'the G-M-P scheduler'],
    options: OPTIONS,
    draw: draw,
    summary: summary,
    tell: function (event, sim) {
      var wordings = TELL[event.kind](event);
      return sim.t(wordings[0], wordings[1]);
    },
    actions: function (sim) {
      return {
        node: html('div', { class: 'sim-actions', role: 'group', 'aria-label': sim.t('操作', 'Actions') },
          html('button', { type: 'button', class: 'gmp-go', on: { click: function () { sim.act({ do: 'spawn' }); } } },
            sim.t('再启动一个 goroutine', 'Start one more goroutine')))
      };
    },
    tables: function (sim) {
      var t = sim.t.bind(sim);
      function names(list) { return list.length ? list.slice(0, 8).map(function (g) { return 'G' + g.id; }).join(t('、', ', ')) + (list.length > 8 ? ' …' : '') : '—'; }
      var alive = sim.model.gs.filter(function (g) { return g.status !== 'dead'; });
      return [{
        caption: t('处理器', 'Processors'),
        head: ['P', t('状态', 'State'), 'runnext', t('队列', 'Queue'), 'schedtick'],
        rows: sim.model.ps.map(function (p) {
          return ['P' + p.id, status(sim, p) + (p.m ? ' · M' + p.m.id : ''), p.runnext ? 'G' + p.runnext.id : '—', names(p.runq), p.schedtick];
        })
      }, {
        caption: t('活着的 goroutine，至多列 40 个', 'Living goroutines, at most 40 of them'),
        head: ['G', t('状态', 'State'), t('在哪里', 'Where')],
        rows: alive.slice(0, 40).map(function (g) {
          return ['G' + g.id, t(STATES[g.status][0], STATES[g.status][1]), place(sim, g)];
        })
      }];
    }
  });
})();
