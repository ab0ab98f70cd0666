/*
 * Cookiebot, as one marks a page by hand for it.
 *
 * Never: runs its cookie, which reads like a script.
 */
import { cookie, pairs } from '../stored.js';

const OPT = /cookieconsent-opt(in|out)-(\w+)/g;

export const tool = {
  marked: '[data-cookieconsent]:not([data-cookieconsent=ignore i])',
  ids: ({ dataset }) => dataset.cookieconsent.toLowerCase().split(',').map((id) => id.trim()),
  usual: { preferences: 'functional', necessary: 'necessary' },
  calls: {
    open: /\b(Cookiebot|CookieConsent)\.(renew|show)\(\)/,
    withdraw: /\b(Cookiebot|CookieConsent)\.withdraw\(\)/,
  },
  shown: {
    marked: '[class*=cookieconsent-optin-],[class*=cookieconsent-optout-]',
    read: (el) => {
      const opts = [...el.getAttribute('class').matchAll(OPT)];
      return { ids: opts.map(([, , id]) => id), wanted: opts[0]?.[1] === 'in' };
    },
  },
  stored: () => {
    const text = cookie('CookieConsent');
    // Otherwise nobody pressed anything.
    return /^\{.*\bmethod:'explicit'/.test(text) && pairs(text, /\b(preferences|statistics|marketing):(true|false)\b/g, 'true');
  },
};
