/*
 * What the loader fetches and imports, in a bundle: the config is there, the rest comes from beside the bundle or from where
 * `data-base` says, and nothing before the prompt is painted.
 *
 * Never: keeps anything from a loader that has no prompt to wait for.
 */

import { painted } from '../frame.js';

const GLUE = /samtykke_bg\.js$/;

/** What the statement needs and the bundle was made without; asked for when the page is read to its end. */
const complete = async ({ config, left }, { dataset }) => {
  if (!left) return;
  if (dataset.config) {
    const whole = await (await fetch(dataset.config)).json();
    for (const key of left) config[key] = whole[key];
  } else if (document.querySelector('[data-samtykke-statement]')) throw 'made without the statement: name the config in data-config';
};

/** Gives the loader its `fetch` and its `load`; `asked` promises what is to be told of the wasm, where there is a prompt. */
export const supply = (given, tag, asked) => {
  const { base = '.' } = tag.dataset;
  const moved = (address) => address.href.replace(new URL('.', tag.src), new URL(base.replace(/\/?$/, '/'), tag.src));
  const calm = asked.then((early) => early && painted());

  given.fetch = async (address) => {
    await calm;
    // The loader asks for its config by what the tag says, and for all else by an address of its own.
    return address?.href ? fetch(moved(address), { priority: 'low' }) : { ok: true, json: () => given.config };
  };

  given.load = async (address) => {
    await calm;
    const brought = import(moved(address));
    if (!GLUE.test(address.href)) return brought;
    const early = await asked;
    const alone = (cause) => {
      early?.stayAlone();
      throw cause;
    };
    const page = await brought.catch(alone);
    return {
      ...page,
      start: (...all) => {
        const begin = () => page.start(...all);
        return complete(given, tag).then(() => (early ? early.follow(begin, page.act) : begin())).catch(alone);
      },
    };
  };
};
