import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { languages } from './languages.ts';
import { type Keep, walk } from './walk.ts';

const root = resolve(import.meta.dirname, '../..');

/** @returns where a picture of that folder goes, which is told */
async function keeper(folder: string): Promise<Keep> {
  await mkdir(join(root, folder), { recursive: true });
  return (name) => {
    const path = join(root, folder, `${name}.png`);
    console.log(relative(root, path));
    return path;
  };
}

/** Walks through the flows of the handbook once for each language, and keeps what a person sees: for it, and for the stores. */
for (const language of languages)
  await walk(language, {
    book: await keeper(`docs/pictures/${language.code}`),
    store: await keeper(`docs/store/pictures/${language.code}`),
  });
process.exit();
