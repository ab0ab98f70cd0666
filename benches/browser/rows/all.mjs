/*
 * Which rows there are, in the order of the table.
 *
 * Never: configures one.
 */
import bare from './bare.mjs';
import { c15t } from './c15t.mjs';
import { cookieconsent } from './cookieconsent.mjs';
import { floorScript, floorScriptWasm } from './floor.mjs';
import { klaro } from './klaro.mjs';
import { orejime } from './orejime.mjs';
import { osano } from './osano.mjs';
import { porsche } from './porsche.mjs';
import { samtykke, samtykkePreload } from './samtykke.mjs';
import { samtykkeBundle } from './samtykke-bundle.mjs';
import { tarteaucitron } from './tarteaucitron.mjs';

export const rows = [
  bare, floorScript, floorScriptWasm, samtykkeBundle, samtykkePreload, samtykke,
  cookieconsent, orejime, osano, porsche, tarteaucitron, klaro, c15t,
];
