/*
 * vanilla-cookieconsent, versions 2 and 3.
 *
 * Never: takes a category that version 2 does not list for a no, unless the config has its name for it; that version
 * stores only what got a yes.
 */
import { cookie, json, local, same } from '../stored.js';

const bare = (text) => text?.replace(/^!/, '');

/** A service that the config knows, or else the category; `!` before either waits for a no. */
export const ids = ({ dataset: { service, category, cookiecategory = category } }, { knows }) => {
  const id = knows(bare(service)) ? service : cookiecategory ?? service;
  const waits = [service, cookiecategory].some((text) => /^!/.test(text));
  return [(waits ? '!' : '') + bare(id)];
};

export const tool = {
  marked: 'script[data-category],script[data-cookiecategory]',
  ids,
  usual: { necessary: 'necessary', functionality: 'functional', analytics: 'statistics', ads: 'marketing', targeting: 'marketing' },
  actions: {
    open: '[data-cc=show-preferencesModal],[data-cc=show-consentModal],[data-cc=c-settings]',
    'accept-all': '[data-cc=accept-all]',
    'reject-all': '[data-cc=accept-necessary]',
  },
  calls: { open: /\b(CookieConsent\.show(Preferences)?|cc\.showSettings)\([^)]*\)/ },
  stored: ({ aliases }) => {
    const { categories, services, expirationTime } = json(cookie('cc_cookie') ?? local('cc_cookie'));
    if (!Array.isArray(categories) || expirationTime < Date.now()) return;
    const asked = services ? Object.keys(services) : aliases.filter((names) => !names.some((name) => categories.includes(name))).flat();
    return { ...same(asked, false), ...same(categories, true) };
  },
};
