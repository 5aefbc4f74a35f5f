import type { Word } from './read.ts';

const scripts = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Arabic: /\p{Script=Arabic}/u,
  Hebrew: /\p{Script=Hebrew}/u,
  Devanagari: /\p{Script=Devanagari}/u,
  Bengali: /\p{Script=Bengali}/u,
  Gurmukhi: /\p{Script=Gurmukhi}/u,
  // Long vowels of kana are a script of their own kind.
  CJK: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u,
};
export type Script = keyof typeof scripts;

const names = Object.keys(scripts) as Script[];
/** A character of these says about as much as three letters. */
const dense = 3;
const most = 0.65;
/** Most words of most posts: no need to look at each letter. */
const onlyLatin = /^[\0-\u024F]+$/;

/** The script most of a text is written in; `null` when none is, or one that we do not read. */
export const scriptOf = (words: readonly Word[]): Script | null => {
  const amounts = new Map<Script | null, number>();
  let all = 0;
  let latin = 0;
  for (const { text, weight } of words) {
    if (onlyLatin.test(text)) {
      latin += weight * text.length;
      continue;
    }
    for (const letter of text) {
      const script = scriptOfLetter(letter);
      const amount = script === 'CJK' ? dense : weight;
      amounts.set(script, (amounts.get(script) ?? 0) + amount);
      all += amount;
    }
  }
  all += latin;
  if (latin > 0) amounts.set('Latin', (amounts.get('Latin') ?? 0) + latin);
  return names.find((name) => (amounts.get(name) ?? 0) >= all * most && all > 0) ?? null;
};

const scriptOfLetter = (letter: string): Script | null =>
  letter < '\u0250' ? 'Latin' : (names.find((name) => scripts[name].test(letter)) ?? null);

/** The words that are written in a script; names in another one do not count. */
export const wordsIn = (words: readonly Word[], script: Script): Word[] =>
  words.filter(({ text }) => scripts[script].test(text));
