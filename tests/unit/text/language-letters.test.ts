import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainsOf, readTable, scoreLetters } from '../../../lib/text/language/letters.ts';
import { latin } from '../../../lib/text/language/table.ts';
import { sequencesOf } from './language/sequences.ts';

const letters = readTable(latin);

/** By sequence of the table, what it says for each language that keeps it, ln: read the slow way. */
const levels = letters.languages.map((language) => {
  const row = new Map<string, number>();
  let level = 0;
  for (const token of latin[language]?.split(' ') ?? []) {
    if (/^\d+$/.test(token)) level = Number(token);
    else row.set(token, level);
  }
  return row;
});
const missing = Math.max(...levels.flatMap((row) => [...row.values()])) + 2;
const slowly = (word: string): number[] =>
  levels.map((row) =>
    sequencesOf(word).reduce((sum, it) => sum + (missing - (row.get(it) ?? missing)) / 2, 0),
  );

describe('what the letters of a word say', () => {
  const known = [...new Set(levels.flatMap((row) => [...row.keys()]))];
  const words = fc.oneof(
    fc
      .array(fc.constantFrom(...known.map((it) => it.replaceAll('_', ''))), { minLength: 1 })
      .map((it) => it.join('')),
    fc.string({ unit: fc.constantFrom(..."abcdŵŷțș'-ẁのя"), minLength: 1 }),
    fc.constantFrom('a', 'y', 'yn', 'the', 'eich'),
  );

  it('is the sum of what its sequences of two, of three and of all letters say', () => {
    fc.assert(
      fc.property(words, (word) => {
        fc.pre(word.length > 0);
        expect([...gainsOf(word, letters)]).toEqual(slowly(word));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is shared out over all sequences of a text, those too that no language keeps', () => {
    const text = ['qqq', 'yn'].map((word) => ({ text: word, weight: 1 }));
    const { score } = scoreLetters(text, letters, (word) => gainsOf(word, letters));
    const many = text.flatMap(({ text: word }) => sequencesOf(word)).length;
    const place = letters.languages.indexOf('cy');
    expect(score[place]).toBeCloseTo(
      (((slowly('qqq')[place] ?? 0) + (slowly('yn')[place] ?? 0)) / many) * 2,
      10,
    );
  });
});
