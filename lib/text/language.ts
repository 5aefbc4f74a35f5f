import { byLetters } from './language/byLetters.ts';
import { letters } from './language/latin.ts';
import { scoreLetters } from './language/letters.ts';
import { readWords, type Word, withoutEntities } from './language/read.ts';
import { scriptOf, wordsIn } from './language/script.ts';
import { sharesOfSmallWords } from './language/words.ts';

/** Every language that is told from the others, BCP 47. */
export const languages =
  'cy en ga gd fr de es it nl pl pt ro sv da nb fi cs hu el tr uk ru ar he fa ur hi bn pa zh ja ko'.split(
    ' ',
  );

/**
 * Natural logarithms. Less than this between the best two is no answer. For 12 languages 0.5 was enough (facts: language
 * 3.3); these are more.
 */
const lead = 0.7;
/** What it adds to a language's score that it is expected. */
const ofPrior = 1;
/** A text that fits its best language worse than this is in a language we do not know. */
const leastFit = 0.75;
/** What it adds to score and fit when all of a text's words are small words of a language. */
const ofSmallWords = { score: 3, fit: 0.25 };
/** Part of a text's words that may be in another language before the whole has none. */
const foreign = 0.2;

/**
 * The language of a text, BCP 47; `null` when unsure: too few words, languages that are too much alike, one that is not in
 * `languages`, or several languages in one text.
 * @param prior the language it is expected in: of the thread it belongs to, say. Tips the scales, no more.
 */
export const detectLanguage = (text: string, prior: string | null = null): string | null => {
  const plain = withoutEntities(text);
  const words = readWords(plain);
  const language = judge(words, prior);
  if (language === null) return null;
  const units = plain.split(between);
  if (units.length === 1) return language;
  const others = units.map(readWords).filter((unit) => isElse(unit, language));
  const elsewhere = others.reduce((sum, unit) => sum + unit.length, 0);
  return elsewhere > words.length * foreign ? null : language;
};

/** Ends of lines and sentences, and signs that stand between the halves of a bilingual post. */
const between =
  /[\n\r]+|(?<=[.!?…])\s+|\s[/|•–—-]+\s|\/(?=\s)|\p{Regional_Indicator}{2}|🏴[\u{E0020}-\u{E007F}]*/u;

/** Whether a piece of a text is surely in another language than the whole. */
const isElse = (unit: readonly Word[], language: string): boolean => {
  const found = unit.length < 2 ? null : judge(unit, null);
  return found !== null && found !== language;
};

const judge = (words: readonly Word[], prior: string | null): string | null => {
  const script = scriptOf(words);
  if (script === null) return null;
  const own = wordsIn(words, script);
  if (script === 'Latin') return judgeLatin(own, prior);
  return byLetters(
    script,
    own.map((word) => word.text),
  );
};

const judgeLatin = (words: readonly Word[], prior: string | null): string | null => {
  const small = sharesOfSmallWords(words);
  const best = ahead(words, small, prior);
  const own = small.get(best ?? '') ?? 0;
  // The names, or most of the letters, say one thing and the grammar another.
  const doubted = rivals[best ?? '']?.some((rival) => (small.get(rival) ?? 0) > own);
  return doubted ? null : best;
};

/** Languages whose small words speak against another. */
const rivals: Readonly<Record<string, readonly string[]>> = {
  cy: ['en'],
  en: ['cy'],
  da: ['nb', 'nn'],
  nb: ['da', 'nn'],
};

/** The language that leads clearly, if it is one that we answer with. */
const ahead = (
  words: readonly Word[],
  small: ReadonlyMap<string, number>,
  prior: string | null,
): string | null => {
  if (words.length < 2) return null;
  const expected = prior?.toLowerCase().split('-')[0];
  const scores = scoreLetters(words, letters())
    .map(({ language, score, fit }) => {
      const share = small.get(language) ?? 0;
      return {
        language,
        fit: fit + share * ofSmallWords.fit,
        score: score + share * ofSmallWords.score + (language === expected ? ofPrior : 0),
      };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (!first || !second || first.score - second.score < lead || first.fit < leastFit) return null;
  return languages.includes(first.language) ? first.language : null;
};
