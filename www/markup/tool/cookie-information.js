/*
 * Cookie Information. It holds scripts by their having no address.
 *
 * Never: stops an inline script that asks its API whether it may run.
 */
import { cookie, json, same } from '../stored.js';

export const tool = {
  marked: '[data-category-consent]',
  ids: ({ dataset }) => [dataset.categoryConsent],
  usual: {
    cookie_cat_necessary: 'necessary',
    cookie_cat_functional: 'functional',
    cookie_cat_statistic: 'statistics',
    cookie_cat_marketing: 'marketing',
  },
  calls: { open: /\b(CookieConsent\.(renew|show)|showCookieBanner)\(\)/ },
  shown: { marked: '.consent-placeholder[data-category]', read: ({ dataset }) => ({ ids: [dataset.category], wanted: false }) },
  stored: () => {
    const { consents_approved: granted, consents_denied: refused } = json(cookie('CookieInformationConsent'));
    return { ...same(granted, true), ...same(refused, false) };
  },
};
