/*
 * What the page's parts ask the wasm, and views as nodes.
 *
 * Never: knows what is asked or shown.
 */
import { call } from './samtykke_glue.js';
import { build } from './words.js';

/** What the wasm answers: see src/web/mod.rs. */
export const core = (...said) => call(said.join('\0')).split('\0');

/** What stands in a place of the page, or nothing. */
export const draw = (what, of, title) => build(core('draw', what, of, title));
