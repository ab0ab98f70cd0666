/*
 * Orejime, standard theme, in its own bokmål.
 *
 * Never: changes its looks.
 */
import { categories, description, servicesOf, statement, title } from '../content.mjs';
import { filesOf, missing } from '../installed.mjs';

const config = {
  privacyPolicyUrl: statement,
  purposes: categories.map((category) => ({
    id: category.id, title: category.title, description: category.description, isMandatory: Boolean(category.necessary),
    purposes: servicesOf(category).map(({ id, name, purpose, storage }) => ({
      id, title: name, description: purpose, cookies: [storage], isMandatory: Boolean(category.necessary),
    })),
  })),
  translations: { banner: { title, description } },
};

export const orejime = {
  name: 'orejime',
  missing: missing('orejime'),
  files: () => filesOf('orejime', 'orejime/dist', ['orejime-standard-nb.js', 'orejime-standard.css']),
  head: '<link rel="stylesheet" href="/orejime/orejime-standard.css">',
  analytics: (address) => `<template data-purpose="teller"><script src="${address}"></script></template>`,
  end: `<script>window.orejimeConfig = ${JSON.stringify(config)};</script><script src="/orejime/orejime-standard-nb.js"></script>`,
  prompt: () => document.querySelector('.orejime-Banner'),
  yes: () => document.querySelector('.orejime-Banner-saveButton'),
};
