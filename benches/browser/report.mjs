/*
 * What is written of a run: one Markdown file and its plots.
 *
 * Never: leaves out a row that was measured.
 */
import { MOST } from './hostile.mjs';
import { told } from './machine.mjs';
import { bars, growthLines } from './plot.mjs';
import { spread } from './spread.mjs';
import { LEGEND, remarks, table } from './table.mjs';

const ms = (figure) => (figure ? `${figure.median.toFixed(1)} (${figure.p90.toFixed(1)})` : '–');
const did = (parts) => parts.map(({ name, took }) => `${name} ${Math.round(took)}`).join(', ');

const stamp = ({ machine, rounds }) => `*${rounds} rounds. ${told(machine)}*`;

const hostileTold = ({ met, trace, sampled, ...when }) => {
  const names = Object.keys(met.samtykke[0]);
  const of = (page, name) => met[page].map((one) => one[name]).filter(Boolean);
  const row = (name, tell) => `| ${name} | ${['samtykke', 'bare'].flatMap((page) => tell(page, name)).join(' | ')} |`;
  const lived = (page, name) => {
    const [long, took] = [of(page, name).map((one) => one.long), ms(spread(of(page, name).map((one) => one.took)))];
    return long[0] ? [long.flat().length, Math.round(Math.max(0, ...long.flat())) || '–', took + (of(page, name).every(({ isOver }) => isOver) ? '' : ', not over')]
      : ['–', '–', '–'];
  };
  const traced = (page, name) => ['longest', 'unrendered', 'total'].map((key) => trace[page][name]?.[key].toFixed(1) ?? '–');
  const ours = (name) => sampled[name].long.filter(({ in: functions }) => functions.some((one) => one.name.includes('samtykke'))).slice(0, 2);
  const worst = names.flatMap((name) => ours(name).map((task) =>
    `- ${name}, ${Math.round(task.took)} ms: ${did(task.did)}. In: ${did(task.in)}.`));
  return `## The hostile page

500 gates, 5,000 late nodes, 50 services; the processor 4x slower. Beside it the same page without Samtykke, which opens what is
marked one at a time and asks nobody. Long tasks are those over 50 ms that the browser reports by the Long Tasks API, of all
rounds together. A phase that is not over after ${MOST / 1000} seconds is left as it is.

${stamp(when)}

| phase | long tasks | the longest, ms | over after, s | without: long tasks | the longest, ms | over after, s |
|---|--:|--:|--:|--:|--:|--:|
${names.map((name) => row(name, lived)).join('\n')}

In one more round the browser was traced. That makes tasks longer, above all where it paints: each picture is an event. What
renders nothing is what scripts run in, and what loads the page. Milliseconds.

| phase | longest task | longest that renders nothing | all tasks | without: longest | renders nothing | all tasks |
|---|--:|--:|--:|--:|--:|--:|
${names.map((name) => row(name, traced)).join('\n')}

Of tasks over 50 ms in which Samtykke's scripts ran, the two longest of each phase, in a round that was sampled too (which makes
scripts slower): what the browser did in it, and in which functions.

${worst.join('\n') || 'None.'}`;
};

const largeTold = ({ wasm, script, longest, worst, ...when }) => `## A long statement

200 sections, 50 services, on a first visit. Milliseconds, median (p90). Wasm: ${ms(wasm)}; scripts besides: ${ms(script)}, at 1x.

${stamp(when)}

The longest task of all, the longest in which a script ran, and the longest in which the browser worked on style, layout or paint:

| | of all | without Samtykke | scripts | rendering | without Samtykke |
|---|--:|--:|--:|--:|--:|
${[1, 4].map((rate) => [`| ${rate}x`, ...[['samtykke', 'longest'], ['bare', 'longest'], ['samtykke', 'scripted'], ['samtykke', 'rendered'], ['bare', 'rendered']]
    .map(([name, which]) => ms(longest[name][rate][which]))].join(' | ') + ' |').join('\n')}

The longest at 4x, ${Math.round(worst.took)} ms: ${did(worst.did)}.`;

const growthTold = ({ services, sections, ...when }) => `## How cost grows

Milliseconds of script, wasm included, and of wasm alone, at 1x; slope in logarithms over all sizes, and over the last two. 1 is linear.

${stamp(when)}

| what | ${services.points.map(({ size }) => size).join(' | ')} | slope | last |
|---|--:|--:|--:|--:|--:|--:|
${Object.entries({ services, sections }).flatMap(([what, { points, exponent, last }]) => ['script', 'wasm'].map((key) =>
    `| ${what}, ${key} | ${points.map((point) => ms(point[key])).join(' | ')} | ${exponent[key].toFixed(2)} | ${last[key].toFixed(2)} |`)).join('\n')}

![Lines of script and wasm time against size](benchmark-growth.svg)`;

const growthPlot = ({ services, sections }) => growthLines('Milliseconds of script against size', Object.entries({ services, sections }).flatMap(([what, { points }]) =>
  ['script', 'wasm'].map((key) => ({
    name: `${what}, ${key}`, points: points.map((point) => [point.size, point[key].median]),
    color: { services: { script: '#0b4f8a', wasm: '#9ccbf5' }, sections: { script: '#1a1f24', wasm: '#98a1aa' } }[what][key],
  }))));

/** The files to write, by name. */
export const report = ({ profiles, scenarios: { hostile, large, growth } }) => {
  const [first] = Object.entries(profiles);
  const parts = [
    '# Benchmark',
    'What `node benches/browser/run.mjs` met; [its README](../benches/browser/README.md) says how it measures.',
    ...Object.entries(profiles).map(([name, { rows, ...when }]) =>
      `## ${name}\n\n${stamp(when)}\n\n${table(rows)}\n\n${remarks(rows)}`.trim()),
    first && `${LEGEND}\n\n![Bars of when each prompt was visible](benchmark.svg)`,
    hostile && hostileTold(hostile), large && largeTold(large), growth && growthTold(growth),
  ];
  return {
    'benchmark.md': `${parts.filter(Boolean).join('\n\n')}\n`,
    ...(first && { 'benchmark.svg': bars(`Prompt visible, ms (${first[0]})`, first[1].rows.map(({ name, shown }) => ({ name, figure: shown }))) }),
    ...(growth && { 'benchmark-growth.svg': growthPlot(growth) }),
  };
};
