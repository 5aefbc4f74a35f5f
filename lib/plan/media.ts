import type { DraftMedia } from '../model/draft.ts';
import type { Instance } from '../model/instance.ts';
import type { MediaFacts } from '../model/media.ts';
import type { Notice, PlannedMedia } from '../model/plan.ts';
import { countPlain } from '../text/count.ts';
import type { Counting } from '../text/counting.ts';
import type { Abilities } from './abilities.ts';
import { fitFor } from './fit.ts';
import { mimeTypeOf, nameFor } from './mime.ts';
import { blocks, tells, warns } from './notice.ts';
import type { Located } from './thread.ts';

export interface MediaPlan {
  /** In order; each group is as much as one post may carry. Empty for no media. */
  groups: PlannedMedia[][];
  notices: Notice[];
}

/** What the files of a draft are, by `factsKey`. One that is missing has not been looked into, and is judged by what is said of it. */
export type FactsOf = ReadonlyMap<string, MediaFacts>;

export const factsKey = (part: number, index: number): string => `${part}/${index}`;

/** The media of one post as they will be uploaded, and what stands against it. Those that cannot be read are left out. */
export const planMedia = (
  media: readonly Located[],
  instance: Instance,
  can: Abilities,
  by: Counting,
  factsOf: FactsOf = new Map(),
): MediaPlan => {
  const notices: Notice[] = [];
  const planned: Placed[] = [];
  for (const { item, part, index } of media) {
    const { file, name, description, focus } = item;
    if (file === null || file.size === 0) {
      notices.push(blocks('media-unreadable', { name }));
      continue;
    }
    const facts = factsOf.get(factsKey(part, index)) ?? null;
    const known = facts !== null && facts.kind !== 'unknown';
    const it = { part, index, size: file.size, description, ...(focus && { focus }) };
    const judged = known ? judgeFile(facts, name, instance, can) : judgeByName(file, name, instance);
    planned.push({ media: { ...it, ...judged.arrives }, moves: judged.moves });
    if (focus && !can.keepsFocus) notices.push(tells('focus-unsupported', { name }));
    notices.push(
      ...judged.notices,
      ...judgeLeast(item, judged.moves, instance),
      ...judgeDescription(item, instance, by),
    );
  }
  const groups = grouped(planned, instance, can);
  return { groups, notices: [...notices, ...judgeGroups(groups, planned, instance, can)] };
};

interface Judged {
  arrives: Pick<PlannedMedia, 'name' | 'type' | 'fit'>;
  /** It is a video or sound where it arrives; `null` when that cannot be known. */
  moves: boolean | null;
  notices: Notice[];
}

interface Placed {
  media: PlannedMedia;
  moves: Judged['moves'];
}

function judgeFile(facts: MediaFacts, name: string, instance: Instance, can: Abilities): Judged {
  const { fit, type, notices } = fitFor(facts, name, instance, can);
  const moves = !type.startsWith('image/') || (type === 'image/gif' && facts.animated);
  return { arrives: { name: nameFor(type, name), type, ...(fit && { fit }) }, moves, notices };
}

/** What we do not know ourselves, the server may. */
function judgeByName(file: Blob, name: string, instance: Instance): Judged {
  const type = mimeTypeOf(file.type, name);
  const isListed = instance.mediaTypes.length === 0 || instance.mediaTypes.includes(type);
  const limit = type.startsWith('image/') ? instance.imageBytes : instance.videoBytes;
  return {
    arrives: { name, type },
    moves: type === 'image/gif' ? null : !type.startsWith('image/'),
    notices: [
      ...(isListed ? [] : [blocks('media-type', { name, type })]),
      ...(file.size > limit ? [blocks('media-too-large', { name, limit })] : []),
    ],
  };
}

/** Conversion may still make it smaller; then the server says so. */
const judgeLeast = (
  { file, name }: DraftMedia,
  moves: Judged['moves'],
  { leastVideoBytes }: Instance,
): Notice[] =>
  moves && leastVideoBytes && file && file.size < leastVideoBytes
    ? [blocks('media-too-small', { name, limit: leastVideoBytes })]
    : [];

function judgeDescription(
  { name, description, source }: DraftMedia,
  instance: Instance,
  by: Counting,
): Notice[] {
  // Alt text is counted in code points by all that are known, but for those that think in UTF-16.
  const length = countPlain(description, { unit: by.unit === 'utf16' ? 'utf16' : 'codepoint' });
  const limit = instance.maxDescription;
  return [
    ...(length > limit ? [blocks('alt-text-too-long', { name, limit })] : []),
    ...(source === 'preview' ? [tells('media-preview-only', { name })] : []),
  ];
}

/**
 * As many as a post may carry, in order. Mastodon takes one video or sound, or several pictures (facts: fediverse-api 5):
 * there each that moves is a group of its own.
 */
function grouped(planned: readonly Placed[], instance: Instance, can: Abilities): PlannedMedia[][] {
  const groups: { alone: boolean; media: PlannedMedia[] }[] = [];
  for (const { media, moves } of planned) {
    const alone = !can.mixedMedia && moves === true;
    const last = groups.at(-1);
    if (!last || alone || last.alone || last.media.length >= Math.max(1, instance.maxMedia))
      groups.push({ alone, media: [media] });
    else last.media.push(media);
  }
  return groups.map(({ media }) => media);
}

/** More than one post can carry goes on in answers to it, and that a person must see before. */
function judgeGroups(
  groups: readonly PlannedMedia[][],
  planned: readonly Placed[],
  { maxMedia }: Instance,
  { mixedMedia, keepsOrder }: Abilities,
): Notice[] {
  const unsure = !mixedMedia && planned.length > 1 && planned.some(({ moves }) => moves === null);
  return [
    ...(groups.length > 1 ? [warns('media-continued', { limit: maxMedia, count: groups.length })] : []),
    ...(unsure ? [warns('media-mixed')] : []),
    ...(keepsOrder || groups.every((group) => group.length < 2) ? [] : [tells('media-order')]),
  ];
}
