/*
 * The prompt in the page before the wasm: where the page says, or else first in the body, in the first frame that is
 * painted. www/page.js finds it there, brings what is folded away, sees that it would draw the same, and leaves it.
 *
 * Never: asks where the wasm may ask otherwise, as of somebody who has answered; then the wasm asks alone.
 */
import { attempt, stored } from '../device.js';
import { doc, element, first } from '../element.js';
import { prompt, tokens } from '../samtykke_style.js';
import { sew } from '../sheet.js';
import { attend, region } from '../surface.js';
import { build } from '../words.js';

// The beginning of a record. One that does not count any more has a reason to be told, by the wasm.
const SOUND = /^v=1&/m;
// What is folded away comes with the wasm; who looks before sees that more is to come.
const COMING = 'details[open] > summary:only-child::after { content: " …" }';
const HOST = '[data-samtykke-prompt]';

/** What is shown in the page's language, or else in the site's first: see src/config/lang.rs. */
export const spoken = ({ prompts, main }) => {
  const [primary] = doc.documentElement.lang.toLowerCase().match(/^[a-z]*/);
  return prompts[primary === 'no' ? 'nb' : primary] || prompts[main];
};

/**
 * Kept when it is known where: the page's own place is there, the page is read to its end, or the first frame with a body
 * is about to be painted. With `data-place` on the tag it is not put at the top, from where it would have to move.
 */
const ready = async ({ dataset }) => {
  let frame, watch;
  await new Promise((done) => {
    const look = () => {
      if (first(HOST) || doc.readyState !== 'loading') done();
      else if (doc.body && !('place' in dataset)) frame ||= requestAnimationFrame(done);
    };
    watch = new MutationObserver(look);
    watch.observe(doc, { childList: true, subtree: true });
    doc.addEventListener('DOMContentLoaded', look);
    look();
  });
  watch.disconnect();
};

/** The texts of a config in their order: a prompt names those that it says by their places. */
const texts = (thing) => (typeof thing === 'string' ? [thing] : Object.values(thing ?? {}).flatMap(texts));

/** What is stored here. Cookies are told of while the page is read, where a browser can; to read them at once is to wait. */
const recall = async () => {
  const copy = attempt(() => localStorage.samtykke);
  if (SOUND.test(copy)) return copy;
  const cookies = await window.cookieStore?.getAll('samtykke').catch(() => {});
  return cookies?.map(({ value }) => value).join('\n');
};

/** Puts it there, and gives the shadow root in which it stands; nothing where the wasm is to ask. */
export const put = async (shown, { config, isSignalled }, tag) => {
  if (doc.prerendering) await new Promise((done) => doc.addEventListener('prerenderingchange', done));
  if (!shown || isSignalled && navigator.globalPrivacyControl) return;
  const isTime = ready(tag);
  // Where the frame comes first, there is no time left to wait.
  const told = await Promise.race([recall(), isTime]);
  if (SOUND.test(told ?? stored())) return;
  const known = texts(config);
  const surface = build(shown.nodes.map((word) => (word.length ? word : '"' + known[word])));
  const sheet = sew(tokens + prompt + COMING);
  // In the frame itself there is enough to do.
  await isTime;
  let host = first(HOST);
  // One that stands in the page's own markup is the page's.
  if (host?.shadowRoot) return;
  if (!host) {
    host = element('data-samtykke-prompt');
    doc.body.prepend(host);
  }
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets.push(sheet);
  root.append(surface);
  region(root);
  attend(surface);
  return root;
};
