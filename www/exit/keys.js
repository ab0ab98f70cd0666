/*
 * Three presses of Shift, or of Escape, with nothing in between.
 *
 * Never: counts a Shift that was held for something else, such as a capital letter or a click.
 */

// Milliseconds between two presses.
const PATIENCE = 5000;
/** Presses that it takes. */
export const ENOUGH = 3;

/** Calls `count` with how many presses there have been, `0` where they came to nothing, and `done` at the last. */
export const listen = (count, done) => {
  let key, held, timer, presses = 0;
  const forget = () => {
    clearTimeout(timer);
    held = null;
    if (presses) count(presses = 0);
  };
  const press = () => {
    clearTimeout(timer);
    timer = setTimeout(forget, PATIENCE);
    if (++presses === ENOUGH) done();
    else count(presses);
  };
  // First of all, whatever the page makes of its keys.
  const first = { capture: true };
  addEventListener('keydown', (event) => {
    if (event.repeat) return;
    if (event.key !== key) forget();
    key = event.key;
    if (key === 'Shift') held = key;
    else if (key === 'Escape') press();
  }, first);
  addEventListener('keyup', (event) => {
    if (held && event.key === held) press();
    held = null;
  }, first);
  addEventListener('pointerdown', forget, first);
};
