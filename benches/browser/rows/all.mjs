/*
 * Which rows there are, in the order of the table.
 *
 * Never: configures one.
 */
import bare from './bare.mjs';
import { floorScript, floorScriptWasm } from './floor.mjs';
import { samtykke, samtykkePreload } from './samtykke.mjs';
import { samtykkeBundle } from './samtykke-bundle.mjs';

export const rows = [bare, floorScript, floorScriptWasm, samtykkeBundle, samtykkePreload, samtykke];
