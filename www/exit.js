/*
 * The way out, for a visitor who must not be seen here: a button that stays in sight, links of the page that do the same,
 * and three presses of Shift or Escape. It becomes samtykke_exit.js, which only a page whose config has `exit` fetches
 * (law.md WEB-38).
 *
 * Never: leaves this page in view, in the tab's title or one step back; what a browser remembers besides is out of reach.
 */
import { erase } from './device.js';
import { draw } from './exit/button.js';
import { listen } from './exit/keys.js';
import { blank } from './exit/look.js';
import { stand } from './exit/place.js';
import { reach } from './problem.js';
import { wear } from './sheet.js';

const doc = document;

const forget = () => {
  erase('cookie', 'samtykke');
  erase('session-storage', 'samtykke-queue.*');
};

const leave = (address, isSessionOnly) => {
  // A page that asks whether to leave would keep the visitor here.
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);
  doc.title = address.hostname;
  wear(doc, blank);
  // Sound stops, and screen readers have nothing more to say.
  doc.body?.remove();
  if (isSessionOnly) forget();
  // Nobody is told where the visitor came from.
  const referrer = doc.createElement('meta');
  referrer.name = 'referrer';
  referrer.content = 'no-referrer';
  doc.head.append(referrer);
  location.replace(address);
};

/** Puts the way out in place. */
export const start = (samtykke, config) => {
  const address = reach(config.exit.address, 'exit.address');
  if (!address) return;
  let watch;
  const go = () => {
    watch.disconnect();
    leave(address, config.record?.storage === 'session');
  };
  const { host, show } = draw(config, go);
  watch = stand(host, samtykke);
  listen(show, go);
  addEventListener('click', (event) => {
    if (!event.composedPath().some((element) => element.matches?.('a[data-samtykke-exit]'))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    go();
  }, true);
};
