/*
 * vanilla-cookieconsent, as its documentation embeds it: sheet, script, `run`.
 *
 * Never: changes its looks.
 */
import { categories, description, labels, servicesOf, statement, title } from '../content.mjs';
import { filesOf, missing } from '../installed.mjs';

const table = (category) => ({
  headers: { name: 'Navn', service: 'Tjeneste', purpose: 'Formål', duration: 'Varighet' },
  body: servicesOf(category).map(({ storage, name, purpose, duration }) => ({ name: storage, service: name, purpose, duration })),
});

const config = {
  categories: Object.fromEntries(categories.map((category) => [category.id, {
    enabled: Boolean(category.necessary), readOnly: Boolean(category.necessary),
    services: Object.fromEntries(servicesOf(category).map(({ id, name }) => [id, { label: name }])),
  }])),
  language: {
    default: 'nb',
    translations: {
      nb: {
        consentModal: {
          title, description, acceptAllBtn: labels.yes, acceptNecessaryBtn: labels.no, showPreferencesBtn: labels.settings,
          footer: `<a href="${statement}">${labels.statement}</a>`,
        },
        preferencesModal: {
          title: labels.settings, acceptAllBtn: labels.yes, acceptNecessaryBtn: labels.no, savePreferencesBtn: labels.save,
          closeIconLabel: labels.close,
          sections: categories.map((category) => ({
            title: category.title, description: category.description, linkedCategory: category.id, cookieTable: table(category),
          })),
        },
      },
    },
  },
};

export const cookieconsent = {
  name: 'vanilla-cookieconsent',
  missing: missing('vanilla-cookieconsent'),
  files: () => filesOf('vanilla-cookieconsent', 'vanilla-cookieconsent/dist', ['cookieconsent.umd.js', 'cookieconsent.css']),
  head: '<link rel="stylesheet" href="/vanilla-cookieconsent/cookieconsent.css">',
  analytics: (address) => `<script type="text/plain" data-category="statistics" data-service="teller" data-src="${address}"></script>`,
  end: `<script src="/vanilla-cookieconsent/cookieconsent.umd.js"></script><script>CookieConsent.run(${JSON.stringify(config)});</script>`,
  prompt: () => document.querySelector('#cc-main .cm'),
  yes: () => document.querySelector('#cc-main .cm__btn[data-role="all"]'),
};
