/*
 * The button, with its words: what it does, that keys do the same, and how many presses there have been.
 *
 * Never: knows where it stands, or what leaving takes.
 */
import { wear } from '../sheet.js';
import { ENOUGH } from './keys.js';
import { look } from './look.js';
import { DRAFTS, RTL, WORDS } from './words.js';

/** Fills an element from a table of words, in the page's language, where the site speaks it, or else in the site's first. */
const speaker = ({ languages, drafts }) => {
  const offered = (Array.isArray(languages) ? languages : []).filter((lang) => drafts === true || !DRAFTS.includes(lang));
  const asked = document.documentElement.lang.toLowerCase().split('-')[0].replace(/^no$/, 'nb');
  const order = [...offered.filter((lang) => lang === asked), ...offered, 'nb'];
  return (element, table) => {
    const lang = order.find((known) => table[known]);
    element.lang = lang;
    element.dir = RTL.includes(lang) ? 'rtl' : 'ltr';
    element.textContent = table[lang];
    return element;
  };
};

/** What the words of one kind are, by language. */
const table = (kind) => Object.fromEntries(Object.entries(WORDS).map(([lang, words]) => [lang, words[kind]]));
/** The owner's label counts more; as a plain text it is the same in every language. */
const labels = (own) => {
  const ours = table('label');
  return typeof own === 'string' ? Object.fromEntries(Object.keys(ours).map((lang) => [lang, own])) : { ...ours, ...own };
};

/** Draws it, and gives what holds it and what shows the presses. */
export const draw = (config, go) => {
  const host = document.createElement('div');
  host.dataset.samtykkeExit = '';
  const root = host.attachShadow({ mode: 'open' });
  wear(root, look);
  const say = speaker(config);
  const add = (name, into, attributes) => {
    const made = into.appendChild(document.createElement(name));
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const button = add('button', root, { type: 'button', 'aria-describedby': 'keys' });
  say(add('span', button, {}), labels(config.exit.label));
  const lights = add('span', button, { class: 'lights', 'aria-hidden': true, hidden: '' });
  say(add('span', root, { id: 'keys', hidden: '' }), table('keys'));
  const live = add('div', root, { role: 'status' });
  button.onclick = go;
  const show = (presses) => {
    lights.hidden = !presses;
    lights.textContent = '●'.repeat(presses) + '○'.repeat(ENOUGH - presses);
    // One is no sign yet: Shift alone makes some screen readers pause.
    if (presses > 1) say(live, table('once'));
    else live.textContent = '';
  };
  return { host, show };
};
