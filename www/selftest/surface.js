/*
 * The surface as a whole: what it says, what is ticked in it, and what else is in it.
 *
 * Never: presses anything; what would follow is told from what is there.
 */
import { fail, names, pass, so, untold, warn } from './finding.js';

// Milliseconds in which what counts down would have moved on.
const A_WHILE = 1100;
// What a control of ours may do.
const ACTIONS = ['accept-all', 'reject-all', 'save', 'close', 'receipt', 'open', 'withdraw'].map((word) => `[data-samtykke-action=${word}]`).join();
// What is read on a control that only closes.
const CLOSES = /^\s*(×|✕|x|lukk|lukke|close|hopp over|skip|senere|seinare|later)\s*$/i;
const INTEREST = /berettig\w* interess|rettkom\w* interess|legitim\w* inter|berecht\w* inter|berättig\w* intress|oikeute\w* etu/i;
const FOREIGN = 'form, img, svg, picture, video, audio, canvas, iframe, embed, object, select, textarea, input:not([data-samtykke-choice])';

const page = (address) => address.split('#')[0];
/** What is ticked without a yes; the visitor may have done that, and not saved it. */
const ticked = (surface) => [...surface.querySelectorAll('input:checked, [aria-checked=true]')]
  .filter(({ dataset }) => !window.samtykke.has(dataset.samtykkeChoice ?? ''))
  .map((box) => box.labels?.[0]?.textContent.trim() || box.dataset.samtykkeChoice || box.name);
const hasWords = (el) => [...el.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim());
const isSmall = ({ fontSize }, least) => parseFloat(fontSize) < least;
const isTight = ({ lineHeight, fontSize }, least) => parseFloat(lineHeight) / parseFloat(fontSize) < least;

/** Whether the statement is where the link says. */
const leads = async (link) => {
  const { origin, pathname, href } = new URL(link.href);
  if (origin !== location.origin || pathname === location.pathname) return pass();
  const { ok, status } = await fetch(href, { method: 'HEAD' }).catch(() => ({ ok: true }));
  if (ok) return pass();
  return ([404, 410].includes(status) ? fail : warn)(`the statement answers ${status}`);
};

export const SURFACE = [
  ['DP-01', 'there is a no where there is a yes', ({ yes, no }) => so(!yes || no, 'there is no control that refuses')],
  ['DP-11', 'nothing is ticked beforehand', ({ surface }) => {
    const found = ticked(surface);
    return so(!found.length, `${names(found)}: ticked without a yes, if you did not do it`);
  }],
  ['DP-13', 'saving an untouched surface grants nothing', ({ root, surface }) => {
    const save = surface.querySelector('[data-samtykke-action=save]');
    if (!save) return pass();
    const saysMore = save.dataset.samtykkeFor || root.querySelector('[data-samtykke-always]:checked');
    return saysMore ? fail('the button says more than what is ticked') : so(!ticked(surface).length, `it would grant ${names(ticked(surface))}`);
  }],
  ['DP-14', 'words are of 16 pixels, small ones of 14, and lines are apart', ({ surface }) => {
    const looks = (selector) => [...surface.querySelectorAll(selector)].filter(hasWords).map((el) => getComputedStyle(el));
    if (looks('*').some((look) => isSmall(look, 14))) return fail('some words are smaller than 14 pixels');
    if (looks('p, li, dd, td').some((look) => isSmall(look, 16))) return warn('some sentences are smaller than 16 pixels');
    const isClose = looks('p, li, dd, td').some((look) => isTight(look, 1.4)) || looks('*').some((look) => isTight(look, 1.2));
    return so(!isClose, 'lines are close');
  }],
  ['DP-15', 'nothing counts down or moves, in a second', async ({ root, surface }) => {
    const told = () => root.querySelector('section, dialog')?.textContent + JSON.stringify(window.samtykke.choice());
    const before = told();
    await new Promise((done) => { setTimeout(done, A_WHILE); });
    if (told() !== before) return fail('the words or the choice changed by themselves');
    const clock = surface.querySelector('progress, meter, [role=progressbar], [role=timer]');
    return so(!clock && !surface.getAnimations({ subtree: true }).length, 'something moves');
  }],
  ['DP-16', 'to close, scroll or go on is no yes', ({ surface }) => {
    const closing = [...surface.querySelectorAll('[data-samtykke-action=accept-all]')]
      .filter((el) => [el.textContent, el.getAttribute('aria-label') ?? ''].some((words) => CLOSES.test(words)));
    return closing.length ? fail('what closes it says yes') : untold('press Escape, scroll and go on: the answer must stay as it was');
  }],
  ['DP-24', 'it speaks the language of the page', ({ surface, yes, no }) => {
    const lang = (el) => (el?.closest('[lang]')?.lang ?? '').toLowerCase().split('-')[0].replace(/^no$/, 'nb');
    if (lang(yes) !== lang(no)) return fail('yes and no are in two languages');
    const [around, ours] = [document.documentElement, surface].map(lang);
    return around === ours ? pass() : warn(`the page is in «${around}» and this in «${ours}»`);
  }],
  ['DP-27', 'it names the controller and each purpose, and links to the statement', async ({ surface, words, config, asked, wordings }) => {
    const isSaid = (text) => wordings(text).some((said) => words.includes(said.toLowerCase()));
    if (!isSaid(config.controller.name)) return fail('it does not name the controller');
    const unsaid = asked.filter(({ title }) => !isSaid(title)).map(({ id }) => id);
    if (unsaid.length) return fail(`it does not name ${names(unsaid)}`);
    const link = [...surface.querySelectorAll('a[href]')].find((el) => el.getAttribute('href') === config.prompt?.statement);
    return link ? leads(link) : fail('there is no link to the statement');
  }],
  ['DP-28', 'each purpose has its own answer, and there are not too many', ({ surface, asked }) => {
    const own = [...surface.querySelectorAll('input:not(details input)')];
    const without = asked.filter(({ id }) => !own.some(({ dataset }) => dataset.samtykkeChoice === id)).map(({ id }) => id);
    if (asked.length > 1 && without.length) return fail(`there is no box for ${names(without)}`);
    return own.length > 12 ? warn('there are more than twelve boxes') : pass();
  }],
  ['DP-29', 'nothing calls on legitimate interest', ({ surface }) =>
    so(!INTEREST.test(surface.textContent), 'it does, and storing takes a yes')],
  ['DP-31', 'there is nothing in it but the choice', ({ surface, config }) => {
    const statement = page(config.prompt?.statement ?? '');
    const isOwn = (link) => link.closest('details') || page(link.getAttribute('href')) === statement;
    const isOther = (el) => !(el.matches('a') ? isOwn(el) : el.matches(ACTIONS));
    const found = [...surface.querySelectorAll(FOREIGN), ...[...surface.querySelectorAll('a[href], button')].filter(isOther)];
    return found.length ? warn(`besides it there is ${names(found.map((el) => el.textContent.trim() || el.localName))}`) : pass();
  }],
  ['DP-35', 'all its words can be read in the colours of this page', ({ surface, ground, differ }) => {
    const found = [...surface.querySelectorAll('*')].filter((el) => hasWords(el) && !el.matches('button:hover'))
      .map((el) => [differ(getComputedStyle(el).color, ground(el)), el.textContent.trim().slice(0, 30)]);
    const faint = found.filter(([by]) => by && by < 4.5).map(([, words]) => words);
    if (faint.length) return fail(`faint: ${names(faint.slice(0, 3))}`);
    return found.every(([by]) => by) ? pass() : untold('a colour is not plain');
  }],
  ['DP-37', 'it says how long the choice lasts', ({ yes, words, config }) => {
    if (!yes) return untold('nothing is asked');
    const { storage, months = 12 } = config.record ?? {};
    const lasts = Math.min(Math.max(months, 1), 13);
    return so(storage === 'session' || words.match(/\d+/g)?.includes(`${lasts}`), `it does not say ${lasts} months`);
  }],
];
