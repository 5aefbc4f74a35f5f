import { byLetters } from './language/byLetters.ts';
import { gainsOfWord, letters } from './language/latin.ts';
import { scoreLetters } from './language/letters.ts';
import { type Found, findWords, inOneForm, type Word, weighed, withoutEntities } from './language/read.ts';
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
  const plain = inOneForm(withoutEntities(text));
  const found = findWords(plain);
  const language = judge(weighed(found), prior);
  if (language === null) return null;
  const units = unitsOf(plain, found);
  return isMixed(units, found.length, language) ? null : language;
};

/** Ends of lines and sentences, and signs that stand between the halves of a bilingual post. */
const between =
  /[\n\r]+|(?<=[.!?…])\s+|\s[/|•–—-]+\s|\/(?=\s)|\p{Regional_Indicator}{2}|🏴[\u{E0020}-\u{E007F}]*/gu;

/** The words between the places where the language may change; some units have none. */
const unitsOf = (text: string, found: readonly Found[]): Found[][] => {
  const units: Found[][] = [];
  let first = 0;
  const addUpTo = (end: number): void => {
    let next = first;
    while ((found[next]?.start ?? Infinity) < end) next += 1;
    units.push(found.slice(first, next));
    first = next;
  };
  for (const { index } of text.matchAll(between)) addUpTo(index);
  addUpTo(text.length);
  return units;
};

/** Whether too many of the words stand in pieces that are surely in another language than the whole. */
const isMixed = (units: readonly Found[][], words: number, language: string): boolean => {
  const most = words * foreign;
  let left = words;
  let elsewhere = 0;
  // The longest first: once they are in the language of the whole, the rest is too little to matter.
  for (const unit of units.toSorted((a, b) => b.length - a.length)) {
    if (elsewhere + left <= most || unit.length === words) return false;
    left -= unit.length;
    if (isElse(unit, language)) elsewhere += unit.length;
    if (elsewhere > most) return true;
  }
  return false;
};

const isElse = (unit: readonly Found[], language: string): boolean => {
  const found = unit.length < 2 ? null : judge(weighed(unit), null);
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
  // Manx is spelt as English is; its letters are not in the table.
  cy: ['en', 'gv'],
  en: ['cy', 'gv'],
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
  const table = letters();
  const { score, fit } = scoreLetters(words, table, gainsOfWord);
  for (const [language, share] of small) {
    const place = table.languages.indexOf(language);
    if (place < 0) continue;
    score[place] = (score[place] ?? 0) + share * ofSmallWords.score;
    fit[place] = (fit[place] ?? 0) + share * ofSmallWords.fit;
  }
  const place = table.languages.indexOf(expected ?? '');
  if (place >= 0) score[place] = (score[place] ?? 0) + ofPrior;
  const best = bestOf(score);
  if ((fit[best] ?? 0) < leastFit || !leads(score, best)) return null;
  const language = table.languages[best] ?? '';
  return languages.includes(language) ? language : null;
};

const bestOf = (score: Float64Array): number => {
  let best = 0;
  for (let place = 1; place < score.length; place += 1)
    if ((score[place] ?? 0) > (score[best] ?? 0)) best = place;
  return best;
};

const leads = (score: Float64Array, best: number): boolean =>
  score.every((it, place) => place === best || (score[best] ?? 0) - it >= lead);
