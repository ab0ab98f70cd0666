/*
 * The hostile page at 4x slow-down: how long the longest task is of loading, of a flood of late nodes, and of each answer;
 * beside it the same page without Samtykke.
 *
 * Never: waits for less than all of a phase; a phase is over when no gate is left that has to follow.
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
export const MOST = 20_000;
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

/** Waits for the end of a phase, and tells whether it came. */
const settled = async (page, left) => {
  const isOver = () => page.evaluate((selector) => !document.querySelector(selector), left);
  for (const end = Date.now() + MOST; Date.now() < end && !await isOver();) await pause(PAUSE);
  await page.waitForNetworkIdle({ idleTime: PAUSE, timeout: 5_000 }).catch(() => null);
  await pause(PAUSE);
  return isOver();
};

const run = (browser, address, happens, sampled) => withVisitor(browser, SLOW, async (page) => {
  await page.evaluateOnNewDocument(() => performance.mark('phase:load'));
  const isOver = {};
  const events = await traced(page, async () => {
    await page.goto(address, { waitUntil: 'load' });
    isOver.load = await settled(page, happens === WITH ? NEW : 'none');
    for (const [name, what, left] of happens) {
      await phase(page, name);
      await page.evaluate(what);
      isOver[name] = await settled(page, left);
    }
  }, sampled);
  return Object.fromEntries(Object.entries(phases(events)).map(([name, found]) => [name, { ...found, isOver: isOver[name] }]));
});

/** Measures both pages for some rounds, and once more by samples to say which functions a long task stands in. */
export const hostile = async (browser, site, rounds) => {
  site.put({
    ...dist(), '/crowd.json': JSON.stringify(crowdConfig()),
    '/page/crowd': crowd(site.third, TAG), '/page/crowd-bare': crowd(site.third, ''),
  });
  const pages = { samtykke: ['/page/crowd', WITH], bare: ['/page/crowd-bare', WITHOUT] };
  const met = { samtykke: [], bare: [] };
  for (let at = 0; at < rounds; at++) {
    for (const [name, [path, happens]] of Object.entries(pages)) met[name].push(await run(browser, site.address + path, happens));
    console.log(`hostile: round ${at + 1} of ${rounds}`);
  }
  return { met, sampled: await run(browser, `${site.address}/page/crowd`, WITH, true) };
};
