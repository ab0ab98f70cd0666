/*
 * What has to be there before anything else on a page. It becomes samtykke_early.js, a classic script of its own:
 *
 *   <script src="/samtykke/samtykke_early.js" data-send="google"></script>
 *   <script src="/samtykke/samtykke.js" data-config="/samtykke.json"></script>
 *
 * Providers are told of a no at once. And third parties are held: until the config is read all of them, then those that
 * fit a service's `patterns` and lack its yes.
 *
 * Never: opens what it holds. What belongs to a service becomes one of its gates.
 */
import { named } from './addressees.js';
import { Hold } from './early/hold.js';
import { patch } from './early/patch.js';

const tag = document.currentScript;
const { send = '' } = tag.dataset;
const begun = send.split(/\s+/).filter(Boolean);
for (const addressee of named(begun)) addressee.begin?.();

const hold = new Hold(new URL(tag.src, location).host);
patch(hold);
// What the parser puts into the page passes by no function that could be patched.
new MutationObserver((records) => {
  for (const { addedNodes } of records) addedNodes.forEach((node) => hold.look(node, true));
}).observe(document, { childList: true, subtree: true });

window.samtykkeEarly = { begun, start: (...known) => hold.start(...known) };
document.addEventListener('samtykke:ready', () => {
  if (!hold.isStarted) console.error('Samtykke: third parties are held until the config is read and says `signals.autoBlock`.');
});
