import type { Standing } from '../fediverse/driver.ts';
import type { Visibility } from '../model/draft.ts';
import type { Notice, PlannedPost } from '../model/plan.ts';
import { tells, warns } from '../plan/notice.ts';
import { sameText } from './match.ts';

/**
 * What a server made of a post otherwise than it was sent: some drop without a word what they do not know (facts:
 * fediverse-api 4a, 4b). What shows more than the author meant warns; the rest is told.
 */
export function differences(post: PlannedPost, stands: Standing): Notice[] {
  const missing = post.media.length - stands.mediaCount;
  const hasText = post.text.trim() !== '';
  return [
    ...(hasText && !sameText(post.text, stands.text) ? [tells('stands-text-differs')] : []),
    ...(missing > 0 ? [warns('stands-media-missing', { count: missing })] : []),
    ...altTextsMissing(post, stands.descriptions),
    ...(post.poll && !stands.hasPoll ? [warns('stands-poll-missing')] : []),
    ...(post.spoilerText && hasText && !stands.spoilerText ? [warns('stands-warning-missing')] : []),
    ...(post.sensitive && stands.sensitive === false ? [warns('stands-not-sensitive')] : []),
    ...visibilityOf(post.visibility, stands.visibility),
    ...languageOf(post.language, stands.language),
  ];
}

/** Alt texts that a server shows otherwise, where it shows the file at all; how it breaks lines says nothing. */
export function altTextsMissing(
  { media }: Pick<PlannedPost, 'media'>,
  shown: readonly string[] | undefined,
): Notice[] {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const strange = (shown ?? []).slice(0, media.length).map(plain);
  // In whatever order they stand there.
  for (const { description } of media) {
    const at = strange.indexOf(plain(description));
    if (at >= 0) strange.splice(at, 1);
  }
  return strange.length > 0 ? [warns('stands-alt-text', { count: strange.length })] : [];
}

const reach: readonly string[] = ['direct', 'private', 'unlisted', 'public'] satisfies Visibility[];

/** A name of its own that a server has for it says nothing that we could compare. */
function visibilityOf(sent: Visibility, stands: string | null): Notice[] {
  if (stands === null || stands === sent || !reach.includes(stands)) return [];
  const level = reach.indexOf(stands) > reach.indexOf(sent) ? warns : tells;
  return [level('stands-visibility', { visibility: stands })];
}

function languageOf(sent: string | null, stands: string | null | undefined): Notice[] {
  if (sent === null || stands === undefined) return [];
  if (!stands) return [tells('stands-language-missing', { language: sent })];
  return baseOf(stands) === baseOf(sent) ? [] : [tells('stands-language', { language: stands })];
}

/** `zh-Hant` is kept as `zh` where only that is known. */
const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';

const added: ReadonlySet<Notice['code']> = new Set(['stands-media-missing', 'stands-alt-text']);

/** Each difference once, however many posts of a thread show it; what is missing is added up. */
export function withNews(known: readonly Notice[], found: readonly Notice[]): Notice[] {
  const all = [...known];
  for (const notice of found) {
    const at = all.findIndex(
      (it) => it.code === notice.code && it.about?.language === notice.about?.language,
    );
    const before = all[at];
    if (!before) all.push(notice);
    else if (added.has(notice.code))
      all[at] = {
        ...before,
        about: { count: String(Number(before.about?.count) + Number(notice.about?.count)) },
      };
  }
  return all;
}
