/*
 * The theme guard: colours that an owner chose must leave everything legible, and refusing as clear as accepting. It
 * becomes samtykke_theme.js, which only a page with a theme of its own fetches.
 *
 * Never: mends a theme by half; one that fails is left out whole, and that is told.
 */
import { channels, contrast } from './contrast.js';

// What is read or pressed, on what it stands, and how much the two must differ (WCAG 1.4.3 and 1.4.11).
const PAIRS = [
  ['text', 'quiet', 4.5],
  ['text', 'surface', 4.5],
  ['accent', 'quiet', 4.5],
  ['accent', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['line', 'quiet', 3],
];

/** Puts our own colours in place of a theme that fails, and reports the pair that failed. */
export const guard = (root, wear, tokens, report) => {
  const probe = document.createElement('span');
  probe.className = 'samtykke';
  probe.hidden = true;
  root.append(probe);
  const failed = PAIRS.find(([front, back, least]) => {
    const [one, other] = [front, back].map((name) => channels(probe, `var(--_${name})`));
    return !one || !other || contrast(one, other) < least;
  });
  probe.remove();
  if (!failed) return;
  wear(root, tokens.replace(/var\(--samtykke-[\w-]+, (.*?)\)/g, '$1'));
  report('weak-theme', '--samtykke-' + failed[0], failed.slice(1).join(' '));
};
