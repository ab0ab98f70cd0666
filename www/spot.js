/*
 * A place of the page, when the statement comes into it.
 *
 * Never: moves a visitor who has begun to read.
 */
import { painted } from './frame.js';

// So many children of a statement come at once; of a longer one the rest, when they have been painted.
const AT_ONCE = 40;

/** Puts a view there, and goes to the part of it that the page's address names: the browser looked for it in vain. */
export const settle = async (spot, view) => {
  const rest = [...view.children].slice(AT_ONCE);
  rest.forEach((one) => one.remove());
  spot.replaceChildren(view);
  if (rest[0]) {
    await painted();
    view.append(...rest);
  }
  const isNamed = ({ id }) => location.hash.slice(1) === encodeURI(id);
  const named = [...view.querySelectorAll('[id]')].find(isNamed);
  if (!named || scrollY) return;
  // Firefox knows nothing of a part that has not been laid out.
  await painted();
  named.scrollIntoView();
};
