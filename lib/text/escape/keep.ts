/** Words that must stay as they are, or they are no longer links, hashtags or mentions. */
const whole =
  /https?:\/\/[^\s<>"]+|(?<![\p{L}\p{N}_])[#＃@][\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_]*[\p{L}\p{M}\p{N}])?(?![\p{L}\p{M}\p{N}]|:\/\/)(?:@[\w.-]+\w(?![\w.-]|:\/\/))?/gu;

/**
 * Rewrites a text between its addresses, hashtags and mentions.
 * @param word what becomes of those; it is told the character before
 */
export function between(
  text: string,
  rewrite: (text: string) => string,
  word: (word: string, before: string) => string,
): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(whole)) {
    result += rewrite(text.slice(end, match.index)) + word(match[0], text[match.index - 1] ?? '');
    end = match.index + match[0].length;
  }
  return result + rewrite(text.slice(end));
}
