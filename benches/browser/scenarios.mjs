/*
 * What is measured of Samtykke alone.
 *
 * Never: holds it against a peer.
 */
import { growth } from './growth.mjs';
import { hostile } from './hostile.mjs';
import { large } from './large.mjs';

export const scenarios = { hostile, large, growth };
