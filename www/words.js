/*
 * What passes between the page and the wasm, as text: values in, nodes out. A NUL ends each word.
 *
 * Never: parses markup. Elements and texts are made by name, so no words of a config can become either, and
 * Trusted Types have nothing to refuse.
 */

// The deepest nesting that is followed: a ring would have no end.
const MOST_DEPTH = 32;

/** A text that does not end before its end. */
export const plain = (text) => ('' + text).replaceAll('\0', '\ufffd');

/** A value of JSON as src/web/tape.rs reads it; `cut` is called where it is deeper than is followed. */
export const tape = (thing, cut, depth = MOST_DEPTH) => {
  if (typeof thing === 'string') return '"' + plain(thing) + '\0';
  if (typeof thing === 'number') return '#' + thing + '\0';
  if (typeof thing === 'boolean') return thing ? 't' : 'f';
  if (!thing || typeof thing !== 'object') return 'n';
  if (!depth) return cut() || 'n';
  const inside = (pieces) => pieces.map((piece) => tape(piece, cut, depth - 1)).join('');
  return Array.isArray(thing) ? `[${inside(thing)}]` : `{${inside(Object.entries(thing).flat())}}`;
};

/** The nodes that these words of src/view/nodes.rs say, or nothing. */
export const build = (words) => {
  let at = document.createDocumentFragment();
  for (const word of words) {
    const rest = word.slice(1);
    if (word[0] === '<') at = at.appendChild(document.createElement(rest));
    if (word[0] === '@') {
      const [name] = rest.split('=', 1);
      at.setAttribute(name, rest.slice(name.length + 1));
    }
    if (word[0] === '"') at.append(rest);
    if (word[0] === '>') at = at.parentNode;
  }
  return at.firstChild;
};
