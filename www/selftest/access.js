/*
 * Barriers that can be told without pressing a key. They are few: most take a person, and a tool made for it.
 *
 * Never: all of WCAG; a pass here is no more than it says.
 */
import { fail, names, so } from './finding.js';

const CONTROLS = 'button, a[href], input, select, textarea, summary';
// WCAG 2.5.8, less what a browser may round off.
const LEAST_TARGET = 23.5;

const named = (root, ids) => (ids ?? '').split(/\s+/).filter(Boolean).map((id) => root.getElementById(id)?.textContent).join(' ').trim();
const given = (root, el) => el.getAttribute('aria-label') || named(root, el.getAttribute('aria-labelledby'));
const name = (root, el) => {
  const labels = [...(el.labels ?? [])].map((label) => label.textContent).join(' ');
  return (given(root, el) || labels || el.title || el.textContent).trim();
};
const words = (el) => el.textContent.trim() || el.localName;

export const ACCESS = [
  ['DP-33', 'controls have names, are of 24 pixels, and leave the keyboard alone', ({ root, surface }) => {
    const seen = [...surface.querySelectorAll(CONTROLS)].filter((el) => el.getClientRects().length && el.checkVisibility());
    if (!given(root, surface)) return fail('it has no name itself');
    const nameless = seen.filter((el) => !name(root, el));
    if (nameless.length) return fail(`without a name: ${names(nameless.map((el) => el.localName))}`);
    const renamed = seen.filter((el) => !(el.getAttribute('aria-label') ?? el.textContent).includes(el.textContent.trim()));
    if (renamed.length) return fail(`called otherwise than it reads: ${names(renamed.map(words))}`);
    // A link in a sentence may be as high as its line.
    const small = seen.filter((el) => !el.matches('p a')).filter((el) => {
      const { width, height } = el.getBoundingClientRect();
      return Math.min(width, height) < LEAST_TARGET;
    });
    if (small.length) return fail(`smaller than 24 pixels: ${names(small.map(words))}`);
    const isFirst = [...surface.querySelectorAll('[tabindex]')].some((el) => el.tabIndex > 0);
    return so(!isFirst, 'it calls the keyboard out of its order');
  }],
];
