import type { Word } from './read.ts';
import { sequencesOf } from './sequences.ts';

/** Per language: `level sequence sequence … level sequence …`, where a level is -2 ln(share of the sequence). */
export type LetterTable = Readonly<Record<string, string>>;

export interface Letters {
  languages: readonly string[];
  /** By sequence, for the languages that keep it: how much likelier it is there than one that the table lacks, ln. */
  gains: ReadonlyMap<string, Gains>;
  /** In the order of the languages: the mean gain that a text of the language has. */
  usual: Float64Array;
}

/** Of one sequence: places of the languages that keep it, and the gain in each. Side by side, for speed. */
interface Gains {
  places: number[];
  values: number[];
}

export const readTable = (table: LetterTable): Letters => {
  const languages = Object.keys(table);
  const kept = languages.map((language) => readRow(table[language] ?? ''));
  // A sequence that is missing is a little rarer than the rarest that is kept.
  const missing = Math.max(...kept.flat().map(({ level }) => level)) + 2;
  const gains = new Map<string, Gains>();
  const usual = new Float64Array(languages.length);
  kept.forEach((row, place) => {
    for (const { sequence, level } of row) {
      const gain = (missing - level) / 2;
      const known = gains.get(sequence) ?? { places: [], values: [] };
      known.places.push(place);
      known.values.push(gain);
      gains.set(sequence, known);
      usual[place] = (usual[place] ?? 0) + Math.exp(-level / 2) * gain;
    }
  });
  return { languages, gains, usual };
};

const readRow = (row: string): { sequence: string; level: number }[] => {
  let level = 0;
  return row.split(' ').flatMap((token) => {
    if (!/^\d+$/.test(token)) return [{ sequence: token, level }];
    level = Number(token);
    return [];
  });
};

export interface Score {
  language: string;
  /** Natural logarithm, comparable among the languages of one text. */
  score: number;
  /** About 1 for a text of the language, less for one of another. */
  fit: number;
}

/** How well each language of a table explains the words. */
export const scoreLetters = (words: readonly Word[], { languages, gains, usual }: Letters): Score[] => {
  const sums = new Float64Array(languages.length);
  let weights = 0;
  let evidence = 0;
  for (const { text, weight } of words) {
    evidence += weight;
    for (const sequence of sequencesOf(text)) {
      weights += weight;
      const known = gains.get(sequence);
      if (!known) continue;
      const { places, values } = known;
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0;
        sums[place] = (sums[place] ?? 0) + weight * (values[at] ?? 0);
      }
    }
  }
  return languages.map((language, place) => {
    const mean = (sums[place] ?? 0) / (weights || 1);
    return { language, score: mean * evidence, fit: mean / (usual[place] || 1) };
  });
};

/** How much better one language of a table explains a word than another, ln; both must be in it. */
export const leadOf = (word: string, one: string, other: string, { languages, gains }: Letters): number => {
  const [first, second] = [languages.indexOf(one), languages.indexOf(other)];
  let lead = 0;
  for (const sequence of sequencesOf(word)) {
    const known = gains.get(sequence);
    lead +=
      (known?.values[known.places.indexOf(first)] ?? 0) - (known?.values[known.places.indexOf(second)] ?? 0);
  }
  return lead;
};
