/*
 * One visitor at one row: comes for the first time, says yes, and comes back.
 *
 * Never: averages; it gives what this one visitor met.
 */
import { untilNoted, watchPages } from './watcher.mjs';

/** Milliseconds without anything on the line after which a page is taken to be done. */
const STILL = 500;

const still = (page) => page.waitForNetworkIdle({ idleTime: STILL, timeout: 30_000 }).catch(() => null);

/** What the page itself can tell. Resources count that were there when the prompt was; the analytics is nobody's own. */
const told = () => {
  const { shown, lcp, cls, long } = window.noted;
  const [whole] = performance.getEntriesByType('navigation');
  const fetched = performance.getEntriesByType('resource')
    .filter(({ name, responseEnd }) => !name.includes('/base/') && !name.includes('/analytics.js') && responseEnd <= (shown ?? Infinity));
  // What a hint brought and a script then took is listed twice.
  const mine = [...new Map(fetched.map((entry) => [entry.name, entry])).values()];
  return {
    shown, lcp, cls,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    blocked: long.reduce((sum, duration) => sum + duration - 50, 0),
    longest: Math.max(0, ...long),
    pageBytes: whole.encodedBodySize,
    bytes: mine.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    requests: mine.length,
    // A yes that nobody said.
    leaked: window.analyticsAt !== undefined,
  };
};

/** What the browser counts: seconds of the main thread, bytes, nodes. */
const counted = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { thread: of('TaskDuration') * 1000, script: of('ScriptDuration') * 1000, heap: of('JSHeapUsedSize'), nodes: of('Nodes') };
};

/** Where the middle of an element is, for a real click. */
const middle = async (page, find) => page.evaluate(`(() => {
  const { left, top, width, height } = (${find})().getBoundingClientRect();
  return [left + width / 2, top + height / 2];
})()`);

export const visit = async (page, session, address, row) => {
  await watchPages(page, row.prompt);
  await session.send('Performance.enable');
  await page.goto(address, { waitUntil: 'load' });
  if (row.prompt && !await untilNoted(page, 'shown')) throw new Error(`${row.name} never asked`);
  await still(page);
  const first = { ...await page.evaluate(told), ...await counted(session) };
  await session.send('HeapProfiler.collectGarbage');
  const { heap, nodes } = await counted(session);
  const figures = { ...first, heap, nodes };

  if (row.yes) {
    await page.mouse.click(...await middle(page, row.yes));
    await untilNoted(page, 'gone');
    const { pressed, gone, painted } = await page.evaluate('noted');
    Object.assign(figures, { clickToGone: gone - pressed, clickToPaint: painted - pressed });
    await still(page);
  }

  await page.goto(address, { waitUntil: 'load' });
  const ran = await page.waitForFunction('window.analyticsAt', { timeout: 15_000, polling: 50 }).catch(() => null);
  await still(page);
  const back = await page.evaluate('({ analytics: window.analyticsAt, asked: window.noted.shown })');
  return { ...figures, analytics: ran ? back.analytics : null, askedAgain: back.asked !== null };
};
