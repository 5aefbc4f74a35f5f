import { findEntities } from '../entities.ts';

export interface Word {
  /** Lower case, with plain apostrophes. */
  text: string;
  /** 1; less for a capitalised word inside a sentence, which is more likely a name. */
  weight: number;
}

const apostrophe = /[’‘ʼ＇`´]/g;
/** Words and the gaps between them, by turns; where a text begins with a word, so does the row. */
const wordsAndGaps = /\p{L}[\p{L}\p{M}\u200C]*(?:['-]\p{L}[\p{L}\p{M}\u200C]*)*|\P{L}+/gu;
const startsWithWord = /^\p{L}/u;
/** What stands before the first word of a sentence, a list item or a quotation. */
const opening =
  /(?:[.!?:;…/|•–—*"“„«([¿¡\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\uFE0F|\u{E007F}|(?:^|\s)-)$/u;
const capitalFirst = /^\p{Lu}/u;
const ofNames = 0.3;

/** A text without what belongs to no language: links, e-mail addresses, mentions and whole hashtags. */
export const withoutEntities = (text: string): string => {
  let kept = '';
  let end = 0;
  for (const entity of findEntities(text)) {
    kept += `${text.slice(end, entity.start)} `;
    end = entity.end;
  }
  return kept + text.slice(end);
};

/** A word where it stands. */
export interface Found {
  text: string;
  /** Code units from the start of the text as `inOneForm` gives it. */
  start: number;
  /** Something before it opens a sentence, a list item or a quotation. */
  opens: boolean;
  capital: boolean;
}

/** One form for what is written in several: accents, apostrophes. */
export const inOneForm = (text: string): string => text.normalize('NFC').replace(apostrophe, "'");

/** The words of a text in one form, in order; digits, emoji and signs are none. */
export const findWords = (text: string): Found[] => {
  const found: Found[] = [];
  let isWord = startsWithWord.test(text);
  let gap = '';
  let start = 0;
  for (const run of text.match(wordsAndGaps) ?? []) {
    if (isWord) found.push({ text: run.toLowerCase(), start, opens: opens(gap), capital: isCapital(run) });
    else gap = run;
    isWord = !isWord;
    start += run.length;
  }
  return found;
};

const isCapital = (written: string): boolean => {
  const first = written.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a) return false;
  return capitalFirst.test(written) && written !== 'I';
};

/** Words with what they weigh in the sentences they stand in. */
export const weighed = (found: readonly Found[]): Word[] => {
  const inner = found.filter((it, at) => at > 0 && !it.opens);
  const capitals = inner.filter((it) => it.capital);
  // Mostly capitals is a heading or shouting: it says nothing of names.
  const tellsNames = capitals.length <= inner.length * 0.6;
  return found.map(({ text, opens, capital }, at) => ({
    text,
    weight: tellsNames && at > 0 && !opens && capital ? ofNames : 1,
  }));
};

export const readWords = (text: string): Word[] => weighed(findWords(inOneForm(text)));

const opens = (gap: string): boolean => gap !== ' ' && (/[\n\r]/.test(gap) || opening.test(gap.trimEnd()));
