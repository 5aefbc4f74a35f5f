import type { OwnStatus } from '../fediverse/driver.ts';
import type { JobPost } from '../model/job.ts';

/** How far our clock and the server's may be apart, ms. */
export const CLOCK_SKEW = 10 * 60_000;
/** Status id; `null` for a post that answers none; `undefined` when that can no longer be told. */
type Parent = string | null | undefined;

/** So few letters say little: links and emoji are compared as well. */
const FEW = 12;

/**
 * The status that is this post, among statuses that are no other post's. The oldest one, should there be several.
 * Once the author has said that it is there, its words and time are enough.
 */
export function findOurs(post: JobPost, parent: Parent, seen: readonly OwnStatus[]): OwnStatus | null {
  const since = (post.sentAt ?? 0) - CLOCK_SKEW;
  const ours = seen.filter(
    (status) =>
      status.createdAt >= since &&
      sameWords(post, status) &&
      (post.vouched || sameShape(post, status, parent)),
  );
  return ours.reduce<OwnStatus | null>((a, b) => (a && a.createdAt <= b.createdAt ? a : b), null);
}

/** Some servers keep a post but not its poll (facts: server-behaviour 7), none adds one. */
const sameShape = (post: JobPost, status: OwnStatus, parent: Parent): boolean =>
  (parent === undefined || status.inReplyTo === parent) &&
  status.mediaCount === post.media.length &&
  (post.poll !== null || !status.hasPoll);

function sameWords(post: JobPost, status: OwnStatus): boolean {
  if (post.spoilerText && status.spoilerText && letters(post.spoilerText) !== letters(status.spoilerText))
    return false;
  // Mastodon makes the warning the text where there is none (facts: fediverse-api 4a).
  return sameText(post.text, status.text) || (!post.text.trim() && sameText(post.spoilerText, status.text));
}

/**
 * Whether a text is what a server made of ours. Servers render Markdown, shorten links and mentions and replace emoji;
 * they keep letters and digits.
 */
export function sameText(ours: string, theirs: string): boolean {
  const mine = letters(ours);
  if (mine !== letters(theirs) || !linksAgree(links(ours), links(theirs))) return false;
  if (mine.length >= FEW) return true;
  return symbols(ours) === symbols(theirs) && (mine !== '' || links(ours).length === links(theirs).length);
}

/** Words that servers rewrite: with a slash, an ellipsis, an `@`, or a dot inside. */
const isRewritten = (word: string): boolean => /[/…@]|\p{L}\.\p{L}|\.{3}/u.test(word);

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('...', '…')
    // Where they are read as HTML, or as a face that becomes an emoji (snac).
    .replace(/<[/!a-z][^>]*>/g, '')
    .replace(/<3|[:;=8]-?[dpox3()|]/g, ' ')
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .split(/\s+/);

const letters = (text: string): string =>
  words(text)
    .filter((word) => !isRewritten(word))
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');

const links = (text: string): string[] =>
  words(text)
    .filter((word) => /\/|\p{L}\.\p{L}/u.test(word) && !word.includes('@'))
    .map((word) => word.replace(/^\W*(https?:\/\/)?(www\.)?/, '').replace(/[^\p{L}\p{N}]+$/u, ''));

/** A link that is shown must be one of ours, perhaps cut short; one that is not shown says nothing. */
const linksAgree = (ours: string[], theirs: string[]): boolean =>
  theirs.every((shown) => ours.some((link) => link.startsWith(shown)));

const symbols = (text: string): string => [...text.matchAll(/\p{Extended_Pictographic}|\p{RI}/gu)].join('');
