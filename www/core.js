/*
 * What the page's parts are made with: the call to the wasm, views as nodes, and words for what is said often.
 *
 * Never: knows what is asked or shown.
 */
import { call } from './samtykke_glue.js';
import { build } from './words.js';

export const doc = document;
export const first = (selector, within = doc) => within.querySelector(selector);
export const element = (attribute) => {
  const made = doc.createElement('div');
  if (attribute) made.setAttribute(attribute, '');
  return made;
};

/** What the wasm answers: see src/web/mod.rs. */
export const core = (...said) => call(said.join('\0')).split('\0');

/** What stands in a place of the page, or nothing. */
export const draw = (what, of, title) => build(core('draw', what, of, title));
