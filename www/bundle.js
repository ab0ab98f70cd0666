/*
 * What a bundle has before the loader: it puts the prompt into the page, hands the loader its config, and takes a no
 * where the wasm never comes. It becomes samtykke_bundle.js, which `samtykke bundle` puts into one script with
 * the loader and what is `given`: see src/cli/bundle/given.rs.
 *
 * Never: opens a gate or takes a yes; those are the loader's and the wasm's.
 */
import { hear } from './bundle/early.js';
import { put, spoken } from './bundle/place.js';
import { supply } from './bundle/supply.js';

const tag = document.currentScript;
const shown = spoken(given);
// Where a browser cannot show it so, the wasm asks, or nobody does: the loader tells.
const asked = put(shown, given, tag).then((root) => root && hear(root, shown, given.record)).catch(() => {});
supply(given, tag, asked);
