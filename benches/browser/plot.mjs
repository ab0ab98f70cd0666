/*
 * Figures as SVG, in the colours of the page that shows it.
 *
 * Never: shows a number that the table does not have.
 */

const escape = (text) => text.replace(/[&<]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign]);
const text = (x, y, words, more = '') => `<text x="${x}" y="${y}" ${more}>${escape(words)}</text>`;
const STYLE = `<style>text { font: 13px sans-serif; fill: #1a1f24 } .own { fill: #0b4f8a } .other { fill: #98a1aa } line { stroke: #6f7780 }
svg { background: #fff }</style>`;
const svg = (width, height, content) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">${STYLE}
<rect width="${width}" height="${height}" fill="#fff"/>
${content.join('\n')}
</svg>
`;

const ROW = 22;
const [LEFT, BAR] = [230, 420];

/** A bar for each row: the median, and a line out to p90. */
export const bars = (title, rows) => {
  const met = rows.filter(({ figure }) => figure);
  const most = Math.max(...met.map(({ figure }) => figure.p90));
  const long = (value) => (value / most) * BAR;
  const content = met.flatMap(({ name, figure }, at) => {
    const y = 44 + at * ROW;
    const middle = y + ROW / 2 - 3;
    return [
      text(LEFT - 8, y + 13, name, 'text-anchor="end"'),
      `<rect class="${name.startsWith('samtykke') ? 'own' : 'other'}" x="${LEFT}" y="${y}" width="${long(figure.median).toFixed(1)}" height="${ROW - 6}"/>`,
      `<line x1="${LEFT}" x2="${(LEFT + long(figure.p90)).toFixed(1)}" y1="${middle}" y2="${middle}"/>`,
      text(Math.round(LEFT + long(figure.p90) + 6), y + 13, Math.round(figure.median).toLocaleString('en-GB')),
    ];
  });
  return svg(LEFT + BAR + 80, 56 + met.length * ROW, [text(12, 24, title, 'font-weight="bold"'), ...content]);
};

/** Lines through points on logarithmic axes: a slope of 1 is linear growth. */
export const growthLines = (title, lines) => {
  const all = lines.flatMap(({ points }) => points);
  const bounds = (at) => [Math.min(...all.map((point) => point[at])), Math.max(...all.map((point) => point[at]))].map(Math.log);
  const place = ([from, to], value, length) => ((Math.log(value) - from) / (to - from || 1)) * length;
  const [across, up] = [bounds(0), bounds(1)];
  const spot = ([x, y]) => [60 + place(across, x, 380), 300 - place(up, y, 240)];
  const content = lines.flatMap(({ name, points, color }) => {
    const spots = points.map(spot);
    const [endX, endY] = spots.at(-1);
    return [
      `<polyline fill="none" stroke="${color}" stroke-width="2" points="${spots.map((one) => one.map((n) => n.toFixed(1)).join()).join(' ')}"/>`,
      ...spots.map(([x, y], at) => text(x, y - 6, points[at][1].toFixed(1), 'text-anchor="middle" font-size="10"')),
      text(endX + 24, endY + 4, name),
    ];
  });
  const marks = [...new Set(all.map(([x]) => x))].map((x) => text(60 + place(across, x, 380), 324, String(x), 'text-anchor="middle"'));
  return svg(680, 340, [text(12, 24, title, 'font-weight="bold"'), '<line x1="60" x2="440" y1="306" y2="306"/>', ...marks, ...content]);
};
