/*
 * c15t for React, offline: without its server. Bundled with React here, as a site's own build would.
 *
 * Never: changes its looks.
 */
import { build } from 'esbuild';
import { labels, title, description } from '../content.mjs';
import { missing, place } from '../installed.mjs';

const texts = {
  common: { acceptAll: labels.yes, rejectAll: labels.no, customize: labels.settings, save: labels.save },
  cookieBanner: { title, description },
};

const source = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ConsentManagerProvider, ConsentBanner, ConsentDialog } from '@c15t/react';
import '@c15t/react/styles.css';
const options = {
  mode: 'offline',
  consentCategories: ['necessary', 'measurement', 'experience', 'marketing'],
  i18n: { locale: 'nb', detectBrowserLanguage: false, messages: { nb: ${JSON.stringify(texts)} } },
  scripts: [{ id: 'teller', category: 'measurement', src: document.querySelector('[data-address]').dataset.address }],
};
createRoot(document.querySelector('#c15t')).render(
  createElement(ConsentManagerProvider, { options }, createElement(ConsentBanner), createElement(ConsentDialog)),
);`;

const files = async () => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: place }, bundle: true, minify: true, write: false, outdir: '/', format: 'iife', target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'silent',
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [`/c15t/${path.split('/').pop().replace('stdin', 'c15t')}`, Buffer.from(contents)]));
};

export const c15t = {
  name: 'c15t',
  missing: missing('@c15t/react'),
  files,
  head: '<link rel="stylesheet" href="/c15t/c15t.css"><script defer src="/c15t/c15t.js"></script>',
  analytics: (address) => `<script type="text/plain" data-address="${address}"></script>`,
  end: '<div id="c15t"></div>',
  prompt: () => document.querySelector('[data-testid="consent-banner-card"]'),
  yes: () => document.querySelector('[data-testid="consent-banner-accept-button"]'),
};
