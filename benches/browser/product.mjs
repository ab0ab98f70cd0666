/*
 * What is measured for: the built product as it is served, its command, and the config of the rows.
 *
 * Never: builds anything; `cargo xtask dist` and `cargo cli` do.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { categories, controller, services, statement } from './content.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The files below a folder, by the path at which they are served. */
export const folder = (from, at) => Object.fromEntries(readdirSync(from, { recursive: true })
  .filter((name) => statSync(join(from, name)).isFile())
  .map((name) => [`${at}/${name}`, readFileSync(join(from, name))]));

/** What a page may fetch of `dist/`: of the rest no visitor knows. */
export const dist = () => {
  const from = join(root, 'dist');
  if (!existsSync(join(from, 'samtykke.js'))) throw new Error('There is no dist/. Build it: cargo xtask dist');
  return Object.fromEntries(Object.entries(folder(from, '/samtykke')).filter(([path]) => !path.includes('/playground/')));
};

/** A service of the content as a config has it. */
const declared = ({ storage, duration, category, ...service }) => ({
  ...service, category,
  storage: [{ name: storage, duration, ...(category === 'necessary' && { necessityReason: 'Siden virker ikke uten.' }) }],
});

/** The config of the rows, or of other services and with more in it. */
export const config = (own = services.map(declared), more = {}) => ({
  languages: ['nb'], controller, categories, services: own, prompt: { statement }, ...more,
});

/** Runs `samtykke` in a folder with some words; throws where it has no such command. */
export const command = (cwd, ...words) =>
  execFileSync(join(root, 'target/debug/samtykke'), words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
