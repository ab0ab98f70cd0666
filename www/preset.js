/*
 * What is known of common services, filled in where a service names its preset. It becomes samtykke_preset.js, which
 * only a page whose config names one fetches, with the presets that it names. See src/owner/preset.rs.
 *
 * Never: overrules the owner; what a service says itself stays, and its category is the owner's alone.
 */

const FILLED = ['name', 'provider', 'country', 'purpose', 'data', 'recipients', 'statement', 'storage', 'patterns'];

// What stands in a preset about an item of storage for those who keep the file, and not in a config.
const KEPT = 'unconfirmed';

/** Leaves what a config may say, in the languages of the site. */
const speak = (thing, langs) => {
  if (Array.isArray(thing)) return thing.map((one) => speak(one, langs));
  if (!thing || typeof thing !== 'object') return thing;
  const entries = Object.entries(thing);
  return Object.fromEntries('nb' in thing ? entries.filter(([lang]) => langs.includes(lang))
    : entries.filter(([name]) => name !== KEPT).map(([name, one]) => [name, speak(one, langs)]));
};

// More than one part of us may ask.
const done = new WeakSet();

/** Fills the presets in; one that cannot be had is reported, and its service stays as it is. */
export const complete = ({ services, languages = ['nb'] }, report) => Promise.all(services.map(async (service, at) => {
  if (!service?.preset || done.has(service)) return;
  done.add(service);
  try {
    const answer = await fetch(new URL(`presets/${encodeURIComponent(service.preset)}.json`, import.meta.url));
    const preset = await answer.json();
    for (const key of FILLED) service[key] ??= speak(preset[key], languages);
  } catch {
    report('unknown-preset', `services[${at}].preset`, '' + service.preset);
  }
}));
