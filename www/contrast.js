/*
 * How much two colours differ (WCAG 1.4.3), for the theme guard and the self-test.
 *
 * Never: guesses at what shines through; a colour that is not opaque gives nothing.
 */

/** Red, green and blue from 0 to 1, whatever way a colour is written; nothing for what is no plain colour. */
export const channels = (probe, colour) => {
  probe.style.color = '';
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  const found = getComputedStyle(probe).color.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = getComputedStyle(probe).color.startsWith('rgb')
    ? found.map((channel, at) => (at < 3 ? channel / 255 : channel)) : found;
  return alpha === 1 && blue !== undefined ? [red, green, blue] : null;
};

const luminance = (rgb) => rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);

/** From 1, for the same, to 21. */
export const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
