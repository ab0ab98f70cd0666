/*
 * The peers as npm installed them here: their files, and which version they are.
 *
 * Never: changes a byte of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const place = fileURLToPath(new URL('./node_modules/', import.meta.url));

export const file = (name) => readFileSync(join(place, name));

/** Some files of a package, served side by side below the row's name. */
export const filesOf = (row, from, names) => Object.fromEntries(names.map((name) => [`/${row}/${name.split('/').pop()}`, file(`${from}/${name}`)]));

/** Whether a package is there; says what to do when it is not. */
export const missing = (name) => () => {
  try {
    file(`${name}/package.json`);
  } catch {
    return `${name} is not installed: npm ci --prefix benches/browser`;
  }
};
