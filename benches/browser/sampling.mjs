/*
 * How long the scripts of Samtykke ran on a page, and its wasm apart, by the browser's sampling profiler.
 *
 * Never: counts what the browser does for them afterwards, such as layout; `trace.mjs` has that.
 */

/** Microseconds between samples. */
const INTERVAL = 100;

const whose = ({ url }) => {
  if (url.endsWith('.wasm') || url.startsWith('wasm:')) return 'wasm';
  return url.includes('/samtykke') ? 'script' : 'other';
};

/** Runs something on a page; gives milliseconds of `wasm`, of `script`, and of all else that is script, `other`. */
export const sampled = async (session, run) => {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  await run();
  const { profile: { nodes, samples, timeDeltas } } = await session.send('Profiler.stop');
  // What the browser's own functions take is theirs who called them.
  const owner = new Map(nodes.map(({ id, callFrame }) => [id, whose(callFrame)]));
  for (const { id, children = [] } of nodes) {
    for (const child of children) {
      const { callFrame } = nodes.find((node) => node.id === child);
      if (!callFrame.url && owner.get(child) === 'other') owner.set(child, owner.get(id));
    }
  }
  const took = { wasm: 0, script: 0, other: 0 };
  samples.forEach((node, at) => { took[owner.get(node)] += (timeDeltas[at + 1] ?? 0) / 1000; });
  return took;
};
