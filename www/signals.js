/*
 * What providers' own scripts are told: no before they run, and then the visitor's answer, once for each decision. It
 * becomes samtykke_signals.js, which only a page whose config has `signals` fetches, before any gate opens.
 *
 * Never: says yes for a visitor, and never fetches a provider's script; gates do when they open.
 */
import { NOBODY, named } from './addressees.js';
import { report } from './problem.js';

/** Begins with a no to each addressee that the config names, and goes on telling them what is answered. */
export const start = async (samtykke, config) => {
  const { send = [], autoBlock, ...ids } = config.signals;
  const early = window.samtykkeEarly;
  const addressees = named(send);
  const hosts = new Set(addressees.map(({ host }) => host));
  const tell = () => {
    const answers = Object.fromEntries(Object.keys(NOBODY).map((purpose) => [purpose, samtykke.has(ids[purpose] ?? purpose)]));
    for (const addressee of addressees) addressee.tell(answers, samtykke.choice());
  };
  // What stood first in the page has begun already.
  for (const addressee of addressees) if (!early?.begun.includes(addressee.name)) addressee.begin?.();
  const { granted, refused } = samtykke.choice();
  if (granted.concat(refused).length) tell();
  samtykke.on('change', tell);
  // Until somebody has answered, whatever runs runs unasked.
  if (!granted[0]) samtykke.on('ready', () => samtykke.choice().granted[0] || hosts.forEach(expose));
  if (autoBlock === true) await block(early, samtykke, config);
};

/**
 * Tells of a provider's script that is on the page and behind no gate, as in what Google calls advanced mode: it runs, and sends
 * the visitor's address, before anybody has answered. To be told a no does not mend that (ekomloven § 3-15).
 */
const expose = (host) => {
  const runs = [...document.scripts].find(({ src, type }) => src && host === new URL(src).host && !/^text\/plain$/i.test(type));
  if (runs) report('loaded-unasked', 'signals.send', runs.src);
};

/** Lets what was held since the page began follow the services that it belongs to. */
const block = async (early, samtykke, config) => {
  if (!early) return report('nothing-held', 'signals.autoBlock', 'samtykke_early.js');
  if (config.services?.some?.((service) => service?.preset)) {
    await (await import('./samtykke_preset.js')).complete(config, (code, severity, path, subject) => report(code, path, subject));
  }
  early.start(samtykke, config, report);
};
