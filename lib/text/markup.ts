/**
 * What a family does with characters that mean something to it (facts: fediverse-api 9a.5, 11 and 13).
 *
 * - `plain`: shows the text as it is
 * - `strips-tags`: deletes what follows a `<`
 * - `markdown`, `mfm`: reads some characters as formatting
 * - `markdown-joins-lines`: the same, and a single line break becomes a space
 */
export type Markup = 'plain' | 'strips-tags' | 'markdown' | 'markdown-joins-lines' | 'mfm';

const tagLike = /<(?!\s)/g;
const markdownMark =
  /[*_]{1,3}[^\s*_][^*_\n]*[*_]|~~\S|`[^`\n]+`|\[[^\][\n]*\]\(|^ {0,3}(?:#{1,6}\s|>|[-+*]\s|\d{1,9}[.)]\s|={3,}|-{3,})|<[a-z/!]|\\[!-/]/im;
const mfmMark = /\*\S|~~\S|`[^`\n]+`|\[[^\][\n]*\]\(|\$\[|<(?:small|center|b|i|s|plain)>|^>/m;
const singleBreak = /\S\n(?=\S)/;

/** The text in a form in which the family deletes nothing of it. */
export const protect = (text: string, markup: Markup): string =>
  markup === 'strips-tags' ? text.replace(tagLike, '‹') : text;

/** Whether the family may show the text otherwise than as typed. */
export const isReadAsMarkup = (text: string, markup: Markup): boolean => {
  if (markup === 'mfm') return mfmMark.test(text);
  if (markup === 'markdown-joins-lines' && singleBreak.test(text)) return true;
  return markup.startsWith('markdown') && markdownMark.test(text);
};
