/*
 * A statement of 200 sections with 50 services: how long its scripts run, and the longest task, beside the same page without.
 *
 * Never: takes the prompt's time for the statement's; both are drawn on this page, as on a first visit.
 */
import { withVisitor } from './chromium.mjs';
import { dist } from './product.mjs';
import { profiles } from './profiles.mjs';
import { sampled } from './sampling.mjs';
import { spread } from './spread.mjs';
import { statementConfig, statementPage } from './statement.mjs';
import { phases, traced } from './trace.mjs';

const [SECTIONS, SERVICES] = [200, 50];
const RATES = [1, 4];

const open = async (page, address) => {
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction('!window.samtykke || document.querySelector("[data-samtykke-filled]")', { timeout: 30_000 });
  await page.waitForNetworkIdle({ idleTime: 500 });
};
const visitor = (browser, slowDown, run) => withVisitor(browser, { ...profiles['none-cpu1x'], slowDown }, run);

/** The longest tasks of the page, and what the worst of them did. */
const tasks = (browser, address, rate) => visitor(browser, rate, async (page) => {
  await page.evaluateOnNewDocument(() => performance.mark('phase:load'));
  return phases(await traced(page, () => open(page, address))).load;
});
const scripts = (browser, address) => visitor(browser, 1, (page, session) => sampled(session, () => open(page, address)));

export const large = async (browser, site, rounds) => {
  site.put({
    ...dist(), '/large.json': JSON.stringify(statementConfig(SECTIONS, SERVICES)),
    '/page/large': statementPage('large', true), '/page/large-bare': statementPage('large', false),
  });
  const pages = { samtykke: `${site.address}/page/large`, bare: `${site.address}/page/large-bare` };
  const met = { samtykke: { 1: [], 4: [] }, bare: { 1: [], 4: [] } };
  const ran = [];
  for (let at = 0; at < rounds; at++) {
    for (const [name, address] of Object.entries(pages)) for (const rate of RATES) met[name][rate].push(await tasks(browser, address, rate));
    ran.push(await scripts(browser, pages.samtykke));
    console.log(`large: round ${at + 1} of ${rounds}`);
  }
  const longest = (name, rate) => Object.fromEntries(['longest', 'scripted', 'rendered'].map((which) => [which, spread(met[name][rate].map((one) => one[which]))]));
  return {
    wasm: spread(ran.map(({ wasm }) => wasm)),
    script: spread(ran.map(({ script }) => script)),
    longest: Object.fromEntries(Object.keys(pages).map((name) => [name, Object.fromEntries(RATES.map((rate) => [rate, longest(name, rate)]))])),
    worst: met.samtykke[4].at(-1).worst[0],
  };
};
