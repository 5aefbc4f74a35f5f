import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the built extension. */
export function built(name: 'chrome-mv3' | 'firefox-mv3'): string {
  const folder = resolve(import.meta.dirname, '../../../.output', name);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no extension in .output/${name}: run \`npm run build\` first.`);
  }
  return folder;
}
