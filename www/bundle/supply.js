/*
 * What the loader fetches and imports, in a bundle: the config is there, the rest comes from beside the bundle or from where
 * `data-base` says, and what the wasm needs not before the prompt is painted.
 *
 * Never: keeps anything from a loader that has no prompt to wait for.
 */

const GLUE = /samtykke_bg\.js$/;

/** Kept when a frame with the prompt in it has been painted. */
const painted = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  // A page that nobody looks at paints nothing.
  addEventListener('load', done);
});

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
    // The loader asks for its config by what the tag says, and for all else by an address of its own.
    if (!address?.href) return { ok: true, json: () => given.config };
    await calm;
    return fetch(moved(address), { priority: 'low' });
  };

  given.load = async (address) => {
    const brought = () => import(moved(address));
    if (!GLUE.test(address.href)) return brought();
    await calm;
    const early = await asked;
    const alone = (cause) => {
      early?.stayAlone();
      throw cause;
    };
    const page = await brought().catch(alone);
    return {
      ...page,
      start: (...all) => complete(given, tag).then(() => page.start(...all)).then(() => early?.follow(page.act), alone),
    };
  };
};
