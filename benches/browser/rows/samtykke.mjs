/*
 * Samtykke as the README embeds it, and the same with hints to the browser about what comes next.
 *
 * Never: takes a file that is not in `dist/`.
 */
import { config, dist } from '../product.mjs';

const TAG = '<script src="/samtykke/samtykke.js" data-config="/samtykke.json"></script>';
const HINTS = [
  '<link rel="modulepreload" href="/samtykke/samtykke_bg.js">',
  '<link rel="preload" as="fetch" crossorigin href="/samtykke/samtykke_bg.wasm">',
  '<link rel="preload" as="fetch" crossorigin href="/samtykke.json">',
  '<link rel="preload" as="fetch" crossorigin href="/samtykke/texts/nb.json">',
].join('');

/** Where every form of the product has its prompt, and the button that says yes to all. */
export const looks = {
  analytics: (address) => `<script type="text/plain" data-samtykke="teller" data-src="${address}"></script>`,
  end: '<button type="button" data-samtykke-action="open">Innstillinger for informasjonskapsler</button>',
  prompt: () => document.querySelector('[data-samtykke-prompt]')?.shadowRoot?.querySelector('section, dialog'),
  yes: () => document.querySelector('[data-samtykke-prompt]').shadowRoot.querySelector('[data-samtykke-action="accept-all"]'),
};

const files = () => ({ ...dist(), '/samtykke.json': JSON.stringify(config()) });

export const samtykke = { ...looks, name: 'samtykke', files, head: TAG };
export const samtykkePreload = { ...looks, name: 'samtykke-preload', files, head: TAG + HINTS };
