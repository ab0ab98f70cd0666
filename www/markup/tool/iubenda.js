/*
 * iubenda. Its purposes are numbers; what has none waits for all that is asked about, as it does where it asks once for all.
 *
 * Never: leaves its own empty page in a frame.
 */
import { cookie, json, same } from '../stored.js';

export const tool = {
  marked: '[class*=_iub_cs_activate]:not(._iub_cs_activate-activated)',
  ids: ({ dataset: { iubPurposes } }, { asked }) => iubPurposes?.split(',').map((id) => id.trim()) ?? asked,
  usual: { 1: 'necessary', 2: 'functional', 3: 'functional', 4: 'statistics', 5: 'marketing' },
  actions: { open: '.iubenda-cs-preferences-link' },
  calls: { open: /\b_iub\.cs\.api\.openPreferences\(\)/ },
  stored: ({ asked }) => {
    const { purposes, consent } = json(cookie('_iub_cs-\\w+'));
    return purposes ?? same(asked, consent);
  },
};
