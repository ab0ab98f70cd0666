/*
 * What other tools stored on the device, read with care.
 *
 * Never: fails, and never runs what is stored.
 */
/** What this gives, or nothing. */
export const quietly = (what) => { try { return what(); } catch {} };

/** The text of a cookie; its name may be a pattern. */
export const cookie = (name) => quietly(() => decodeURIComponent(new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)[1]));
export const local = (name) => quietly(() => localStorage.getItem(name));
export const json = (text) => quietly(() => JSON.parse(text)) || {};
/** Yes and no by id, from a text with a pattern for an id, a sign and one of two words. */
export const pairs = (text, pattern, yes) => Object.fromEntries([...(text ?? '').matchAll(pattern)].map(([, id, said]) => [id, said === yes]));
/** One answer for all of these. */
export const same = (ids, said) => Object.fromEntries([ids ?? []].flat().map((id) => [id, said]));
