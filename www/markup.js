/*
 * The markup of other consent tools, rewritten into ours where it stands: gates, controls, and what shows with an answer.
 * With what it imports it becomes samtykke_markup.js, which only a page whose config has `markup` fetches, before any
 * gate opens. A site can then change tool without touching its pages.
 *
 * Never: opens anything, and never touches what has run already; that is told as a problem.
 */
import { takeOver } from './markup/answer.js';
import { dictionary } from './markup/dictionary.js';
import { gate, isHeld } from './markup/gate.js';
import { report } from './problem.js';

const doc = document;
// What is not ours yet, and what of it can be a gate.
const NEW = ':not([data-samtykke])';
const GATE = ':is(template,script,iframe,img,video,audio,embed,object,link)' + NEW;
const CONTROL = ':not([data-samtykke-action])';
const CALLING = `:is([onclick],a[href^="javascript:" i])${CONTROL}`;
// What may stand around the one call that a control makes.
const AROUND = /javascript:|return(\s+false)?|void\s*0|[;\s]/g;

/**
 * What is known of a tool. Each says, where it has it,
 *   marked    what it holds, and `ids`, what that waits for, in its own words
 *   play      the frame that it makes of what it holds
 *   usual     its usual categories, and what ours are usually called
 *   actions   controls by selector, and `calls`, controls by what they call
 *   shown     what shows with an answer
 *   stored    what a visitor answered it, by its own ids
 */
const fetched = (word) => {
  // A file for each, so that nobody pays for what another site had; a bundler would put them all in.
  const address = `./markup/tool/${word}.js`;
  return import(address).then(({ tool }) => tool, () => report('missing', 'markup', address));
};

const everywhere = (selector, see) => doc.querySelectorAll(selector).forEach(see);

export const start = async (samtykke, config) => {
  const tools = (await Promise.all([config.markup].flat().map(fetched))).filter(Boolean);
  const words = dictionary(config);
  const told = new WeakSet();
  const displays = new WeakMap();

  const leave = (el) => {
    if (!told.has(el)) report('not-held', 'markup', el.cloneNode().outerHTML);
    told.add(el);
  };

  const hold = (el, { ids, usual, play }) => {
    try {
      const theirs = ids(el, words);
      if (play || isHeld(el)) gate(el, words.expression(theirs, usual), play?.(el));
      else if (!words.isNecessary(theirs, usual)) leave(el);
    } catch { leave(el); }
  };

  const control = (el, word) => { el.dataset.samtykkeAction = word; };

  const call = (el, calls) => {
    const said = el.getAttribute('onclick') ?? el.getAttribute('href');
    const word = Object.keys(calls).find((key) => calls[key].test(said));
    if (!word) return;
    control(el, word);
    // Nobody is there any more to be called.
    if (!said.replace(calls[word], '').replace(AROUND, '')) el.removeAttribute('onclick');
  };

  const show = () => tools.forEach(({ shown, usual }) => shown && everywhere(`:is(${shown.marked})${NEW}`, (el) => {
    const { ids, wanted } = shown.read(el);
    const { display } = el.style;
    if (!displays.has(el)) displays.set(el, display === 'none' ? '' : display);
    el.style.display = samtykke.has(words.expression(ids, usual)) === wanted ? displays.get(el) : 'none';
  }));

  const rewrite = (tool) => {
    everywhere(`:is(${tool.marked})${tool.play ? NEW : GATE}`, (el) => hold(el, tool));
    for (const word in tool.actions) everywhere(`:is(${tool.actions[word]})${CONTROL}`, (el) => control(el, word));
    if (tool.calls) everywhere(CALLING, (el) => call(el, tool.calls));
  };

  const follow = () => {
    tools.forEach(rewrite);
    show();
    // What is new now is our own.
    watch.takeRecords();
  };
  const watch = new MutationObserver(follow);
  follow();
  watch.observe(doc, { childList: true, subtree: true });
  samtykke.on('change', show);
  takeOver(samtykke, config, tools, words);
};
