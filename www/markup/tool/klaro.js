/*
 * Klaro. Its ids are the owner's.
 *
 * Never: takes every `data-name` of a page for its own.
 */
import { cookie, json, local } from '../stored.js';

export const named = '[data-name]:is([data-src],[data-href])';
export const ids = ({ dataset }) => [dataset.name];

export const tool = {
  marked: `script[type="text/plain"][data-name],:not(script)${named}`,
  ids,
  calls: { open: /\bklaro\.show\([^)]*\)/ },
  shown: { marked: '[data-name][data-type=placeholder]', read: (el) => ({ ids: ids(el), wanted: false }) },
  stored: () => json(cookie('klaro') ?? local('klaro')),
};
