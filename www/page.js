/*
 * The page, for the wasm: where surfaces stand, what its scripts get to know, what is to be done.
 * It is bundled with the wasm's glue into samtykke_bg.js; www/samtykke.js calls `start`.
 *
 * Never: decides. What shows, what opens and what is stored comes from the wasm; these are the steps that
 * are little more than calls to the browser, which cost a visitor four times as much when written in Rust.
 */
import init from './samtykke_glue.js';
import { tokens, prompt } from './samtykke_style.js';
import { core, draw } from './core.js';
import { stored, store, erase } from './device.js';
import { doc, element, first } from './element.js';
import { painted } from './frame.js';
import { begin, follow, followNew, see } from './gates.js';
import { now, random } from './moment.js';
import { sew, wear } from './sheet.js';
import { BEFORE_SPEAKING, SURFACE, attend, region, ticked } from './surface.js';
import { turn } from './turn.js';
import { build, plain, tape } from './words.js';

const MODAL = '[data-samtykke-modal]';
// Where the statement stands, or a part of it, and which of these have nothing of ours yet.
const PLACES = ['statement', 'cookies', 'choice'];
const EMPTY = [...PLACES, 'told'].map((what) => `[data-samtykke-${what}]:not([data-samtykke-filled])`).join();
let config, lang, last, texts, words, root, opener, owesFocus, isFilling, settle, laws, dress, ahead;
// Answers to what asks: who gives one sees at once that it was heard, and what follows from it comes after that.
const ANSWERS = ['accept-all', 'reject-all', 'save'];
// What waits its turn, and whether one has it.
const waiting = [];
let isTaken;
// Shadow roots whose looks nobody has looked at.
const dressed = [];

/** Looks whether the page has a theme of its own; only then it has to be looked at closely. */
const look = () => {
  const made = dressed.splice(0);
  const style = getComputedStyle(made[0].host);
  if (!tokens.match(/--samtykke-[\w-]+/g).some((name) => style.getPropertyValue(name))) return;
  import('./samtykke_theme.js').then(({ guard }) => made.forEach((one) => guard(one, wear, tokens, steps.problem)));
};

const shadow = (host) => {
  const made = host.shadowRoot || host.attachShadow({ mode: 'open' });
  made.adoptedStyleSheets.push(dress);
  // When the styles are known anyway, and once for all that came until then.
  if (dressed.push(made) === 1) painted().then(look);
  return made;
};

// --- surfaces ---

/**
 * The shadow root of prompt, settings and notices: where the page says, or else first in the body, before any
 * skip link. The line of a necessary-only site asks nothing and stands last.
 */
const place = (kind) => {
  if (root?.isConnected) return root;
  let host = first('[data-samtykke-prompt]');
  if (!host) {
    host = element('data-samtykke-prompt');
    doc.body[kind === 'information' ? 'append' : 'prepend'](host);
  }
  root = shadow(host);
  region(root);
  return root;
};

/** What stands there is this view, but that the visitor may have opened its details. */
const isSame = (old, view) => {
  const closed = old.cloneNode(true);
  closed.querySelectorAll('details').forEach((one) => { one.open = false; });
  return closed.isEqualNode(view);
};

const put = (kind, view) => {
  let from = doc.activeElement;
  while (from?.shadowRoot?.activeElement) from = from.shadowRoot.activeElement;
  const old = first(SURFACE, place(kind));
  // What stands there already, painted before us and the same, is not drawn again; a bundle leaves its details to us.
  first('summary:only-child', root)?.after(...view.cloneNode(true).querySelectorAll('summary ~ *'));
  if (!old) root.prepend(view);
  else if (!isSame(old, view)) old.replaceWith(view);
  region(root).replaceChildren();
  const surface = first(SURFACE, root);
  const isModal = surface.matches(MODAL);
  if (isModal) surface.showModal();
  attend(surface);
  if (isModal || kind === 'settings') {
    (first('h2', root) || surface).focus();
    opener = from && from.getRootNode() !== root && from;
  }
};

const hide = () => {
  const hadFocus = root.activeElement;
  const surface = first(SURFACE, root);
  // Gone already, with the click.
  if (!surface) return;
  surface.remove();
  if (hadFocus && opener?.isConnected) opener.focus();
  else owesFocus = hadFocus;
  opener = null;
};

/** Puts a notice into the live region, which stood there before it. */
const say = (notice) => {
  const live = region(place());
  // That something runs on is said besides what the visitor did, and once.
  const runsOn = '[data-samtykke-action=reload]';
  if (!first(runsOn, notice)) live.replaceChildren(notice);
  else if (!first(runsOn, live)) live.append(notice);
  // Only where it was lost: a visitor who went on since is not called back.
  if (owesFocus && doc.activeElement === doc.body) live.focus();
  owesFocus = null;
};

// --- places for the statement, the storage table and the choice ---

/** What only a page with a statement needs; without it the statement is told all the same. */
const more = () => import('./samtykke_statement.js').catch(() => ({}));

/** Brings in the words that only a statement says, and its sheet. */
const prepare = async () => {
  const [pack, part] = await Promise.all([texts('statement/' + lang), more()]);
  if (core('words', tape(pack, () => {}))[0] !== 'ok') throw 'of another version';
  wear(doc, tokens + part.sheet);
  settle = part.settle || ((spot, view) => spot.replaceChildren(view));
};

const fill = async () => {
  if (isFilling || !first(EMPTY)) return;
  isFilling = true;
  if (first('[data-samtykke-statement]')) laws ||= more().then(({ learn }) => learn()).catch(() => {});
  await (words ||= prepare().catch((cause) => steps.problem('missing', `texts/statement/${lang}.json`, '' + cause)));
  const cite = await laws;
  // Without its words there will be none on this page.
  if (!settle) return;
  const level = first('h1:not(.samtykke-statement h1)') ? 2 : 1;
  for (const what of PLACES) {
    for (const spot of doc.querySelectorAll(`[data-samtykke-${what}]:not([data-samtykke-filled])`)) {
      // One that stands there already has the level that it was given.
      const own = first('h1, h2, h3, h4', spot);
      const said = core('draw', what, own && what === 'statement' ? own.localName[1] : level, '');
      await turn();
      const view = build(said);
      cite?.(view, lang);
      // A statement that came with the page comes alive as it is.
      if (!spot.firstElementChild?.isEqualNode(view)) await settle(spot, view);
      spot.dataset.samtykkeFilled = '';
    }
  }
  tellChoice();
  isFilling = false;
  // What the page brought in meanwhile.
  fill();
};

const tellChoice = () => doc.querySelectorAll('[data-samtykke-told]').forEach((spot) => {
  spot.dataset.samtykkeFilled = '';
  spot.replaceChildren(draw('told'));
});

// --- what the page's own scripts get to know ---

const tell = (name, detail) => { doc.dispatchEvent(new CustomEvent('samtykke:' + name, { detail })); };
const ids = (text) => text.split('.').filter(Boolean);

/** The ids that are granted and refused now; `null` before the start. */
export const choice = () => {
  const [granted, refused] = core('known', '').map(ids);
  return refused ? { granted, refused } : null;
};

/** The visitor's copy of the record, or what else the script of receipts can do with it; fetched when it is asked for. */
export const receipt = async (what = 'receipt') => (await import('./samtykke_receipt.js'))[what](core('known', '')[2], config, lang);

// --- what the wasm says is to be done: see src/web/steps.rs ---

// Each takes as many words as it names here.
const steps = {
  problem: (code, path, subject) => {
    console.warn('Samtykke:', code, path, subject);
    tell('problem', { code, severity: 'error', path, subject });
  },
  lang: (chosen) => { lang = chosen; },
  store: (text, seconds, domain) => {
    if (!store(text, +seconds, domain)) act('store-refused');
    tell('record', text);
  },
  erase,
  show: (kind) => {
    const view = ahead || draw('surface');
    ahead = null;
    if (view) put(kind, view);
    else hide();
    if (kind !== 'information') tell(view ? 'open' : 'close');
  },
  say: (notice) => { setTimeout(say, BEFORE_SPEAKING, draw('notice', notice)); },
  apply: () => {
    follow('[data-samtykke]');
    if (settle) tellChoice();
  },
  change: () => {
    const before = last;
    last = choice();
    const answer = ({ granted, refused }, id) => granted.includes(id) || (refused.includes(id) ? false : null);
    const told = [before, last].flatMap(({ granted, refused }) => [...granted, ...refused])
      .filter((id) => answer(before, id) !== answer(last, id)).map((id) => [id, answer(last, id)]);
    tell('change', { changed: Object.fromEntries(told), choice: last });
  },
};

const take = ([...words]) => {
  while (words[1] !== undefined) {
    const step = steps[words.shift()];
    step(...words.splice(0, step.length));
  }
};

// --- what the loader calls ---

/** Runs what may change the choice, one at a time: what a listener of the page asks for meanwhile waits its turn. */
const takeTurns = () => {
  if (isTaken) return;
  isTaken = true;
  try {
    while (waiting[0]) waiting.shift()();
  } finally {
    isTaken = false;
    waiting.length = 0;
  }
};
const inTurn = (what) => {
  waiting.push(what);
  takeTurns();
};

const doing = (word, granted, refused) => () => take(core('act', now(), random(), word, granted, refused));
/** Hides what asks, and takes the answer after that. */
const answer = (after, said) => {
  waiting.push(doing(...said));
  if (root) hide();
  return after().then(takeTurns);
};
/** Does what a control of this word would do; the promise of an answer is kept when it is taken. */
export const act = (...said) => (ANSWERS.includes(said[0]) ? answer(turn, said) : inTurn(doing(...said)));
export const has = (expression) => core('gate', plain(expression))[0] === 'open';

/** Sets the answers for some ids: an object of booleans. */
export const set = (answers) => {
  const named = (answer) => Object.keys(answers ?? {}).filter((id) => answers[id] === answer && !/\s/.test(id)).join(' ');
  act('set', named(true), named(false));
};

const observer = new MutationObserver(() => {
  followNew();
  fill();
  // A page that puts another body in place keeps what is in front of the visitor.
  if (root && !root.isConnected) doc.body?.prepend(root.host);
});

/** Sees to the gates of the page, or of a shadow root. */
export const watch = (root) => {
  observer.observe(root, { childList: true, subtree: true });
  see(root);
};

/** Starts the widget, once; the promise is kept when it is up. */
export const start = async (wasm, found, asked, fetchTexts, admit, shows) => {
  config = found;
  texts = fetchTexts;
  begin(admit, shows, shadow, take, act, steps.problem);
  const isUp = init({ module_or_path: wasm }).catch((cause) => {
    throw `${cause} Is samtykke_bg.wasm there, and 'wasm-unsafe-eval' in script-src?`;
  });
  // All shadow roots wear it: to read it for each placeholder would take longer than to draw that, and to read it with the
  // prompt would make a long task of both.
  dress = sew(tokens + prompt);
  await isUp;
  if (config.services?.some?.((service) => service?.preset)) {
    await (await import('./samtykke_preset.js')).complete(config, steps.problem);
  }
  await turn();
  take(core('read', plain(asked), tape(config, () => steps.problem('too-deep', '', ''))));
  if (!lang) throw 'the config is of no use';
  const pack = tape(await texts(lang), () => {});
  await turn();
  const begun = core('boot', now(), navigator.globalPrivacyControl, stored(), pack);
  if (begun[1] === undefined) throw 'the texts are of another version';
  last = choice();
  await turn();
  // To draw it takes as long as all that comes of it, so that it has a turn of its own; nobody can answer before that.
  ahead = draw('surface');
  await turn();
  inTurn(() => take(begun));
  await turn();
  watch(doc);
  // A prompt that came with the page, for somebody who has answered.
  if (!root) first('[data-samtykke-prompt]')?.shadowRoot?.replaceChildren();
  const filled = fill();
  const reopen = draw('reopen');
  if (reopen && !first('[data-samtykke-action=open]')) {
    const host = element();
    doc.body.append(host);
    shadow(host).append(reopen);
  }
  // One listener for every control, in the page and through shadow roots.
  doc.addEventListener('click', (event) => {
    const control = event.composedPath().find((el) => el.dataset?.samtykkeAction);
    if (!control) return;
    event.preventDefault();
    const word = control.dataset.samtykkeAction;
    if (word === 'reload') return location.reload();
    if (word === 'receipt') return receipt('download');
    const near = control.getRootNode();
    const said = [word === 'show' && first('[data-samtykke-always]:checked', near) ? 'show-always' : word, control.dataset.samtykkeFor || ticked(near)];
    if (near === root && ANSWERS.includes(word)) answer(painted, said);
    else act(...said);
  });
  // Who leaves in the meantime has answered.
  addEventListener('pagehide', takeTurns);
  // Another tab stored a choice, or this page came back from the back/forward cache.
  const again = (event) => { if (event.type === 'storage' || event.persisted) act('stored', stored()); };
  ['storage', 'pageshow'].forEach((name) => addEventListener(name, again));
  doc.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !root || !(root.activeElement || first(MODAL, root))) return;
    // The browser would close a dialog that waits for an answer.
    event.preventDefault();
    act('close');
  });
  window.samtykke.selfTest = async () => (await import('./samtykke_selftest.js')).selfTest(root, config);
  await filled;
};
