/*
 * `samtykke.selfTest()`: looks at the surface that is open, as a visitor has it, for what makes refusing harder than
 * accepting (the rules DP-01 to DP-38 of our own list, after Datatilsynet, EDPB and CNIL). It becomes
 * samtykke_selftest.js, which no visitor fetches.
 *
 * Never: says that a site is lawful. A rule passes, warns, fails, or cannot be told from here.
 */

// Words for yes that press, thank or hide what they do.
const VAGUE = /\b(ok|okay|fortsett|hald fram|continue|jeg forstår|eg forstår|got it|verdsetter|verdset|we value)\b/i;

const colours = ({ color, backgroundColor, borderColor }) => [color, backgroundColor, borderColor].join();
const font = ({ fontFamily, fontSize, fontWeight, textTransform, textDecorationLine }) =>
  [fontFamily, fontSize, fontWeight, textTransform, textDecorationLine].join();
const ornament = ({ boxShadow, animationName, filter, opacity }) => [boxShadow, animationName, filter, opacity].join();

const luminance = (colour) => colour.match(/[\d.]+/g).slice(0, 3)
  .map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const isPlain = (...looks) => looks.every((colour) => /^rgb\(/.test(colour));

/** Each rule: its number, what it asks, and what it finds: true, false, a text for a warning, or undefined. */
const RULES = [
  ['DP-01', 'there is a no where there is a yes', ({ yes, no }) => !!yes === !!no],
  ['DP-02', 'the no is a button', ({ no }) => no.matches('button')],
  ['DP-03', 'yes and no are of one size', ({ yes, no }) => {
    const [one, other] = [yes, no].map((el) => el.getBoundingClientRect());
    if (Math.abs(one.height - other.height) > 1) return false;
    const ratio = (one.width * one.height) / (other.width * other.height);
    return (ratio > 0.9 && ratio < 1.1) || 'the labels make one wider than the other';
  }],
  ['DP-04', 'their words look alike', ({ looks: [yes, no] }) => font(yes) === font(no)],
  ['DP-05', 'their colours are the same', ({ looks: [yes, no] }) => colours(yes) === colours(no)],
  ['DP-06', 'they can be read (4.5:1) and seen (3:1)', ({ looks: [yes, no], ground }) => {
    if (!isPlain(yes.color, yes.backgroundColor, yes.borderColor, no.color, no.backgroundColor, ground)) return undefined;
    return [yes, no].every((look) => contrast(look.color, look.backgroundColor) >= 4.5 && contrast(look.borderColor, ground) >= 3);
  }],
  ['DP-07', 'they stand side by side', ({ yes, no }) => yes.parentNode === no.parentNode
    && (yes.nextElementSibling === no || no.nextElementSibling === yes)],
  ['DP-08', 'each takes one press', ({ yes, no }) => !yes.disabled && !no.disabled],
  ['DP-09', 'nothing lies over them', ({ root, yes, no }) => [yes, no].every((el) => {
    el.scrollIntoView({ block: 'nearest' });
    const { left, right, top, bottom } = el.getBoundingClientRect();
    return el.contains(root.elementFromPoint((left + right) / 2, (top + bottom) / 2)) && el.checkVisibility({ opacityProperty: true });
  })],
  ['DP-10', 'focus does not wait on the yes', ({ root, yes }) => root.activeElement !== yes && yes.type !== 'submit'],
  ['DP-11', 'nothing is ticked beforehand', ({ surface, hasAnswered }) =>
    (hasAnswered ? undefined : !surface.querySelector('input:checked'))],
  ['DP-12', 'there are no more ways to yes than to no', ({ count }) => count('accept-all') <= count('reject-all')],
  ['DP-14', 'words are of 14 pixels or more, and lines apart', ({ surface }) =>
    [...surface.querySelectorAll('p, li, label, button, a, summary, td, th, dd, dt')].every((el) => {
      const { fontSize, lineHeight } = getComputedStyle(el);
      return parseFloat(fontSize) >= 14 && !(parseFloat(lineHeight) / parseFloat(fontSize) < 1.25);
    })],
  ['DP-17', 'the page can be scrolled', ({ surface }) => (surface.matches(':modal') ? 'a modal dialog keeps visitors from the page'
    : ![document.body, document.documentElement].some((el) => getComputedStyle(el).overflowY === 'hidden'))],
  ['DP-19', 'there is a way back to the choice', () => !!document.querySelector('[data-samtykke-action=open]')
    || [...document.querySelectorAll('*')].some((el) => el.shadowRoot?.querySelector('.samtykke-reopen'))],
  ['DP-24', 'it speaks the language of the page', ({ surface }) => {
    const [page, ours] = [document.documentElement.lang, surface.lang].map((lang) => lang.toLowerCase().split('-')[0].replace(/^no$/, 'nb'));
    return page === ours || `the page is «${page}» and the prompt «${ours}»`;
  }],
  ['DP-25', 'the words for yes say what they do', ({ yes }) => !VAGUE.test(yes.textContent)],
  ['DP-26', 'the words for yes and no are of a kind', ({ yes, no }) => no.textContent.length <= 2 * yes.textContent.length],
  ['DP-27', 'it names the controller and links to the statement', ({ surface, config }) => {
    const { name } = config.controller;
    const names = typeof name === 'string' ? [name] : Object.values(name);
    return names.some((name) => surface.textContent.includes(name)) && (!!surface.querySelector('a[href]') || 'no link to a statement');
  }],
  ['DP-28', 'each purpose has its own answer, and there are not too many', ({ surface }) =>
    surface.querySelectorAll('input').length <= 12 || 'more than twelve boxes'],
  ['DP-29', 'no box calls on legitimate interest', ({ surface }) =>
    ![...surface.querySelectorAll('label')].some((label) => /berettig|rettkomen|legitimate interest/i.test(label.textContent))],
  ['DP-32', 'nothing adorns the yes alone', ({ looks: [yes, no], yes: button }) =>
    ornament(yes) === ornament(no) && !button.querySelector('svg, img')],
  ['DP-37', 'a choice lasts 13 months at most', ({ config }) => !(config.record?.months > 13)],
];

// What takes more than one look at one page; the end-to-end tests of the product do it.
const ELSEWHERE = ['DP-13', 'DP-15', 'DP-16', 'DP-18', 'DP-20', 'DP-21', 'DP-22', 'DP-23', 'DP-30', 'DP-31', 'DP-33', 'DP-34', 'DP-35', 'DP-36', 'DP-38'];

const outcome = (found) => (found === true ? 'pass' : found === false ? 'fail' : found === undefined ? 'cannot tell' : 'warn');

/** A report on the surface in this shadow root: a list, and `toString` for people. */
export const selfTest = (root, config) => {
  const hasAnswered = document.cookie.includes('samtykke=') || !!window.localStorage?.samtykke;
  const surface = root?.querySelector('section, dialog');
  const button = (word) => surface?.querySelector(`[data-samtykke-action=${word}]`);
  const [yes, no] = [button('accept-all'), button('reject-all')];
  const seen = yes && no && {
    root, config, surface, yes, no, hasAnswered,
    looks: [yes, no].map((el) => getComputedStyle(el)),
    ground: getComputedStyle(surface).backgroundColor,
    count: (word) => surface.querySelectorAll(`[data-samtykke-action=${word}]`).length,
  };
  const results = RULES.map(([id, rule, test]) => {
    const found = seen ? test(seen) : undefined;
    return { id, rule, outcome: outcome(found), ...(typeof found === 'string' && { why: found }) };
  });
  for (const id of ELSEWHERE) results.push({ id, rule: 'takes more than one look at one page', outcome: 'cannot tell' });
  results.sort((a, b) => a.id.localeCompare(b.id));
  const lines = results.map(({ id, rule, outcome, why }) => `${outcome.padEnd(12)}${id}  ${rule}${why ? `: ${why}` : ''}`);
  return Object.assign(results, { toString: () => lines.join('\n') });
};
