/*
 * Complianz for WordPress.
 *
 * Never: touches what it marks as functional, which it never held.
 */
import { cookie, json } from '../stored.js';
import { ids } from './cookieconsent.js';

const HELD = 'script[data-category],script[data-service],[data-src-cmplz],link[data-category][data-href]';

export const tool = {
  marked: `:is(${HELD}):not([data-category=functional])`,
  ids,
  usual: { functional: 'necessary', preferences: 'functional', 'statistics-anonymous': 'statistics' },
  actions: { open: '.cmplz-manage-consent', 'accept-all': '.cmplz-accept', 'reject-all': '.cmplz-deny' },
  stored: () => {
    if (cookie('cmplz_banner-status') !== 'dismissed') return;
    const answers = ['preferences', 'statistics', 'marketing'].map((id) => [id, { allow: true, deny: false }[cookie(`cmplz_${id}`)]]);
    return { ...Object.fromEntries(answers), ...json(cookie('cmplz_consented_services')) };
  },
};
