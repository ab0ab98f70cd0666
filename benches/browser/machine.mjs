/*
 * Where and when something was measured.
 *
 * Never: says whose machine it is.
 */
import { cpus, loadavg, release, type } from 'node:os';

export const machine = async (browser) => ({
  date: new Date().toISOString().slice(0, 10),
  cores: cpus().length,
  processor: cpus()[0]?.model.trim() || 'unknown',
  system: `${type()} ${release().split('.').slice(0, 2).join('.')}`,
  browser: (await browser.version()).replace('Headless', ''),
  node: process.version,
  // Above the number of cores, something else was running too.
  load: loadavg()[0].toFixed(1),
});

export const told = ({ date, cores, processor, system, browser, node, load }) =>
  `${date}; ${cores} cores (${processor}), ${system}, ${browser}, Node ${node}; load ${load} when it began.`;
