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

/** The points of what was met at each size, and how steep the line through them is. */
const line = (met, sizes) => {
  const points = sizes.map((size, at) => ({
    size, wasm: spread(met[at].map(({ wasm }) => wasm)), script: spread(met[at].map(({ script, wasm }) => script + wasm)),
  }));
  const slope = (some) => Object.fromEntries(['wasm', 'script'].map((key) => [key, exponent(some.map((point) => [point.size, point[key].median]))]));
  // The first points are mostly what every page costs; what grows shows between the last two.
  return { points, exponent: slope(points), last: slope(points.slice(-2)) };
};

export const growth = async (browser, site, rounds) => {
  site.put(dist());
  const results = {};
  for (const [what, { config, page, drawn }] of Object.entries(GROWING)) {
    const name = (size) => `growth-${what}-${size}`;
    for (const size of SIZES) site.put({ [`/${name(size)}.json`]: JSON.stringify(config(size)), [`/page/${name(size)}`]: page(name(size)) });
    const met = SIZES.map(() => []);
    for (let at = 0; at < rounds; at++) {
      for (const [index, size] of SIZES.entries()) met[index].push(await once(browser, `${site.address}/page/${name(size)}`, drawn));
      console.log(`growth of ${what}: round ${at + 1} of ${rounds}`);
    }
    results[what] = line(met, SIZES);
  }
  return results;
};
