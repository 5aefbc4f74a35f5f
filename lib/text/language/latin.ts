import { gainsOf, type Letters, readTable } from './letters.ts';
import { latin } from './table.ts';

let alphabet: Letters | null = null;

/** The table of letter sequences, read when it is first needed, not at every start of the background. */
export const letters = (): Letters => {
  alphabet ??= readTable(latin);
  return alphabet;
};

/** As many as a long thread has different words; some 300 bytes each. */
const MOST = 2_000;
const known = new Map<string, Float64Array>();

/** `gainsOf` a word, which is looked at once: the same few make up most of any text, and sentences are judged after the whole. */
export const gainsOfWord = (word: string): Float64Array => {
  const found = known.get(word);
  if (found) return found;
  if (known.size >= MOST) known.clear();
  const gains = gainsOf(word, letters());
  known.set(word, gains);
  return gains;
};
