/*
 * Frames, as a browser paints them.
 *
 * Never: waits for long where nobody looks, and nothing is painted.
 */

// Milliseconds after which we go on without one.
const MOST = 1000;

/** Kept when a frame with what stands in the page now has been painted. */
export const painted = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, MOST);
});
