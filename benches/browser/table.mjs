/*
 * The figures as Markdown: a table for each profile, a line for each row.
 *
 * Never: rounds what is compared; only what is shown.
 */

const whole = (value) => Math.round(value).toLocaleString('en-GB');
const COLUMNS = [
  ['bytes', 'bytes', whole], ['requests', 'requests', whole], ['shown', 'prompt visible', whole], ['fcp', 'FCP', whole],
  ['lcp', 'LCP', whole], ['cls', 'CLS', (value) => value.toFixed(2)], ['thread', 'main thread', whole], ['blocked', 'TBT', whole],
  ['clickToGone', 'click to gone', whole], ['clickToPaint', 'click to paint', whole], ['delay', 'return visit', whole],
  ['heap', 'heap, kB', (value) => whole(value / 1000)], ['nodes', 'nodes', whole],
];

const line = (cells) => `| ${cells.join(' | ')} |`;

/** Median, and p90 where it is another. */
const cell = (figure, show) => {
  if (!figure) return '–';
  const [median, p90] = [show(figure.median), show(figure.p90)];
  return median === p90 ? median : `${median} (${p90})`;
};

export const table = (rows) => [
  line(['row', ...COLUMNS.map(([, title]) => title)]),
  line(['---', ...COLUMNS.map(() => '--:')]),
  ...rows.map((row) => line([row.name, ...COLUMNS.map(([key, , show]) => cell(row[key], show))])),
].join('\n');

/** What cannot be read from the table. */
export const remarks = (rows) => rows.flatMap((row) => [
  row.leaked && `- ${row.name}: the analytics ran before anybody said yes.`,
  row.askedAgain && `- ${row.name}: asked again after a yes.`,
  row.clickToGone === undefined && row.name !== 'bare' && `- ${row.name}: could not be measured.`,
].filter(Boolean)).join('\n');

export const LEGEND = `Milliseconds, as median (p90), unless said. Bytes: brotli 11, all that was there when the prompt was, with what the
tags add to the page. Prompt visible: half of it in the window and half opaque. TBT: what long tasks take beyond 50 ms, those
before FCP too. Click to gone, to paint: from «yes to all». Return visit: how much later than on the bare page the analytics runs for
a visitor who said yes, with files in the cache. Main thread, heap and nodes are those of the whole page.`;
