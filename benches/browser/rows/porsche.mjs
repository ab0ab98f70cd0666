/*
 * Porsche's cookie-consent-banner, a custom element. It has no gates: the page's own script opens what waits.
 *
 * Never: changes its looks.
 */
import { readdirSync } from 'node:fs';
import { categories, description, labels, servicesOf, title } from '../content.mjs';
import { filesOf, missing, place } from '../installed.mjs';

const PACKAGE = '@porscheofficial/cookie-consent-banner';
const AT = `${PACKAGE}/dist/cookie-consent-banner`;

const known = categories.map((category) => ({
  key: category.id, label: category.title, isMandatory: Boolean(category.necessary),
  description: [category.description, ...servicesOf(category).map(({ name, purpose }) => `${name}: ${purpose}`)].join(' '),
}));

const script = `var banner = document.querySelector('cookie-consent-banner');
banner.availableCategories = ${JSON.stringify(known)};
banner.handlePreferencesRestored = banner.handlePreferencesUpdated = ({ acceptedCategories }) => {
  var gate = document.querySelector('[data-address]'), script = document.createElement('script');
  if (!gate || !acceptedCategories.includes('statistics')) return;
  script.src = gate.dataset.address;
  gate.replaceWith(script);
};`;

export const porsche = {
  name: 'porsche-cookie-consent-banner',
  missing: missing(PACKAGE),
  files: () => filesOf('porsche', AT, readdirSync(place + AT).filter((name) => name.endsWith('.js'))),
  head: '<script type="module" src="/porsche/cookie-consent-banner.esm.js"></script>',
  analytics: (address) => `<script type="text/plain" data-address="${address}"></script>`,
  end: `<cookie-consent-banner headline="${title}" btn-label-accept-and-continue="${labels.yes}"
btn-label-only-essential-and-continue="${labels.no}" btn-label-persist-selection-and-continue="${labels.save}"
btn-label-select-all-and-continue="${labels.yes}">${description}</cookie-consent-banner><script>${script}</script>`,
  prompt: () => document.querySelector('cookie-consent-banner')?.shadowRoot?.querySelector('.cc_body'),
  yes: () => [...document.querySelector('cookie-consent-banner').shadowRoot.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Godta alle'),
};
