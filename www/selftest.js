/*
 * `samtykke.selfTest()`: looks at the surface that is open, as a visitor has it, for what makes refusing harder than
 * accepting (the rules DP-01 to DP-38 of our own list, after Datatilsynet, EDPB and CNIL), and at the page and the device
 * for what is there without a yes. With what it imports it becomes samtykke_selftest.js, which no visitor fetches.
 *
 * Never: says that a site is lawful. A rule passes, warns, fails, or cannot be told from here.
 */
import { ACCESS } from './selftest/access.js';
import { untold } from './selftest/finding.js';
import { PAIR } from './selftest/pair.js';
import { look } from './selftest/sight.js';
import { SITE } from './selftest/site.js';
import { SURFACE } from './selftest/surface.js';

// What takes more than one look at one page; the end-to-end tests of the product do it.
const ELSEWHERE = [
  ['DP-18', 'who has said no is not asked again', 'say no, and load the page again'],
  ['DP-20', 'what is taken back has stopped', 'take a yes back, load the page again, and see what is fetched and stored'],
  ['DP-30', 'it is the same on every screen', 'look again on a narrow screen and on a wide one'],
].map(([id, rule, why]) => [id, rule, () => untold(why)]);

/** The rules in their groups, each with what has to be there for it. */
const GROUPS = [
  [PAIR, ({ yes, no }) => yes && no, 'there is no yes and no to compare'],
  [[...SURFACE, ...ACCESS], ({ surface }) => surface, 'open the prompt or the settings first'],
  [[...SITE, ...ELSEWHERE], () => true],
];

const LIMITS = 'No machine can tell whether something is strictly necessary, whether a purpose is true, whether the words are understood,\n'
  + 'whether the legal basis holds, or what a provider does on its servers. This report never says that a site is lawful.';

const report = (results) => {
  const many = (outcome) => `${results.filter((result) => result.outcome === outcome).length} ${outcome}`;
  const lines = results.map(({ id, rule, outcome, why }) => `${outcome.padEnd(12)}${id}  ${rule}${why ? `: ${why}` : ''}`);
  return [['pass', 'warn', 'fail', 'cannot tell'].map(many).join(', '), '', ...lines, '', LIMITS].join('\n');
};

/** A report on the surface in this shadow root: a list, and `toString` for people. */
export const selfTest = async (root, config) => {
  const seen = look(root, config);
  const results = [];
  for (const [rules, isThere, otherwise] of GROUPS) {
    for (const [id, rule, test] of rules) {
      // One rule that stumbles on a page takes no other with it.
      const find = () => (isThere(seen) ? test(seen) : untold(otherwise));
      const { outcome, why } = await Promise.resolve().then(find).catch((cause) => untold(`${cause}`));
      results.push({ id, rule, outcome, ...(why && { why }) });
    }
  }
  seen.away();
  results.sort((a, b) => a.id.localeCompare(b.id));
  return Object.assign(results, { toString: () => report(results) });
};
