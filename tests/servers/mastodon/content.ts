import { type Call, invalid, refuse, type Visitor } from '../http/call.ts';
import { flagOf, listOf, textOf } from '../http/params.ts';
import type { Reply } from '../http/reply.ts';
import type { PostManners } from '../manners.ts';
import type { PostContent, SentMedia, Visibility } from '../types.ts';
import type { World } from '../world.ts';
import { pollObjection, readPoll } from './poll.ts';

const visibilities: readonly string[] = ['public', 'unlisted', 'private', 'direct'];

/** A post's content as asked for, with the account's defaults; media not looked up yet. */
export function readContent(
  { params }: Call,
  { manners: { posts } }: World,
  { person }: Visitor,
): Omit<PostContent, 'media' | 'poll'> {
  const text = textOf(params.status) ?? '';
  const sensitive = flagOf(params.sensitive) ?? false;
  const isDropped = posts.warning === 'dropped' || (posts.warning === 'if-sensitive' && !sensitive);
  const spoiler = isDropped ? '' : (textOf(params.spoiler_text) ?? '');
  // A warning with nothing to warn of becomes the text.
  const spoilerOnly = text.trim() === '' && spoiler !== '';
  return {
    text: posts.keep(spoilerOnly ? spoiler : text),
    spoilerText: spoilerOnly ? '' : spoiler,
    sensitive: (sensitive && posts.sensitiveAlone) || (posts.warningMakesSensitive && spoiler !== ''),
    visibility: (textOf(params.visibility) || person.visibility) as Visibility,
    language: languageOf(textOf(params.language), posts.language) ?? person.language,
    inReplyTo: textOf(params.in_reply_to_id) || null,
  };
}

/** What is wrong with the fields alone, before media and poll are looked at. */
export function fieldObjection(
  call: Call,
  { limits, manners: { posts } }: World,
  { text, spoilerText, visibility }: Pick<PostContent, 'text' | 'spoilerText' | 'visibility'>,
): Reply | null {
  const { params } = call;
  const isUnsaid = posts.needsVisibility && call.method === 'POST' && !params.visibility;
  if (isUnsaid || !visibilities.includes(visibility)) return invalid(call, 'visibility');
  if (posts.visibility[visibility] === null) return refuse(call, 400, 'visibility');
  if (posts.language === 'checked' && params.language && !languageOf(textOf(params.language), 'kept'))
    return refuse(call, 400, 'badRequest');
  if (!posts.takesEmpty && text.trim() === '' && !listOf(params.media_ids)?.length)
    return invalid(call, 'textBlank');
  if ([...spoilerText].length > (posts.warningMax ?? Number.POSITIVE_INFINITY))
    return invalid(call, 'textTooLong', { limit: posts.warningMax ?? 0 });
  // Tags count before they are stripped.
  const counted = posts.length?.(textOf(params.status) || text, spoilerText, limits) ?? 0;
  return counted > limits.characters ? invalid(call, 'textTooLong', { limit: limits.characters }) : null;
}

/**
 * Media and poll of a post, or what is wrong with them (facts: fediverse-api 4a, 8).
 *
 * @param statusId the status whose media may be kept, when one is edited
 */
export function readAttachments(
  call: Call,
  world: World,
  { person }: Visitor,
  statusId: string | null = null,
): Pick<PostContent, 'media' | 'poll'> | Reply {
  const { posts, media: manners } = world.manners;
  const poll = posts.polls === 'kept' ? readPoll(call) : null;
  const ids = listOf(call.params.media_ids) ?? [];
  const limit = world.limits.attachments;
  if (ids.length > limit || (ids.length > 0 && poll && !posts.pollWithMedia))
    return refuse(call, 422, 'mediaTooMany', { limit });
  const found = new Map<string, SentMedia>();
  for (const media of world.media)
    if (media.account === person.username && !media.deleted && [null, statusId].includes(media.attachedTo))
      found.set(media.id, media);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0 && posts.lostMedia === 'refused')
    return refuse(call, 422, 'mediaMissing', { ids: missing.join(', ') });
  const media = [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
  if (!manners.mixes && media.length > 1 && media.some(({ type }) => type !== 'image'))
    return refuse(call, 422, 'mediaMixed');
  if (media.some(({ state }) => state !== 'ready')) return refuse(call, 422, 'mediaNotReady');
  if (!manners.keepsOrder && statusId === null) media.reverse();
  return (poll && pollObjection(call, world, poll)) ?? { media, poll };
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** `null` for a language nobody knows: the default is taken without a word. */
function languageOf(tag: string | null, manner: PostManners['language']): string | null {
  if (manner === 'forgotten') return 'en';
  if (manner === 'any') return tag;
  const [code = ''] = tag?.split(/[-_]/) ?? [];
  return /^[a-z]{2,3}$/.test(code) && languageNames.of(code) ? code : null;
}
