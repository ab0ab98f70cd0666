/*
 * The floors: how fast a prompt can be there at all, when it comes by one small script, or by a script, its module and a wasm.
 *
 * Never: gates or remembers more than the measuring needs; these are no products.
 */
import { labels, description } from '../content.mjs';

const ANSWER = 'floor';

const script = (begin) => `(() => {
  const show = () => {
    const prompt = document.createElement('section');
    prompt.id = 'floor';
    prompt.style = 'border:1px solid;padding:1rem';
    prompt.textContent = ${JSON.stringify(description)};
    for (const [word, text] of [['ja', ${JSON.stringify(labels.yes)}], ['nei', ${JSON.stringify(labels.no)}]]) {
      const button = prompt.appendChild(document.createElement('button'));
      button.textContent = text;
      button.onclick = () => { localStorage.${ANSWER} = word; prompt.remove(); open(); };
    }
    document.body.prepend(prompt);
  };
  const open = () => {
    if (localStorage.${ANSWER} !== 'ja') return;
    for (const gate of document.querySelectorAll('script[data-floor]')) {
      const script = document.createElement('script');
      script.src = gate.dataset.floor;
      gate.replaceWith(script);
    }
  };
  const begin = ${begin};
  if (localStorage.${ANSWER}) addEventListener('DOMContentLoaded', open);
  else begin(() => document.body ? show() : addEventListener('DOMContentLoaded', show));
})();`;

/** The smallest module that there is: a header and nothing in it. */
const EMPTY_WASM = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
const GLUE = 'export const start = async (wasm) => { await WebAssembly.instantiateStreaming(fetch(wasm)); };';

const floor = (name, begin, more) => ({
  name,
  files: () => ({ [`/${name}/floor.js`]: script(begin), ...more }),
  head: `<script src="/${name}/floor.js"></script>`,
  analytics: (address) => `<script type="text/plain" data-floor="${address}"></script>`,
  prompt: () => document.querySelector('#floor'),
  yes: () => document.querySelector('#floor button'),
});

export const floorScript = floor('floor-script', '(then) => then()', {});
export const floorScriptWasm = floor(
  'floor-script-wasm',
  `(then) => import('/floor-script-wasm/glue.js').then(({ start }) => start('/floor-script-wasm/empty.wasm')).then(then)`,
  { '/floor-script-wasm/glue.js': GLUE, '/floor-script-wasm/empty.wasm': EMPTY_WASM },
);
