import { findEntities } from './entities.ts';
import { hashtagWords } from './hashtag-words.ts';

/** A hashtag in one run of small letters, and how it reads with its words told apart. */
export interface Offer {
  written: string;
  offered: string;
}

/** One letter is a word only in Welsh and English, and only these. */
const oneLetter = new Set(['a', 'i', 'o', 'y']);
const lowerRun = /^[#＃]\p{Ll}[\p{Ll}\p{M}]{4,}$/u;

/**
 * Hashtags that people who listen to a screen reader would hear as one long word, each with its words in capitals. Only
 * where every word is known: of our list, or used in the same text or in `known` (lower case).
 */
export const camelCaseOffers = (text: string, known: Iterable<string> = []): Offer[] => {
  const tags = findEntities(text)
    .filter(({ kind }) => kind === 'hashtag')
    .map(({ start, end }) => text.slice(start, end))
    .filter((tag) => lowerRun.test(tag));
  if (tags.length === 0) return [];
  const words = new Set([...hashtagWords, ...wordsOf(text), ...known]);
  return [...new Set(tags)].flatMap((written) => {
    const parts = partsOf(written.slice(1), words);
    return parts && parts.length > 1
      ? [{ written, offered: written.charAt(0) + parts.map(capital).join('') }]
      : [];
  });
};

/** The text with one offer taken up, wherever that hashtag stands. */
export const withOffer = (text: string, { written, offered }: Offer): string =>
  findEntities(text).reduceRight(
    (done, { kind, start, end }) =>
      kind === 'hashtag' && text.slice(start, end) === written
        ? done.slice(0, start) + offered + done.slice(end)
        : done,
    text,
  );

/** Whether a text holds a hashtag that known words might tell apart: a quick look. */
export const hasLowerRun = (text: string): boolean => /[#＃]\p{Ll}[\p{Ll}\p{M}]{4,}/u.test(text);

/** The words somebody used in earlier posts, lower case: those of the texts, and those of hashtags with capitals. */
export const usedWords = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => [...wordsOf(text), ...wordsInTags(text)]));

const wordsOf = (text: string): string[] =>
  [...text.matchAll(/(?<![#＃\p{L}\p{N}_@])\p{L}{3,}/gu)].map(([word]) => word.toLowerCase());

const capitalised = /\p{Lu}[\p{Ll}\p{M}]{2,}/gu;

/** Of `#LlyfrgellDrefol` both words; of `#Llyfrgell` none, which may be several in one. */
const wordsInTags = (text: string): string[] =>
  findEntities(text).flatMap(({ kind, start, end }) => {
    const words = kind === 'hashtag' ? (text.slice(start, end).match(capitalised) ?? []) : [];
    return words.length > 1 ? words.map((word) => word.toLowerCase()) : [];
  });

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The fewest known words that make up the run; `null` when none do. */
const partsOf = (run: string, words: ReadonlySet<string>): string[] | null => {
  const best: (string[] | null)[] = [[], ...Array.from(run, () => null)];
  for (let end = 1; end <= run.length; end += 1) {
    for (let start = Math.max(0, end - 24); start < end; start += 1) {
      const before = best[start];
      const word = run.slice(start, end);
      const isWord = word !== run && (word.length > 1 ? words.has(word) : oneLetter.has(word));
      if (before && isWord && before.length + 1 < (best[end]?.length ?? Infinity))
        best[end] = [...before, word];
    }
  }
  return best[run.length] ?? null;
};
