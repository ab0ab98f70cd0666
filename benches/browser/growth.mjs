/*
 * How the cost of a prompt grows with its services, and that of a statement with its sections.
 *
 * Never: says more than the slope; a line needs more than one point to have one.
 */
import { withVisitor } from './chromium.mjs';
import { crowd, crowdConfig } from './crowd.mjs';
import { dist } from './product.mjs';
import { profiles } from './profiles.mjs';
import { sampled } from './sampling.mjs';
import { exponent, spread } from './spread.mjs';
import { statementConfig, statementPage } from './statement.mjs';

const SIZES = [5, 20, 50, 200];
const FEW = 5;

/** What grows: its config, its page, and when that is drawn. */
const GROWING = {
  services: {
    config: (size) => crowdConfig(size),
    page: (name) => crowd('', `<script src="/samtykke/samtykke.js" data-config="/${name}.json"></script>`, 0),
    drawn: 'document.querySelector("[data-samtykke-prompt]")?.shadowRoot?.querySelector("section")',
  },
  sections: {
    config: (size) => statementConfig(size, FEW),
    page: (name) => statementPage(name, true),
    drawn: 'document.querySelector("[data-samtykke-filled]")',
  },
};

const once = (browser, address, drawn) => withVisitor(browser, profiles['none-cpu1x'], (page, session) =>
  sampled(session, async () => {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction(drawn, { timeout: 30_000 });
    await page.waitForNetworkIdle({ idleTime: 300 });
  }));

export const growth = async (browser, site, rounds) => {
  site.put(dist());
  const results = {};
  for (const [what, { config, page, drawn }] of Object.entries(GROWING)) {
    const points = [];
    for (const size of SIZES) {
      const name = `growth-${what}-${size}`;
      site.put({ [`/${name}.json`]: JSON.stringify(config(size)), [`/page/${name}`]: page(name) });
      const ran = [];
      for (let at = 0; at < rounds; at++) ran.push(await once(browser, `${site.address}/page/${name}`, drawn));
      points.push({ size, wasm: spread(ran.map(({ wasm }) => wasm)), script: spread(ran.map(({ script, wasm }) => script + wasm)) });
      console.log(`growth: ${size} ${what}`);
    }
    const slope = (key) => exponent(points.map((point) => [point.size, point[key].median]));
    // The first points are mostly what every page costs; what grows shows between the last two.
    const last = (key) => exponent(points.slice(-2).map((point) => [point.size, point[key].median]));
    results[what] = { points, exponent: { wasm: slope('wasm'), script: slope('script') }, last: { wasm: last('wasm'), script: last('script') } };
  }
  return results;
};
