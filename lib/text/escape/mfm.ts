import { between } from './keep.ts';

const plain = (characters: string): string => `<plain>${characters}</plain>`;

/** What opens something in MFM (facts: fediverse-api 4b, 11; its grammar as mfm-js 0.26 reads it). */
const openers = new RegExp(
  [
    '[*`~]+',
    // Within a word a single one opens nothing.
    '(?<![a-z0-9])_+|_{2,}',
    '\\$\\[|\\?\\[|\\[',
    '<(?=[/a-z]|$)',
    // Mathematics.
    '\\\\(?=[([])',
    // A custom emoji, should the server have one of that name.
    ':(?=[a-z0-9_+-]+:|[a-z0-9_+-]*$)',
  ].join('|'),
  'gi',
);
/** Told by the whole line: a quotation, and a box to search with. */
const lines = /^>|(?<=[^\S\n])(?:search|検索)(?=[^\S\n]*$)/gim;

/**
 * A text that MFM shows as it is written. It knows no escape but `<plain>`, which also ends links and hashtags, so that it
 * stands around single characters only.
 */
export const escapeMfm = (text: string): string =>
  between(text, escapePart, (word, before) => {
    // Glued to these an address is none, and what follows is text.
    if (/^https?:/.test(word) && /[#＃@\p{L}\p{N}]/u.test(before)) return escapePart(word);
    return isCut(word) ? `<${word}>` : word;
  }).replace(lines, plain);

const escapePart = (part: string): string => part.replace(openers, plain);

/** What `escapeMfm` was given. */
export const unescapeMfm = (text: string): string =>
  text.replace(/<(https?:\/\/[^\s<>]+)>/g, '$1').replace(/<plain>([\s\S]*?)<\/plain>/g, '$1');

/** Whether an address holds what MFM takes for its end, so that the rest would be read as text. */
const isCut = (word: string): boolean => /^https?:.*[^.,\w/%#@$&?!~=+-]/i.test(word);
