/*
 * Long work in parts.
 *
 * Never: a timer where there is something better; in a tab that nobody looks at timers wait for seconds.
 */

/** Lets the page have its turn before we go on. */
export const turn = () => window.scheduler?.postTask?.(() => {}) ?? new Promise((done) => { setTimeout(done); });
