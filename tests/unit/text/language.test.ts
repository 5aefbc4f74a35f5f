import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, languages } from '../../../lib/text/language.ts';
import { type Figures, judge, precision, readSentences, recall } from './language/judge.ts';

const posts = readSentences('posts.txt');
const rights = readSentences('rights.txt');
const all = [...posts, ...rights];
const figures = judge(all);
const of = (language: string): Figures => {
  const found = figures.find((it) => it.language === language);
  if (!found) throw new Error(`${language} is not judged`);
  return found;
};

describe('sentences the table was not made from', () => {
  it('are more than 2,000, with at least 50 in each language', () => {
    expect(all.length).toBeGreaterThan(2_000);
    expect(figures.filter(({ sentences }) => sentences < 50)).toEqual([]);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it.each([
    ['cy', 'posts', posts],
    ['en', 'posts', posts],
    ['cy', 'clauses', rights],
    ['en', 'clauses', rights],
  ] as const)('are %s when they are said to be, more than 98 times of 100: %s', (language, _, set) => {
    const found = judge(set).find((it) => it.language === language);
    expect(found && precision(found)).toBeGreaterThan(0.98);
  });

  it.each([
    ['cy', 0.98],
    ['en', 0.95],
  ])('are recognised as %s %d of the time and more', (language, least) => {
    expect(recall(of(language))).toBeGreaterThan(least);
  });

  it('in Welsh are never taken for English, nor in English for Welsh', () => {
    const swapped = all.filter(
      ({ language, text }) =>
        (language === 'cy' && detectLanguage(text) === 'en') ||
        (language === 'en' && detectLanguage(text) === 'cy'),
    );
    expect(swapped).toEqual([]);
  });

  it.each(languages)('are %s when they are said to be, 9 times of 10 and more', (language) => {
    expect(precision(of(language))).toBeGreaterThanOrEqual(0.9);
  });

  // Danish and Norwegian share most of their words: there we are silent rather than wrong.
  it.each(languages)('are recognised as %s more often than not', (language) => {
    const least = ['da', 'nb'].includes(language) ? 0.5 : 0.85;
    expect(recall(of(language))).toBeGreaterThan(least);
  });

  it('in a language that we do not tell are taken for another less than one time in ten', () => {
    const silent = all.filter(({ language }) => !languages.includes(language));
    const taken = silent.filter(({ text }) => detectLanguage(text) !== null);
    expect(silent.length).toBeGreaterThan(300);
    expect(taken.length / silent.length).toBeLessThan(0.1);
  });
});

describe('written otherwise', () => {
  const two = posts.filter(({ language }) => language === 'cy' || language === 'en');
  const ways: [string, (text: string) => string, number][] = [
    ['in capitals', (text) => text.toUpperCase(), 0.93],
    ['in small letters', (text) => text.toLowerCase(), 0.93],
    ['with typographic apostrophes', (text) => text.replaceAll("'", '’'), 0.98],
    ['without accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, ''), 0.97],
    ['decomposed', (text) => text.normalize('NFD'), 0.98],
    [
      'among emoji, tags, names and links',
      (text) => `🎉 ${text} 🏴󠁧󠁢󠁷󠁬󠁳󠁿 #Diolch @cyngor https://example.wales/y/the`,
      0.97,
    ],
  ];

  it.each(ways)('posts %s are still right or unsure', (_, write, least) => {
    const written = judge(two, (text) => detectLanguage(write(text)));
    for (const it of written.filter(({ sentences }) => sentences > 0)) {
      expect(it.wrong).toBe(0);
      expect(recall(it)).toBeGreaterThan(least);
    }
  });
});

describe('the table and the words', () => {
  it('are under 25 kB gzip together', () => {
    const files = ['table', 'words'].map((name) =>
      readFileSync(resolve(import.meta.dirname, `../../../lib/text/language/${name}.ts`)),
    );
    expect(gzipSync(Buffer.concat(files), { level: 9 }).length).toBeLessThan(25_000);
  });
});

describe('whatever the text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    // Halves of a pair are no characters, but pages hold them.
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    fc.array(fc.constantFrom(...all.map(({ text }) => text)), { maxLength: 4 }).map((it) => it.join(' ')),
  );

  it('answers one of the languages or none, and the same again', () => {
    fc.assert(
      fc.property(
        anything,
        fc.option(fc.oneof(fc.string(), fc.constantFrom(...languages))),
        (text, prior) => {
          const found = detectLanguage(text, prior);
          expect(found === null || languages.includes(found)).toBe(true);
          expect(detectLanguage(text, prior)).toBe(found);
        },
      ),
      { numRuns: 500 },
    );
  });
});
