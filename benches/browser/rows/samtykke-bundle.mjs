/*
 * Samtykke in one script: what `samtykke bundle` writes for the config, beside `dist/`, which it fetches from later.
 *
 * Never: measured where the command is not there; the row says so and is left out.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, config, dist, folder, root } from '../product.mjs';
import { looks } from './samtykke.mjs';

/** Why the row cannot be measured. */
const missing = () => {
  try {
    command('.', 'bundle', '--help');
  } catch {
    return 'target/debug/samtykke has no command «bundle»';
  }
};

const files = () => {
  const place = mkdtempSync(join(tmpdir(), 'samtykke-bundle-'));
  try {
    const from = join(place, 'config.json');
    writeFileSync(from, JSON.stringify(config()));
    command(place, 'bundle', from, '--dist', join(root, 'dist'), '--out', place);
    rmSync(from);
    return { ...dist(), ...folder(place, '/samtykke') };
  } finally {
    rmSync(place, { recursive: true });
  }
};

/** The one script has the hash of its content in its name. */
const head = (written) => {
  const name = Object.keys(written).find((path) => /\/samtykke\.[^/.]+\.js$/.test(path));
  return `<script src="${name}"></script>`;
};

export const samtykkeBundle = { ...looks, name: 'samtykke-bundle', missing, files, head };
