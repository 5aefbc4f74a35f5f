import { findEntities } from '../entities.ts';

export interface Word {
  /** Lower case, with plain apostrophes. */
  text: string;
  /** 1; less for a capitalised word inside a sentence, which is more likely a name. */
  weight: number;
}

const apostrophe = /[’‘ʼ＇`´]/g;
const word = /\p{L}[\p{L}\p{M}\u200C]*(?:['-]\p{L}[\p{L}\p{M}\u200C]*)*/gu;
/** What stands before the first word of a sentence, a list item or a quotation. */
const opening =
  /(?:[.!?:;…/|•–—*"“„«([¿¡\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\uFE0F|\u{E007F}|(?:^|\s)-)$/u;
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

/** The words of a text, in order; digits, emoji and signs are none. */
export const readWords = (text: string): Word[] => {
  const plain = text.normalize('NFC').replace(apostrophe, "'");
  const found: { text: string; inside: boolean; capital: boolean }[] = [];
  let end = 0;
  for (const match of plain.matchAll(word)) {
    const inside = found.length > 0 && !opens(plain.slice(end, match.index));
    found.push({ text: match[0], inside, capital: /^\p{Lu}/u.test(match[0]) && match[0] !== 'I' });
    end = match.index + match[0].length;
  }
  const inner = found.filter((it) => it.inside);
  const capitals = inner.filter((it) => it.capital);
  // Mostly capitals is a heading or shouting: it says nothing of names.
  const tellsNames = capitals.length <= inner.length * 0.6;
  return found.map((it) => ({
    text: it.text.toLowerCase(),
    weight: tellsNames && it.inside && it.capital ? ofNames : 1,
  }));
};

const opens = (gap: string): boolean => /[\n\r]/.test(gap) || opening.test(gap.trimEnd());
