/*
 * Orejime, versions 2 and 3. Its ids are the owner's.
 *
 * Never: looks into a template; what is in it is the page's.
 */
import { cookie, json } from '../stored.js';
import { named } from './klaro.js';

export const tool = {
  marked: `template[data-purpose],script[type=opt-in][data-name],:not(script)${named}`,
  ids: ({ dataset: { purpose, name } }) => [purpose ?? name],
  calls: { open: /\borejime\.(prompt|show)\([^)]*\)/ },
  stored: () => ({ ...json(cookie('orejime')), ...json(cookie('eu-consent')) }),
};
