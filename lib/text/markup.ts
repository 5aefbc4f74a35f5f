/**
 * What a family does with characters that mean something to it, where nothing helps against it (facts: fediverse-api 9a.5,
 * 11 and 13). Those whose language has escapes show the text as it is, see `escapeFor`.
 *
 * - `plain`: shows the text as it is
 * - `strips-tags`: deletes what follows a `<`
 * - `markdown`: reads some characters as formatting
 */
export type Markup = 'plain' | 'strips-tags' | 'markdown';

const tagLike = /<(?!\s)/g;
const markdownMark =
  /[*_]{1,3}[^\s*_][^*_\n]*[*_]|~~\S|`[^`\n]+`|\[[^\][\n]*\]\(|^ {0,3}(?:#{1,6}\s|>|[-+*]\s|\d{1,9}[.)]\s|={3,}|-{3,})|<[a-z/!]|\\[!-/]/im;

/** The text in a form in which the family deletes nothing of it. */
export const protect = (text: string, markup: Markup): string =>
  markup === 'strips-tags' ? text.replace(tagLike, '‹') : text;

/** Whether the family may show the text otherwise than as typed. */
export const isReadAsMarkup = (text: string, markup: Markup): boolean =>
  markup === 'markdown' && markdownMark.test(text);
