import type { Word } from './read.ts';

/** Per language: `level sequence sequence … level sequence …`, where a level is -2 ln(share of the sequence). */
export type LetterTable = Readonly<Record<string, string>>;

export interface Letters {
  languages: readonly string[];
  /** Of runs of two and three letters, by `keyOf`, and of whole words: how much likelier they are than what the table lacks. */
  runs: ReadonlyMap<number, Gains>;
  words: ReadonlyMap<string, Gains>;
  /** In the order of the languages: the mean gain that a text of the language has. */
  usual: Float64Array;
}

/** Of one sequence: places of the languages that keep it, and the gain in each, ln. Side by side, for speed. */
interface Gains {
  places: number[];
  values: number[];
}

/** Stands before the first and behind the last letter of a word. */
const EDGE = '_'.charCodeAt(0);
/** Code units of a letter: the Latin ones that the table knows lie below, and three fit one small integer. */
const LETTERS = 1024;

/** One number for a run of two letters (`before` 0) or of three. */
const keyOf = (before: number, one: number, two: number): number => (before * LETTERS + one) * LETTERS + two;

export const readTable = (table: LetterTable): Letters => {
  const languages = Object.keys(table);
  const kept = languages.map((language) => readRow(table[language] ?? ''));
  // A sequence that is missing is a little rarer than the rarest that is kept.
  const missing = Math.max(...kept.flat().map(({ level }) => level)) + 2;
  const runs = new Map<number, Gains>();
  const words = new Map<string, Gains>();
  const usual = new Float64Array(languages.length);
  kept.forEach((row, place) => {
    for (const { sequence, level } of row) {
      const gain = (missing - level) / 2;
      const known = sequence.length > 3 ? wordIn(words, sequence) : runIn(runs, sequence);
      known.places.push(place);
      known.values.push(gain);
      usual[place] = (usual[place] ?? 0) + Math.exp(-level / 2) * gain;
    }
  });
  return { languages, runs, words, usual };
};

const wordIn = (words: Map<string, Gains>, marked: string): Gains => gainsIn(words, marked.slice(1, -1));

const runIn = (runs: Map<number, Gains>, run: string): Gains => {
  const [two = 0, one = 0, before = 0] = Array.from(run, (letter) => letter.charCodeAt(0)).reverse();
  return gainsIn(runs, keyOf(before, one, two));
};

const gainsIn = <K>(all: Map<K, Gains>, key: K): Gains => {
  const known = all.get(key) ?? { places: [], values: [] };
  all.set(key, known);
  return known;
};

const readRow = (row: string): { sequence: string; level: number }[] => {
  let level = 0;
  return row.split(' ').flatMap((token) => {
    if (!/^\d+$/.test(token)) return [{ sequence: token, level }];
    level = Number(token);
    return [];
  });
};

/** In the order of the languages: the sum of the gains of all sequences of a word (`sequencesOf`). */
export const gainsOf = (word: string, { languages, runs, words }: Letters): Float64Array => {
  const sums = new Float64Array(languages.length);
  let before = 0;
  let one = EDGE;
  for (let at = 0; at <= word.length; at += 1) {
    const two = at < word.length ? word.charCodeAt(at) : EDGE;
    if (two < LETTERS && one < LETTERS) {
      add(sums, runs.get(keyOf(0, one, two)));
      if (before > 0 && before < LETTERS) add(sums, runs.get(keyOf(before, one, two)));
    }
    before = one;
    one = two;
  }
  if (word.length > 1) add(sums, words.get(word));
  return sums;
};

const add = (sums: Float64Array, known: Gains | undefined): void => {
  if (!known) return;
  const { places, values } = known;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    sums[place] = (sums[place] ?? 0) + (values[at] ?? 0);
  }
};

/** How many sequences a word has (`sequencesOf`). */
const sequencesIn = ({ length }: string): number => 2 * length + (length > 1 ? 2 : 1);

/** How well each language of a table explains the words, in its order. */
export interface Scores {
  /** Natural logarithms, comparable among the languages of one text. */
  score: Float64Array;
  /** About 1 for a text of the language, less for one of another. */
  fit: Float64Array;
}

/** @param gains of a word, as `gainsOf` says */
export const scoreLetters = (
  words: readonly Word[],
  { languages, usual }: Letters,
  gains: (word: string) => Float64Array,
): Scores => {
  const score = new Float64Array(languages.length);
  const fit = new Float64Array(languages.length);
  let weights = 0;
  let evidence = 0;
  for (const { text, weight } of words) {
    evidence += weight;
    weights += weight * sequencesIn(text);
    const own = gains(text);
    for (let place = 0; place < own.length; place += 1)
      score[place] = (score[place] ?? 0) + weight * (own[place] ?? 0);
  }
  for (let place = 0; place < score.length; place += 1) {
    const mean = (score[place] ?? 0) / (weights || 1);
    score[place] = mean * evidence;
    fit[place] = mean / (usual[place] || 1);
  }
  return { score, fit };
};
