/*
 * CookieYes. Most of its scripts are held by itself alone, and run where it is not there: those are told of.
 *
 * Never: takes its cookie for an answer before the visitor has acted.
 */
import { cookie, pairs } from '../stored.js';

export const tool = {
  marked: '[data-cookieyes]',
  ids: ({ dataset }) => dataset.cookieyes.split(',').map((id) => id.trim().replace(/^cookieyes-/, '')),
  usual: { necessary: 'necessary', analytics: 'statistics', performance: 'statistics', advertisement: 'marketing' },
  actions: { open: '.cky-banner-element' },
  stored: () => {
    const text = cookie('cookieyes-consent');
    return /\baction:yes\b/.test(text) && pairs(text, /\b(\w+):(yes|no)\b/g, 'yes');
  },
};
