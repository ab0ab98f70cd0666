#!/usr/bin/env node
/*
 * The benchmark's one command: measures, and writes what it met to target/bench/.
 *
 *   node benches/browser/run.mjs [--rounds 9] [--profile slow4g-cpu4x] [--only rows,hostile] [--write docs]
 *
 * `--only` takes names of rows, `rows` for all of them, and names of scenarios. What is not measured this time stays in the
 * report as it was, with its own date.
 *
 * Never: measures by itself; the parts do.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { start } from './chromium.mjs';
import { machine } from './machine.mjs';
import { measure, settle } from './peers.mjs';
import { root } from './product.mjs';
import { profiles } from './profiles.mjs';
import { report } from './report.mjs';
import { rows } from './rows/all.mjs';
import { scenarios } from './scenarios.mjs';
import { serve } from './server.mjs';

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' }, profile: { type: 'string' }, only: { type: 'string' }, write: { type: 'string' },
  },
});
const rounds = Number(asked.rounds);
const only = asked.only?.split(',');
const known = ['rows', ...rows.map(({ name }) => name), ...Object.keys(scenarios)];
for (const name of only ?? []) if (!known.includes(name)) throw new Error(`Nothing is called «${name}»; there are ${known.join(', ')}`);
if (asked.profile && !profiles[asked.profile]) throw new Error(`There is no profile «${asked.profile}»; there are ${Object.keys(profiles).join(', ')}`);
if (asked.write && asked.write !== 'docs') throw new Error('What can be written is «docs»');

const isWanted = (name) => !only || only.includes(name);
const [bare, ...others] = rows;
const wanted = others.filter(({ name }) => isWanted('rows') || isWanted(name));
if (asked.write && wanted.length && !isWanted('rows')) throw new Error('The documentation shows all rows or none anew');

const place = join(root, 'target/bench');
const kept = join(place, 'results.json');
const results = { profiles: {}, scenarios: {}, ...(existsSync(kept) && JSON.parse(readFileSync(kept))) };

const browser = await start();
const site = await serve();
try {
  const stamp = async () => ({ machine: await machine(browser), rounds });
  const settled = wanted.length ? await settle(site, [bare, ...wanted]) : [];
  for (const [name, profile] of Object.entries(profiles)) {
    if (!settled.length || (asked.profile ?? name) !== name) continue;
    results.profiles[name] = { ...await stamp(), rows: await measure(browser, profile, settled, rounds) };
  }
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (isWanted(name)) results.scenarios[name] = { ...await stamp(), ...await scenario(browser, site, rounds) };
  }

  mkdirSync(place, { recursive: true });
  writeFileSync(kept, JSON.stringify(results, null, 1));
  const written = report(results);
  for (const [name, content] of Object.entries(written)) {
    writeFileSync(join(place, name), content);
    if (asked.write === 'docs') writeFileSync(join(root, 'docs', name), content);
  }
  console.log(written['benchmark.md']);
} finally {
  await browser.close();
  site.close();
}
