/*
 * The gates: which are there, and how they follow the answers. What is shut is hidden, and a placeholder stands where it
 * would show something.
 *
 * Never: decides whether a gate may open, and never opens one itself; the wasm says so, and the loader does it.
 */
import { core, draw } from './core.js';
import { element, first } from './element.js';
import { wear } from './sheet.js';
import { plain } from './words.js';

const NEW = '[data-samtykke]:not([data-samtykke-state])';
const SHUT = '[data-samtykke-state=shut],[data-samtykke-state=refused]';
// What loads or runs although nobody said yes: there is no address to hold back, or no neutral type.
const RUNS = 'script:not([type="text/plain"]), [src^=http]:not(script), link[href]';
// What a gate's `data-…` attributes bring to it when it opens.
const LOADS = ['src', 'srcset', 'poster', 'data', 'href'];
// Milliseconds that gates may take at a time, where there are very many. With longer turns other tasks hardly come.
const SLICE = 8;
// Steps that a round takes at once, so that on a usual page gates follow before anything else happens. Where there have been
// more gates than that, it begins in a turn of its own.
const AT_ONCE = 30;
// Where gates may be: the page, and shadow roots that its scripts tell of.
const roots = [];
// What the loader and the page do for gates, the round that is not done, whether the page has had very many, and whether
// something that shut runs on.
let admit, shows, shadow, take, act, problem, going, areMany, runsOn;

/** Begins, with the loader's way to open a gate and what it says shows something, and the page's ways to do the rest. */
export const begin = (...found) => ([admit, shows, shadow, take, act, problem] = found);

/** Sees to the gates of the page, or of a shadow root. */
export const see = (root) => {
  roots.push(root);
  wear(root, SHUT + '{ display: none !important }');
  followNew();
};

/** Lets the gates of a selector follow the answers as they are now. */
export const follow = (selector) => {
  going = round(selector);
  if (areMany) setTimeout(proceed, 0, going);
  else proceed(going, AT_ONCE);
};

/** Lets the gates that are new follow; a round that is going on comes to them. */
export const followNew = () => going || follow(NEW);

/**
 * Lets gates follow the answers, one at each step, and then those that came meanwhile. Where an answer changes, another
 * round begins.
 */
const round = function* (selector) {
  const heard = {};
  for (let gates; (gates = roots.flatMap((root) => [...root.querySelectorAll(selector)]))[0]; selector = NEW) {
    areMany ||= gates.length > AT_ONCE;
    for (const opens of [false, true]) {
      // What is inside shuts before what it is in.
      for (const gate of opens ? gates : gates.toReversed()) {
        yield;
        const { samtykke, samtykkeState: state } = gate.dataset;
        const [said, ...fault] = heard['!' + samtykke] ||= core('gate', plain(samtykke));
        if (!state && !opens) {
          take(fault);
          if (gate.matches(RUNS)) problem('not-held', '', samtykke);
        }
        if (![said, 'ran'].includes(state) && opens === (said === 'open')) {
          const follows = opens ? open : state === 'open' ? shut : cover;
          follows(gate, said);
        }
      }
    }
  }
};

/** Takes steps of a round while it is the one that is going, and leaves the rest for later when the page wants its turn. */
const proceed = async (mine, least) => {
  const end = performance.now() + SLICE;
  while (least-- > 0 || performance.now() < end) {
    if (going !== mine) return;
    if (mine.next().done) {
      if (going === mine) going = null;
      // At the end: the line for it moves the page, and until then that is full of what is yet to be shut.
      if (runsOn) act('still-running');
      runsOn = false;
      return;
    }
    // What a picture asks for, it asks after the script that gave it an address; that is a part of the turn.
    if (!(least > 0)) await null;
  }
  // A timer, which leaves what the visitor does room before the next turn.
  setTimeout(proceed, 0, mine);
};

const open = (gate) => {
  const hadFocus = uncover(gate);
  admit(gate);
  // A script that the page's owner did not put there was not let in, and is not tried again.
  gate.dataset.samtykkeState ||= 'ran';
  // Who pressed «Vis innholdet» goes on at the content.
  if (hadFocus) moveFocus(gate.content ? gate.nextElementSibling : gate);
};

const shut = (gate, said) => {
  if (gate.matches('script')) {
    gate.dataset.samtykkeState = 'ran';
    runsOn = true;
    return;
  }
  if (gate.content) {
    // Up to the mark that the loader left; moved back, frames stop and scripts have run.
    for (let held; (held = gate.nextSibling) && held.data !== '/samtykke';) gate.content.append(held);
    gate.nextSibling?.remove();
    // Gates in it are as new when it opens again.
    gate.content.querySelectorAll(SHUT).forEach((inner) => {
      uncover(inner);
      delete inner.dataset.samtykkeState;
    });
    // They have run and will not again: when the template opens anew, nothing waits for them.
    gate.content.querySelectorAll('script').forEach((script) => { runsOn = script.async = true; });
  } else {
    for (const part of [gate, ...gate.children]) for (const name of LOADS) if (name in part.dataset) part.removeAttribute(name);
    // A film that was taken out would go on loading.
    gate.load?.();
    // A frame goes on showing what it shows when its address is taken; a fresh one does not. A picture stops by itself.
    if (!gate.matches('img')) gate.replaceWith(gate = gate.cloneNode(true));
  }
  cover(gate, said);
};

/** Shuts a gate, and puts a placeholder before one that would show something; one that is there changes with the answer. */
const cover = (gate, said) => {
  const hadFocus = uncover(gate);
  gate.dataset.samtykkeState = said;
  const shown = gate.matches(shows) ? gate : first(shows, gate.content || gate);
  // A picture without words for it, such as a pixel that counts, shows nothing.
  if (!shown || shown.alt === '') return;
  const host = element('data-samtykke-placeholder');
  shadow(host).append(draw('placeholder', plain(gate.dataset.samtykke).trim(), plain(shown.title || shown.alt || '')));
  gate.before(host);
  if (hadFocus) first('summary, button', host.shadowRoot).focus();
};

/** Takes a placeholder away, and tells whether focus was in it. */
const uncover = (gate) => {
  const host = gate.previousElementSibling;
  if (!host?.matches('[data-samtykke-placeholder]')) return;
  const hadFocus = host.shadowRoot.activeElement;
  host.remove();
  return hadFocus;
};

/** Moves focus to an element, also to one that cannot be tabbed to. */
const moveFocus = (to) => {
  if (!to) return;
  if (to.tabIndex < 0) to.tabIndex = -1;
  to.focus();
};
