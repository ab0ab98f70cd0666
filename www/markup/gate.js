/*
 * An element that another tool holds, made a gate of ours: its address where ours stand, its type neutral.
 *
 * Never: makes a gate of what the browser has run or loaded, or is about to.
 */
// Where other tools keep what a gate of ours has in `data-…`.
const KEPT = {
  'data-cookieblock-src': 'src',
  'data-consent-src': 'src',
  'data-src-cmplz': 'src',
  'data-cmplz-src': 'src',
  'data-suppressedsrc': 'src',
  suppressedsrc: 'src',
  'data-suppressedhref': 'href',
  suppressedhref: 'href',
  'data-script-type': 'type',
};
const ADDRESSES = ['src', 'srcset', 'poster', 'data', 'href'];
const RUNS = /^\s*(module|importmap|speculationrules|(text|application)\/(x-)?(java|ecma|j|live)script.*)?\s*$/i;

const isScript = (el) => el.localName === 'script';
const runs = (el) => RUNS.test(el.getAttribute('type') ?? '');
const keeps = (el) => Object.keys(KEPT).some((name) => el.hasAttribute(name)) || ADDRESSES.some((name) => name in el.dataset);

/** Whether the browser leaves it alone as it stands. */
export const isHeld = (el) => (isScript(el)
  ? !runs(el) || (keeps(el) && !el.getAttribute('src') && !el.textContent.trim())
  : !!el.content || keeps(el));

/** A script that the browser has looked at once would never run. */
const anew = (el) => {
  const fresh = document.createElement('script');
  for (const { name, value } of el.attributes) if (name !== 'src') fresh.setAttribute(name, value);
  if (el.type) fresh.dataset.type = el.type;
  fresh.nonce = el.nonce;
  return fresh;
};

/** Makes a gate of it, or of what is to stand in its place. */
export const gate = (el, expression, made = isScript(el) && runs(el) ? anew(el) : el) => {
  for (const name in KEPT) {
    if (made.hasAttribute(name)) made.setAttribute(`data-${KEPT[name]}`, made.getAttribute(name));
    made.removeAttribute(name);
  }
  made.dataset.samtykke = expression;
  if (isScript(made)) made.type = 'text/plain';
  else for (const name of ADDRESSES) if (name in made.dataset) made.removeAttribute(name);
  // Whoever watches the page sees what is new, not what changed.
  const mark = document.createComment('');
  el.replaceWith(mark);
  mark.replaceWith(made);
};
