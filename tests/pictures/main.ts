import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { languages } from './languages.ts';
import { walk } from './walk.ts';

const root = resolve(import.meta.dirname, '../..');

/** Walks through the flows of the handbook once for each language, and keeps what a person sees. */
for (const language of languages) {
  const folder = join(root, 'docs/pictures', language.code);
  await mkdir(folder, { recursive: true });
  await walk(language, (name) => {
    console.log(relative(root, join(folder, `${name}.png`)));
    return join(folder, `${name}.png`);
  });
}
process.exit();
