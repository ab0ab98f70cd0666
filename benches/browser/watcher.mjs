/*
 * What is noted inside a page, from before its first script: paints, shifts, long tasks, and when a prompt comes and goes.
 *
 * Never: touches the page; it looks once a frame, for every row alike.
 */

/** Runs in the page. `find` gives the prompt's element, or nothing. */
const watch = (find) => {
  const noted = window.noted = { shown: null, pressed: null, gone: null, painted: null, lcp: 0, cls: 0, long: [] };
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => { noted.lcp = startTime; });
  observe('layout-shift', ({ value, hadRecentInput }) => { noted.cls += hadRecentInput ? 0 : value; });
  observe('longtask', ({ duration }) => { noted.long.push(duration); });

  // In sight: half of it in the window, and more than half there where it fades in. A host without a box of its own has
  // its box from what it holds.
  const inSight = (element) => {
    if (!element?.checkVisibility({ visibilityProperty: true })) return false;
    const { top, left, right, bottom, width, height } = element.getBoundingClientRect();
    const across = Math.min(right, innerWidth) - Math.max(left, 0);
    const down = Math.min(bottom, innerHeight) - Math.max(top, 0);
    for (let up = element; up; up = up.parentElement || up.getRootNode().host) {
      if (+getComputedStyle(up).opacity <= 0.5) return false;
    }
    return width * height > 0 && across > width / 2 && down > Math.min(height, innerHeight) / 2;
  };
  const look = () => {
    const isThere = inSight(find());
    if (noted.shown === null && isThere) noted.shown = performance.now();
    if (noted.pressed !== null && noted.gone === null && !isThere) noted.gone = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  addEventListener('click', ({ timeStamp }) => {
    if (noted.pressed !== null) return;
    noted.pressed = timeStamp;
    // The task after the frame: by then what the click changed is on its way to the screen.
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => { noted.painted = performance.now(); };
      after.port2.postMessage(null);
    });
  }, true);
};

/** Has every page that comes watched. */
export const watchPages = (page, find = () => null) => page.evaluateOnNewDocument(`(${watch})(${find})`);

/** Waits until a page has noted something; gives nothing when it never does. */
export const untilNoted = (page, what, timeout = 20_000) =>
  page.waitForFunction((name) => window.noted?.[name] != null, { timeout, polling: 50 }, what).catch(() => null);
