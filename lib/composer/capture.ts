import type { Draft, DraftMedia, DraftPart } from '../model/draft.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { ComposerRecipe } from '../sites/recipe/composer.ts';
import type { ScheduleRecipe } from '../sites/recipe/schedule.ts';
import type { Recipe } from '../sites/recipe.ts';
import { authorOf } from './author.ts';
import { type Bytes, type FetchFar, readBytes } from './bytes.ts';
import { all, first, isField, isOn, isVisible, wordsOf } from './elements.ts';
import { intentOf } from './intent.ts';
import { linkIn } from './link.ts';
import { isOwnFile, isUnread, type MediaItem, mediaIn, unseenMedia } from './media.ts';
import { scheduleSentence } from './memory.ts';
import { partsOf } from './parts.ts';
import { readPoll } from './poll.ts';
import { quotedUrl, quoteIn } from './quote.ts';
import { audienceOf, doubtsOf, kindOf } from './reach.ts';
import { timeShown } from './shown.ts';
import type { Found, Memory } from './types.ts';
import { seemVersions } from './versions.ts';
import type { PartName } from './words.ts';

/** What reading a composer needs beside the composer. */
export interface Reading {
  readonly site: Pick<Recipe, 'id' | 'name'>;
  readonly memory: Memory;
  readonly fetchFar: FetchFar;
  /** The control that is being pressed says that the site publishes later. */
  readonly later?: boolean;
}

/**
 * Reads a composer as it stands. All but the bytes is read before this returns, and reading the bytes has begun, so the
 * page may take the composer away at once.
 *
 * @param now ms since the epoch
 * @returns `composer-part-missing` `{site, part}` when something stands there that we cannot read: we would sooner not
 * post than post without it. `draft-empty` when there is nothing to post.
 */
export const capture = async (found: Found, reading: Reading, now = Date.now()): Promise<Result<Draft>> => {
  const { site, memory } = reading;
  memory.notice([found]);
  const missing = (part: PartName) => fail('composer-part-missing', { site: site.name, part });
  const { root, recipe } = found;
  if (found.editors.length === 0 || seemVersions(found)) return missing('text');
  // Without it nobody knows how far the composer reaches.
  if (!found.submit) return missing('submit');

  const scheduledAt = scheduleOf(found, reading, now);
  if (scheduledAt === 'unreadable') return missing('schedule');

  const unseen = recipe.media?.strip ? memory.given(root) : unseenMedia(found, memory.files);
  const parts = partsOf(found).map((it) => readPart(it, recipe, reading, unseen ?? []));
  if (parts.some((it) => it.poll === 'unreadable')) return missing('poll');
  const count = parts.reduce((sum, it) => sum + it.media.length, 0);
  const wanted = unseen?.length || mediaIn(root, recipe).length;
  if (!unseen || isUnread(root, recipe) || isLost(found, memory, unseen) || count !== wanted)
    return missing('media');
  if (parts.every(isEmpty)) return fail('draft-empty');

  const quote = quoteIn(root, recipe);
  const doubts = doubtsOf(found, memory);
  const author = authorOf(found);
  const draft = {
    id: crypto.randomUUID(),
    site: site.id,
    url: root.ownerDocument.location.href.replace(/#.*/, ''),
    capturedAt: now,
    spoilerText: wordsIn(root, recipe),
    sensitive:
      all(root, recipe.warning?.sensitive).some(isOn) ||
      memory.isWarned(root) ||
      parts.some((part) => part.media.some((it) => it.sensitive)),
    language: null,
    scheduledAt,
    kind: kindOf(found),
    quotedUrl: quote && recipe.quote ? quotedUrl(quote, recipe.quote, memory) : null,
    audience: audienceOf(found, memory),
    ...(doubts.length > 0 && { doubts }),
    profileUrl: recipe.profile,
    ...(author !== null && { author }),
  };
  return ok({ ...draft, parts: await Promise.all(parts.map(finish)) });
};

/** The draft of an earlier step, with what only a later one asks, as it stands now: when it goes out, and to whom. */
export const amended = async (
  draft: Promise<Result<Draft>>,
  found: Found,
  reading: Reading,
  now = Date.now(),
): Promise<Result<Draft>> => {
  const { audience } = found.recipe;
  const { site, memory } = reading;
  const isAsked = [audience?.public, audience?.restricted].some((it) => first(found.root, it));
  const reach = isAsked ? audienceOf(found, memory) : null;
  const scheduledAt = scheduleOf(found, reading, now);
  const read = await draft;
  if (!read.ok) return read;
  if (scheduledAt === 'unreadable')
    return fail('composer-part-missing', { site: site.name, part: 'schedule' });
  return ok({
    ...read.value,
    // Pressed again after a refusal it is another draft: what was refused under the first name stays so.
    id: crypto.randomUUID(),
    capturedAt: now,
    scheduledAt: scheduledAt ?? read.value.scheduledAt,
    audience: reach ?? read.value.audience,
  });
};

const wordsIn = (root: Element, { warning }: ComposerRecipe): string => {
  const field = first(root, warning?.text);
  return field ? wordsOf(field) : '';
};

/** Of a site whose way to schedule nobody described: its control says that it does. */
const ANY_SCHEDULE: ScheduleRecipe = { dialog: [] };

/** `null` when no time is set. The site may say that it schedules and show no time that we know: now would be wrong. */
const scheduleOf = (
  found: Found,
  { memory, later = false }: Reading,
  now: number,
): number | null | 'unreadable' => {
  const { root, submit, recipe } = found;
  const { schedule = ANY_SCHEDULE } = recipe;
  const sentence = scheduleSentence(found);
  const saysLater = later || (submit !== null && intentOf(submit, found) === 'schedule');
  const isSet = schedule.mark
    ? all(root, schedule.mark).some((it) => isOn(it) && (isField(it) || isVisible(it)))
    : saysLater || (sentence !== null && memory.meansLater(sentence));
  if (!isSet && !saysLater) return null;
  const remembered = sentence === null ? null : memory.scheduledAt(found, sentence);
  return remembered ?? timeShown(found, schedule, now) ?? 'unreadable';
};

/**
 * A file of the person is shown where no media are recognised; or one was given that nothing shows, on a site of which
 * nobody knows how it shows files.
 */
const isLost = (found: Found, { files }: Memory, unseen: readonly MediaItem[]): boolean => {
  const { root, recipe } = found;
  if (recipe.media?.unseen || unseen.length > 0) return false;
  const items = mediaIn(root, recipe);
  const isApart = ({ currentSrc, src }: HTMLImageElement | HTMLVideoElement) => {
    const url = currentSrc || src;
    return files.of(url) !== null && !items.some((it) => it.url === url);
  };
  const shown = all(root, ['img, video']).filter(isVisible) as (HTMLImageElement | HTMLVideoElement)[];
  if (shown.some(isApart)) return true;
  const given = recipe.media?.given ? files.given(root, isOwnFile(found)).length : 0;
  const bare = items.filter((it) => files.of(it.url) === null).length;
  return given > (recipe.media?.given === 'counted' ? bare : 0);
};

type PartAsRead = Omit<DraftPart, 'media' | 'poll'> & {
  media: (Omit<DraftMedia, keyof Bytes> & { bytes: Promise<Bytes> })[];
  poll: ReturnType<typeof readPoll>;
};

const readPart = (
  { text, part }: { text: string; part: Element },
  recipe: ComposerRecipe,
  { memory, fetchFar }: Reading,
  unseen: readonly MediaItem[],
): PartAsRead => ({
  text,
  media: (unseen.length > 0 ? unseen : mediaIn(part, recipe)).map((item, index) => ({
    description: descriptionOf(item, memory),
    sensitive: memory.isSensitive(item.url),
    bytes: readBytes(item, memory.files, index + 1, fetchFar),
  })),
  poll: recipe.poll ? readPoll(part, recipe.poll) : null,
  link: linkIn(part, recipe),
});

const isEmpty = (part: PartAsRead): boolean =>
  part.text.trim() === '' && part.media.length === 0 && !part.poll && !part.link;

const finish = async ({ media, poll, ...part }: PartAsRead): Promise<DraftPart> => ({
  ...part,
  poll: poll === 'unreadable' ? null : poll,
  media: await Promise.all(media.map(async ({ bytes, ...it }) => ({ ...it, ...(await bytes) }))),
});

/** Shorter than this and one word, a label we know nothing of is taken for the site's default ("Media"). */
const ONE_WORD = 12;
const FILE_NAME = /^[^\s/]+\.(jpe?g|png|gif|webp|avif|heic|mp4|mov|webm)$/i;

/**
 * What was written in the site's field or dialog before our eyes; else the label, unless it is the default a picture
 * carries while it has no alt text. That one is in the page's language: it is learned from pictures just added, and
 * otherwise guessed.
 */
const descriptionOf = ({ url, label }: MediaItem, memory: Memory): string => {
  const saved = memory.description(url);
  if (saved !== null) return saved;
  const isGeneric = (label.length < ONE_WORD && !/\s/.test(label)) || FILE_NAME.test(label);
  return memory.isDefaultLabel(label) || isGeneric ? '' : label;
};
