/*
 * The theme guard: colours that an owner chose must leave everything legible, and refusing as clear as accepting. It
 * becomes samtykke_theme.js, which only a page with a theme of its own fetches.
 *
 * Never: mends a theme by half; one that fails is left out whole, and that is told.
 */

// What is read or pressed, on what it stands, and how much the two must differ (WCAG 1.4.3 and 1.4.11).
const PAIRS = [
  ['text', 'quiet', 4.5],
  ['text', 'surface', 4.5],
  ['accent', 'quiet', 4.5],
  ['accent', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['line', 'quiet', 3],
];

/** Red, green and blue from 0 to 1, whatever way a colour was written; nothing for what is no plain colour. */
const channels = (probe, name) => {
  probe.style.color = '';
  probe.style.color = `color-mix(in srgb, var(--_${name}), var(--_${name}))`;
  const found = getComputedStyle(probe).color.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = getComputedStyle(probe).color.startsWith('rgb')
    ? found.map((channel, at) => (at < 3 ? channel / 255 : channel)) : found;
  return alpha === 1 && blue !== undefined ? [red, green, blue] : null;
};
const luminance = (rgb) => rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Puts our own colours in place of a theme that fails, and reports the pair that failed. */
export const guard = (root, wear, tokens, report) => {
  const probe = document.createElement('span');
  probe.className = 'samtykke';
  probe.hidden = true;
  root.append(probe);
  const failed = PAIRS.find(([front, back, least]) => {
    const [one, other] = [front, back].map((name) => channels(probe, name));
    return !one || !other || contrast(one, other) < least;
  });
  probe.remove();
  if (!failed) return;
  wear(root, tokens.replace(/var\(--samtykke-[\w-]+, (.*?)\)/g, '$1'));
  report('weak-theme', 'error', '--samtykke-' + failed[0], failed.slice(1).join(' '));
};
