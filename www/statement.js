/*
 * What only a page with the statement, or a part of it, needs besides words: how it looks, how it comes into its place, and
 * links to the laws. It becomes samtykke_statement.js, which www/page.js fetches there.
 *
 * Never: draws; that is the wasm's.
 */
export { learn } from './law.js';
export { settle } from './spot.js';
export { statement as sheet } from './samtykke_style.js';
