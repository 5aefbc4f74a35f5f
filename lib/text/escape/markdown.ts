import { between } from './keep.ts';

/**
 * Which Markdown it is:
 * - `commonmark`: Mitra; `joins-lines`: the same, where a single line break is a space (Hollo; facts: server-behaviour 7)
 * - `bbcode`: Friendica, which knows fewer escapes, turns the result into BBCode, and mends a lone star by itself (its
 *   src/Content/Text/Markdown.php)
 */
export type Dialect = 'commonmark' | 'joins-lines' | 'bbcode';

/** Characters that mean something wherever they stand; an underscore within a word means nothing. */
const inline = /[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~/gu;
const inlineFew = /[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const inlineHtml = /<(?=[/a-z!?])|&(?=#?\w+;)/gi;
/** Headings, quotations, lists, rules, underlines, fences and tables. A hashtag is no heading. */
const lineStart = /^( {0,3})(#(?=#*(?:\s|$))|[>+|]|[-=](?=[-=\s|:]|$)|~(?=~~))/gm;
const lineStartFew = /^( {0,3})(#(?=#*(?:\s|$))|[>+]|-(?=[-\s]|$))/gm;
const numbered = /^( {0,3}\d{1,9})([.)])(?=\s|$)/gm;
/** Four spaces or a tab begin a block of code. */
const indent = /^(?: {4}|\t)[ \t]*/gm;
const noBreak = '\u00a0';

/** A text that Markdown shows as it is written. Spaces that begin a line become such as do not mean code. */
export function escapeMarkdown(text: string, dialect: Dialect): string {
  const html = dialect !== 'bbcode';
  const inner = between(
    text,
    (part) => {
      if (!html) return part.replace(inlineFew, '\\$&');
      return part.replace(inline, '\\$&').replace(inlineHtml, '\\$&');
    },
    (word) => (isRead(word) && html ? `<${word}>` : word),
  );
  const whole = inner
    .replace(indent, (spaces) => spaces.replaceAll('\t', noBreak.repeat(4)).replaceAll(' ', noBreak))
    .replace(html ? lineStart : lineStartFew, '$1\\$2')
    .replace(numbered, '$1\\$2');
  const mended = dialect === 'bbcode' ? whole.replace(loneStar, '$1*$2') : whole;
  return dialect === 'joins-lines' ? mended.replace(/(?<=\S) *\n(?=[^\S\n]*\S)/g, '\\\n') : mended;
}

/** Friendica puts a backslash before the one star of a line itself. */
const loneStar = /^([^*\n]*)\\\*([^*\n]*)$/gm;

/** Whether an address would not come through as it is. */
const isRead = (word: string): boolean => /^https?:/.test(word) && /[*_`~[\]\\]|&\w+;/.test(word);
