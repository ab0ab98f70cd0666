/*
 * What a surface does by itself once it stands in the page, with the wasm or before it: boxes follow each other, and the
 * page keeps room for what is docked.
 *
 * Never: draws, and never takes an answer.
 */
import { doc, element, first } from './element.js';

/** What asks, settings and notices aside. */
export const SURFACE = 'section, dialog';
// What stays over the page while it is used.
const DOCKED = '.samtykke-bar, .samtykke-dialog:not(:modal)';

/** Milliseconds that a live region stands empty before it speaks; screen readers miss what comes with it. */
export const BEFORE_SPEAKING = 100;

/** The box of a purpose ticks those of its services, and follows them. */
const tie = (box) => {
  const root = box.getRootNode();
  const tied = (name) => [...root.querySelectorAll(`[name="${name}"]`)];
  tied(box.dataset.samtykkeChoice).forEach((one) => { one.checked = box.checked; });
  const [all, ticked] = [tied(box.name), tied(box.name).filter((one) => one.checked)];
  const whole = box.name && first(`[data-samtykke-choice="${box.name}"]`, root);
  if (!whole) return;
  whole.checked = !all[ticked.length];
  whole.indeterminate = !whole.checked && ticked[0];
};

/** The ids that are ticked in a shadow root, or in the page. */
export const ticked = (root) => [...root.querySelectorAll('[data-samtykke-choice]:checked')].map((box) => box.dataset.samtykkeChoice).join(' ');

/** Begins with a surface that has come into a shadow root. */
export const attend = (surface) => {
  const root = surface.getRootNode();
  // So that it covers neither what has focus nor the end of the page (WCAG 2.4.11).
  const reserve = () => {
    const { style } = doc.documentElement;
    style.scrollPaddingBottom = style.paddingBottom = (first(DOCKED, root)?.offsetHeight || 0) + 'px';
  };
  if (surface.matches(DOCKED)) new ResizeObserver(reserve).observe(surface);
  surface.oninput = ({ target }) => tie(target);
  // One box of each purpose speaks for the others.
  new Map([...surface.querySelectorAll('[name]')].map((box) => [box.name, box])).forEach(tie);
};

/** The live region of a shadow root. It is there before it speaks, or screen readers would miss what it says. */
export const region = (root) => {
  let live = first('[role=status]', root);
  if (!live) {
    live = element();
    live.role = 'status';
    live.className = 'samtykke-status';
    live.tabIndex = -1;
    root.append(live);
  }
  return live;
};
