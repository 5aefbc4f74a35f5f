import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const docs = resolve(import.meta.dirname, '../../../docs');
const languages = readdirSync(join(docs, 'pictures'));

/** Pictures a document shows, with what it says to those who cannot see them. */
const shown = (document: string) =>
  [...readFileSync(join(docs, document), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(
    ([, words = '', file = '']) => ({ words, file }),
  );

it('there is a handbook in each language we speak', () => {
  expect(languages.toSorted()).toEqual(
    readdirSync(join(docs, '../locales')).map((name) => name.replace('.yml', '')),
  );
});

it.each(languages)('the handbook in %s shows every picture that is made for it', (language) => {
  const files = readdirSync(join(docs, 'pictures', language)).map((name) => `pictures/${language}/${name}`);
  expect(
    shown(`using.${language}.md`)
      .map(({ file }) => file)
      .toSorted(),
  ).toEqual(files.toSorted());
});

it('handbooks show the same flows, each picture in words of its own', () => {
  const [first, ...others] = languages.map((language) => shown(`using.${language}.md`));
  const names = (all: typeof first) => all?.map(({ file }) => file.split('/').at(-1));
  expect(first?.length).toBeGreaterThan(5);
  for (const other of others) expect(names(other)).toEqual(names(first));
  const words = [first, ...others].flatMap((all) => all?.map((it) => it.words) ?? []);
  expect(new Set(words).size).toBe(words.length);
  expect(words.every((it) => it.length > 20)).toBe(true);
});

/** Pixels of a PNG, as its header says. */
function sizeOf(file: string): string {
  const header = readFileSync(file).subarray(0, 24);
  expect(header.subarray(1, 4).toString()).toBe('PNG');
  return `${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`;
}

it.each(languages)(
  'the stores have pictures in %s, in the sizes that Chrome’s takes, and of the same screens',
  (language) => {
    const folder = (code: string) => join(docs, 'store/pictures', code);
    const files = readdirSync(folder(language)).toSorted();
    expect(files).toEqual(readdirSync(folder('en')).toSorted());
    // It takes five at most beside the small tile.
    expect(files).toHaveLength(6);
    for (const file of files)
      expect([file, sizeOf(join(folder(language), file))]).toEqual([
        file,
        file === 'tile.png' ? '440x280' : '1280x800',
      ]);
  },
);
