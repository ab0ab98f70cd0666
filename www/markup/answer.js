/*
 * What a visitor answered another tool, taken over where there is no record of ours: refusals, and grants only where the
 * owner says so.
 *
 * Never: takes what is unclear for an answer.
 */
import { wear } from '../sheet.js';
import { cookie, local, quietly } from './stored.js';

export const takeOver = (samtykke, config, tools, words) => {
  const wanted = config.record?.takeOver ?? 'refusals';
  if (wanted === 'nothing' || cookie('samtykke') || local('samtykke')) return;
  // What the browser says for the visitor is said now, and a grant of another day was not.
  const takesGrants = wanted === 'everything' && !navigator.globalPrivacyControl;
  const answers = {};
  for (const { stored, usual } of tools) {
    for (const [theirs, said] of Object.entries(quietly(() => stored(words)) || {})) {
      if (said !== false && !(said === true && takesGrants)) continue;
      // Of two answers, the no counts.
      for (const id of words.answered(theirs, usual)) answers[id] = said && answers[id] !== false;
    }
  }
  if (!Object.keys(answers)[0]) return;
  // Until they count, nothing is asked.
  const sheet = wear(document, '[data-samtykke-prompt] { display: none }');
  // Not to be waited for: the answers wait for the wasm, the wasm for the loader, and the loader for us.
  samtykke.set(answers).catch(() => {}).then(() => sheet.replaceSync(''));
};
