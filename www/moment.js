/*
 * The moment of an answer, as a record has it: see src/consent/record.rs.
 *
 * Never: says anything of who answered.
 */

export const now = () => Math.floor(Date.now() / 1000);
export const random = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))).slice(0, 22).replace(/\W/g, '-');
