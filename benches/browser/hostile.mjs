/*
 * The hostile page at 4x slow-down: whether a task is long while it loads, in a flood of late nodes, and at each answer, and
 * how long that takes; beside it the same page without Samtykke.
 *
 * Never: counts long tasks where it traces. A trace has an event for each picture that is painted, and here are thousands.
 */
import { withVisitor } from './chromium.mjs';
import { crowd, crowdConfig } from './crowd.mjs';
import { dist } from './product.mjs';
import { profiles } from './profiles.mjs';
import { phase, phases, traced } from './trace.mjs';

const TAG = '<script src="/samtykke/samtykke.js" data-config="/crowd.json"></script>';
const SLOW = { ...profiles['none-cpu1x'], slowDown: 4 };
const PAUSE = 400;
/** Milliseconds after which a phase that is not over is left as it is. */
export const MOST = 40_000;
const NEW = '[data-samtykke]:not([data-samtykke-state])';
const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

/** What happens, and what is left to do while it has not all happened. */
const WITH = [
  ['flood', 'flood()', NEW],
  ['accept', 'samtykke.acceptAll()', '[data-samtykke]:not([data-samtykke-state=open])'],
  ['reject', 'samtykke.rejectAll()', 'img[src]'],
  ['accept-again', 'samtykke.acceptAll()', 'img[data-samtykke]:not([src]), template:not([data-samtykke-state=open])'],
];
const WITHOUT = [['flood', 'flood()', 'none'], ['accept', 'openAll()', NEW]];

/** Waits for the end of a phase, and tells how many seconds it took and whether it came. */
const settled = async (page, left) => {
  const isOver = () => page.evaluate((selector) => !document.querySelector(selector), left);
  const began = Date.now();
  while (Date.now() < began + MOST && !await isOver()) await pause(PAUSE);
  const took = (Date.now() - began) / 1000;
  await page.waitForNetworkIdle({ idleTime: PAUSE, timeout: 5_000 }).catch(() => null);
  await pause(PAUSE);
  return { took, isOver: await isOver() };
};

/** In the page, before all else: marks the first phase, and keeps what the browser itself calls a long task. */
const attend = () => {
  performance.mark('phase:load');
  window.long = [];
  const keep = (list) => window.long.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })));
  new PerformanceObserver(keep).observe({ type: 'longtask', buffered: true });
};

/** Takes a visitor's page through all phases, each a pair of its name and what `settled` tells. */
const walk = async (page, address, happens) => {
  await page.evaluateOnNewDocument(attend);
  await page.goto(address, { waitUntil: 'load' });
  const met = [['load', await settled(page, happens === WITH ? NEW : 'none')]];
  for (const [name, what, left] of happens) {
    await phase(page, name);
    await page.evaluate(`void ${what}`);
    met.push([name, await settled(page, left)]);
  }
  return met;
};

/** The phases of a visitor who is not traced, each with its long tasks in milliseconds. */
const lived = (browser, address, happens) => withVisitor(browser, SLOW, async (page) => {
  const met = await walk(page, address, happens);
  const long = await page.evaluate(() => window.long);
  const marks = await page.evaluate(() => performance.getEntriesByType('mark').map(({ startTime }) => startTime));
  return Object.fromEntries(met.map(([name, told], at) => [name, {
    ...told, long: long.filter(({ startTime }) => startTime >= marks[at] && !(startTime >= marks[at + 1])).map(({ duration }) => duration),
  }]));
});

const analysed = (browser, address, happens, sampled) =>
  withVisitor(browser, SLOW, async (page) => phases(await traced(page, () => walk(page, address, happens), sampled)));

/** Measures both pages for some rounds; then traces each, and ours once more by samples to say in which functions it stands. */
export const hostile = async (browser, site, rounds) => {
  site.put({
    ...dist(), '/crowd.json': JSON.stringify(crowdConfig()),
    '/page/crowd': crowd(site.third, TAG), '/page/crowd-bare': crowd(site.third, ''),
  });
  const pages = Object.entries({ samtykke: ['/page/crowd', WITH], bare: ['/page/crowd-bare', WITHOUT] });
  const met = { samtykke: [], bare: [] };
  const trace = {};
  for (let at = 0; at < rounds; at++) {
    for (const [name, [path, happens]] of pages) met[name].push(await lived(browser, site.address + path, happens));
    console.log(`hostile: round ${at + 1} of ${rounds}`);
  }
  for (const [name, [path, happens]] of pages) trace[name] = await analysed(browser, site.address + path, happens);
  return { met, trace, sampled: await analysed(browser, `${site.address}/page/crowd`, WITH, true) };
};
