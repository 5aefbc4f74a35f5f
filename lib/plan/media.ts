import type { DraftMedia, DraftPart } from '../model/draft.ts';
import type { Instance } from '../model/instance.ts';
import type { Notice, PlannedMedia } from '../model/plan.ts';
import { countPlain } from '../text/count.ts';
import type { Counting } from '../text/counting.ts';
import type { Abilities } from './abilities.ts';
import { mimeTypeOf } from './mime.ts';
import { blocks, tells, warns } from './notice.ts';

export interface MediaPlan {
  media: PlannedMedia[];
  notices: Notice[];
}

/** The media of one part as they will be uploaded, and what stands against it. Those that cannot be read are left out. */
export const planMedia = (
  { media }: DraftPart,
  part: number,
  instance: Instance,
  can: Abilities,
  by: Counting,
): MediaPlan => {
  const notices: Notice[] = [];
  const planned: PlannedMedia[] = [];
  for (const [index, item] of media.entries()) {
    const it = plannedFrom(item, part, index);
    if (it === null) {
      notices.push(blocks('media-unreadable', { name: item.name }));
      continue;
    }
    planned.push(it);
    notices.push(...judge(it, item, instance, by));
  }
  if (media.length > instance.maxMedia) notices.push(blocks('media-too-many', { limit: instance.maxMedia }));
  if (!can.mixedMedia) notices.push(...judgeMix(planned));
  return { media: planned, notices };
};

const plannedFrom = (
  { file, name, description }: DraftMedia,
  part: number,
  index: number,
): PlannedMedia | null =>
  file === null || file.size === 0
    ? null
    : { part, index, name, type: mimeTypeOf(file.type, name), size: file.size, description };

const judge = (it: PlannedMedia, { source }: DraftMedia, instance: Instance, by: Counting): Notice[] => {
  const { name, type } = it;
  const notices: Notice[] = [];
  if (instance.mediaTypes.length > 0 && !instance.mediaTypes.includes(type)) {
    notices.push(blocks('media-type', { name, type }));
  }
  const limit = type.startsWith('image/') ? instance.imageBytes : instance.videoBytes;
  if (it.size > limit) notices.push(blocks('media-too-large', { name, limit }));
  // Alt text is counted in code points by all that are known, but for those that think in UTF-16.
  const length = countPlain(it.description, { unit: by.unit === 'utf16' ? 'utf16' : 'codepoint' });
  if (length > instance.maxDescription) {
    notices.push(blocks('alt-text-too-long', { name, limit: instance.maxDescription }));
  }
  if (source === 'preview') notices.push(tells('media-preview-only', { name }));
  return notices;
};

/**
 * Mastodon takes one video or sound, or several pictures (facts: fediverse-api 5). An animated GIF is a video there, a
 * still one a picture; from outside they look alike, so a GIF in company only warns.
 */
const judgeMix = (media: readonly PlannedMedia[]): Notice[] => {
  if (media.length < 2) return [];
  if (media.some(({ type }) => !type.startsWith('image/'))) return [blocks('media-mixed')];
  return media.some(({ type }) => type === 'image/gif') ? [warns('media-mixed')] : [];
};
