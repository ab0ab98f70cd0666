/*
 * What the main thread of a page did, task by task, from the browser's own trace.
 *
 * Never: decides what is too long.
 */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];
const SAMPLES = ['disabled-by-default-v8.cpu_profiler'];
const MARK = 'phase:';

/** Traces a page while something runs. With `sampled`, scripts are slower, and it is known which function took how long. */
export const traced = async (page, run, sampled = false) => {
  await page.tracing.start({ categories: [...CATEGORIES, ...(sampled ? SAMPLES : [])] });
  await run();
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  return traceEvents;
};

/** Says in the trace that a phase begins here. */
export const phase = (page, name) => page.evaluate((mark) => { performance.mark(mark); }, MARK + name);

/** The main thread of the page that was marked. */
const mainThread = (events) => {
  const mark = events.find(({ name }) => name.startsWith(MARK));
  if (!mark) throw new Error('the trace has no phase');
  return events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
};

/** Of events that lie in one another: what each took without those inside it, by name. */
const selfTimes = (events) => {
  const own = {};
  const within = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    while (within.length && within.at(-1).ts + within.at(-1).dur <= event.ts) within.pop();
    if (within.length) own[within.at(-1).name] -= event.dur / 1000;
    own[event.name] = (own[event.name] ?? 0) + event.dur / 1000;
    within.push(event);
  }
  return own;
};

/** What a function is called, with its place in the file; what the benchmark itself runs in the page has no name. */
const called = ({ functionName, url = '', lineNumber = 0, columnNumber = 0 }) => {
  if (url.startsWith('pptr:')) return 'the benchmark';
  return `${functionName || '(anonymous)'} ${url.split('/').pop()}:${lineNumber + 1}:${columnNumber}`;
};

/** Which functions the samples within a span of time stand in, in milliseconds. */
const functions = (events, thread, from, to) => {
  // Ids of profiles are each process's own.
  const own = events.filter(({ pid }) => pid === thread.pid);
  const profile = own.find(({ name, tid }) => name === 'Profile' && tid === thread.tid);
  if (!profile) return {};
  const names = {};
  const took = {};
  let now = profile.args.data.startTime;
  for (const { args: { data } } of own.filter(({ name, id }) => name === 'ProfileChunk' && id === profile.id)) {
    for (const { id: node, callFrame } of data.cpuProfile?.nodes ?? []) {
      names[node] = called(callFrame);
    }
    (data.cpuProfile?.samples ?? []).forEach((node, at) => {
      now += data.timeDeltas[at];
      if (now >= from && now <= to) took[names[node]] = (took[names[node]] ?? 0) + data.timeDeltas[at] / 1000;
    });
  }
  return took;
};

const largest = (times, count) => Object.entries(times).sort(([, a], [, b]) => b - a).slice(0, count)
  .filter(([, took]) => took >= 1).map(([name, took]) => ({ name, took }));

// What a browser calls the running of a page's scripts, and the work on what they changed.
const SCRIPTS = ['EvaluateScript', 'FunctionCall', 'TimerFire', 'FireAnimationFrame', 'EventDispatch', 'RunMicrotasks', 'v8.run'];
const RENDERING = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint'];

/** The tasks of each phase, the longest first, each with what it did and, where it was sampled, in which functions. */
export const phases = (events) => {
  const thread = mainThread(events);
  const marks = thread.filter(({ name }) => name.startsWith(MARK)).sort((a, b) => a.ts - b.ts);
  const whole = thread.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const tasks = whole.filter(({ name }) => name === 'RunTask');
  return Object.fromEntries(marks.map((mark, at) => {
    const [from, to] = [mark.ts, marks[at + 1]?.ts ?? Infinity];
    // The task that sets the mark is no part of it: it is the browser's, which makes the page or runs what the benchmark says.
    const own = tasks.filter(({ ts }) => ts > from && ts < to).sort((a, b) => b.dur - a.dur);
    const within = ({ ts, dur }) => whole.filter((one) => one.ts >= ts && one.ts + one.dur <= ts + dur);
    const has = (task, names) => within(task).some(({ name }) => names.includes(name));
    const longestOf = (is) => (own.find(is)?.dur ?? 0) / 1000;
    const told = ({ ts, dur }) => ({
      took: dur / 1000,
      did: largest(selfTimes(within({ ts, dur })), 6),
      in: largest(functions(events, mark, ts, ts + dur), 8),
    });
    return [mark.name.slice(MARK.length), {
      tasks: own.length,
      total: own.reduce((sum, { dur }) => sum + dur / 1000, 0),
      longest: own.length ? own[0].dur / 1000 : 0,
      scripted: longestOf((task) => has(task, SCRIPTS)),
      rendered: longestOf((task) => has(task, RENDERING)),
      unrendered: longestOf((task) => !has(task, RENDERING)),
      long: own.filter(({ dur }) => dur > 50_000).map(told),
      worst: own.slice(0, 1).map(told),
    }];
  }));
};
