/*
 * Where the way out stands: before all else in the page, and in a prompt that keeps the visitor from the rest of it.
 *
 * Never: covers the start of the page, or what has focus.
 */
import { wear } from '../sheet.js';
import { room } from './look.js';

const doc = document;
const PROMPT = '[data-samtykke-prompt]';
const pixels = (length) => parseFloat(length) || 0;

/** Puts it in its place, and sees to it that it stays there. */
export const stand = (host, samtykke) => {
  const sheet = wear(doc, '');
  const modal = () => doc.querySelector(PROMPT)?.shadowRoot?.querySelector(':modal');
  const reserve = () => {
    const height = host.offsetHeight;
    const within = modal();
    // What sticks there stays below the padding.
    if (within) within.style.scrollPaddingTop = height + pixels(getComputedStyle(within).paddingTop) + 'px';
    if (within || !height) return;
    // What the page itself has there stays.
    sheet.replaceSync('');
    const { paddingTop, scrollPaddingTop } = getComputedStyle(doc.documentElement);
    sheet.replaceSync(room(height, pixels(paddingTop), pixels(scrollPaddingTop)));
  };
  const place = () => {
    const within = modal();
    const into = within ?? doc.body;
    if (!into || into.firstElementChild === host) return;
    const focused = host.shadowRoot.activeElement;
    host.dataset.samtykkeExit = within ? 'modal' : '';
    into.prepend(host);
    focused?.focus();
    reserve();
  };
  const watch = new MutationObserver(() => {
    // A page that puts another body in place, or empties it, keeps its way out.
    if (doc.body) watch.observe(doc.body, { childList: true });
    if (!host.isConnected || host.previousElementSibling?.matches(PROMPT)) place();
  });
  watch.observe(doc.documentElement, { childList: true });
  if (doc.body) watch.observe(doc.body, { childList: true });
  for (const name of ['open', 'close']) samtykke.on(name, place);
  new ResizeObserver(reserve).observe(host);
  // Then the page's own sheets are there.
  addEventListener('load', reserve);
  place();
  return watch;
};
