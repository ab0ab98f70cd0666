/*
 * The rows side by side: every visitor of every round, in turn, so that a slow minute of the machine hits all alike.
 *
 * Never: says which row is good.
 */
import { withVisitor } from './chromium.mjs';
import { page, base } from './page.mjs';
import { spread } from './spread.mjs';
import { visit } from './visit.mjs';

/** Puts the rows on the site; gives those that can be measured, with the address of each one's page. */
export const settle = async (site, rows) => {
  site.put(base);
  const settled = [];
  for (const row of rows) {
    const lacks = row.missing?.();
    if (lacks) {
      console.log(`${row.name}: left out, ${lacks}`);
      continue;
    }
    const files = await row.files?.() ?? {};
    const head = typeof row.head === 'function' ? row.head(files) : row.head;
    const html = page({ ...row, head, analytics: row.analytics(`${site.third}/analytics.js`) });
    site.put({ ...files, [`/page/${row.name}`]: html });
    settled.push({ ...row, address: `${site.address}/page/${row.name}` });
  }
  return settled;
};

/** What a row costs beyond the page that it stands in, where that can be told. */
const beside = (figures, bare) => ({
  ...figures,
  bytes: figures.bytes + figures.pageBytes - bare.pageBytes,
  delay: figures.analytics === null ? null : figures.analytics - bare.analytics,
});

const round = async (browser, profile, rows) => {
  const met = {};
  for (const row of rows) {
    try {
      met[row.name] = await withVisitor(browser, profile, (tab, session) => visit(tab, session, row.address, row));
    } catch (cause) {
      console.log(`${row.name}: ${cause.message.split('\n')[0]}`);
    }
  }
  return Object.fromEntries(Object.entries(met).map(([name, figures]) => [name, beside(figures, met.bare)]));
};

/** Measures rows for a number of rounds. The first row is the page by itself; the others take turns at coming next. */
export const measure = async (browser, profile, [bare, ...rows], rounds) => {
  const met = [];
  // One that nobody counts: the browser has much to fetch from its own disk.
  await round(browser, profile, [bare]);
  for (let at = 0; at < rounds; at++) {
    const turn = at % (rows.length || 1);
    met.push(await round(browser, profile, [bare, ...rows.slice(turn), ...rows.slice(0, turn)]));
    console.log(`round ${at + 1} of ${rounds}`);
  }
  return [bare, ...rows].map(({ name }) => {
    const own = met.map((one) => one[name]).filter(Boolean);
    const keys = Object.keys(own[0] ?? {}).filter((key) => typeof own[0][key] !== 'boolean');
    return {
      name,
      ...Object.fromEntries(keys.map((key) => [key, spread(own.map((one) => one[key]))])),
      leaked: own.some((one) => one.leaked) && name !== bare.name,
      askedAgain: own.some((one) => one.askedAgain),
    };
  });
};
