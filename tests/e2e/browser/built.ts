import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** As in wxt.config.ts. */
const usual = process.env.ALSO_POST_ASIDE ? '.output/aside' : '.output';

/** Folder of the built extension. */
export function built(name: 'chrome-mv3' | 'firefox-mv3', builds = usual): string {
  const folder = resolve(import.meta.dirname, '../../..', builds, name);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no extension in ${builds}/${name}: run \`npm run build\` first.`);
  }
  return folder;
}
