/*
 * Samtykke in one file: what `samtykke bundle` writes for a config, with what it leaves to be fetched later.
 *
 * Never: measured where the command is not there; the row says so and is left out.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, config, folder } from '../product.mjs';
import { looks } from './samtykke.mjs';

const AT = '/samtykke-bundle';

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
    command(place, 'bundle', from);
    rmSync(from);
    return folder(place, AT);
  } finally {
    rmSync(place, { recursive: true });
  }
};

/** The one file has the hash of its content in its name. */
const head = (written) => {
  const name = Object.keys(written).find((path) => /\/samtykke\.[^/]+\.js$/.test(path));
  return `<script src="${name}"></script>`;
};

export const samtykkeBundle = { ...looks, name: 'samtykke-bundle', missing, files, head };
