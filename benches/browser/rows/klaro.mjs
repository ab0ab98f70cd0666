/*
 * Klaro, as its documentation embeds it: config, then the script with its sheet inside.
 *
 * Never: changes its looks; «Godta alle» is asked for, since the others have it.
 */
import { categories, description, labels, services, statement, title } from '../content.mjs';
import { filesOf, missing } from '../installed.mjs';

const config = {
  // Its Norwegian goes by the name of «no».
  lang: 'no', acceptAll: true, groupByPurpose: true,
  translations: {
    no: {
      privacyPolicyUrl: statement, consentNotice: { title, description, learnMore: labels.settings }, ok: labels.yes, decline: labels.no,
      save: labels.save, acceptAll: labels.yes,
      purposes: Object.fromEntries(categories.map((one) => [one.id, { title: one.title, description: one.description }])),
    },
  },
  services: services.map(({ id, name, category, purpose, storage }) => ({
    name: id, title: name, purposes: [category], description: purpose, cookies: [storage], required: category === 'necessary',
  })),
};

export const klaro = {
  name: 'klaro',
  missing: missing('klaro'),
  files: () => ({ ...filesOf('klaro', 'klaro/dist', ['klaro.js']), '/klaro/config.js': `var klaroConfig = ${JSON.stringify(config)};` }),
  head: '<script defer src="/klaro/config.js"></script><script defer src="/klaro/klaro.js"></script>',
  analytics: (address) => `<script type="text/plain" data-type="application/javascript" data-name="teller" data-src="${address}"></script>`,
  prompt: () => document.querySelector('#klaro .cookie-notice'),
  yes: () => document.querySelector('#klaro .cookie-notice .cm-btn-success'),
};
