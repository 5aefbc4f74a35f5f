import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the built extension. */
export function built(name: 'chrome-mv3' | 'firefox-mv3', builds = '.output'): string {
  const folder = resolve(import.meta.dirname, '../../..', builds, name);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no extension in ${builds}/${name}: run \`npm run build\` first.`);
  }
  return folder;
}
