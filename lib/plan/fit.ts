import type { Instance } from '../model/instance.ts';
import type { Fit, MediaFacts } from '../model/media.ts';
import type { Notice } from '../model/plan.ts';
import type { Abilities } from './abilities.ts';
import { type Box, boxWithin, described, takes } from './formats.ts';
import { blocks, tells, warns } from './notice.ts';

/** What becomes of one file. `fit` is `null` when it goes as it is, and does not matter where something blocks. */
export interface Fitting {
  fit: Fit | null;
  /** Media type of what arrives. */
  type: string;
  notices: Notice[];
}

/** Pictures that browsers decode; the others only some servers do, and some browsers (facts: media). */
export const drawable = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
]);
/** Below this a film is no longer worth watching, bits a second. */
const LEAST_BITRATE = 250_000;

/**
 * A file goes as it is wherever the server takes it, less the place it was made in; else it is fitted to what the server
 * says of itself; and what cannot be fitted blocks. Every change has its notice.
 */
export function fitFor(facts: MediaFacts, name: string, instance: Instance, can: Abilities): Fitting {
  if (facts.broken) return blocked(facts, blocks('media-broken', { name }));
  const fits = isWithin(facts, instance, can);
  if (takes(instance.mediaTypes, facts.type) && fits) return asItIs(facts, name);
  if (facts.kind === 'video') return asFilm(facts, name, instance, can);
  if (facts.kind === 'image' && (drawable.has(facts.type) || facts.decodes)) {
    const film = facts.animated && takes(instance.mediaTypes, 'video/mp4');
    return film ? asFilm(facts, name, instance, can) : asPicture(facts, name, instance, can);
  }
  if (takes(instance.mediaTypes, facts.type))
    return blocked(facts, blocks('media-too-large', { name, limit: bytesFor(facts, instance) }));
  return blocked(
    facts,
    facts.kind === 'image'
      ? blocks('media-undecodable', { name, type: described(facts).split(',')[0] ?? '' })
      : blocks('media-type', { name, type: facts.type }),
  );
}

const blocked = ({ type }: MediaFacts, notice: Notice): Fitting => ({ fit: null, type, notices: [notice] });

const bytesFor = ({ kind }: MediaFacts, { imageBytes, videoBytes }: Instance): number =>
  kind === 'image' ? imageBytes : videoBytes;

/** Pixels that the server takes of it; a picture that moves has a limit of its own where it becomes a video. */
function pixelsFor(facts: MediaFacts, instance: Instance, { gifPixels }: Abilities): number {
  const { imagePixels = Number.POSITIVE_INFINITY, videoPixels = Number.POSITIVE_INFINITY } = instance;
  if (facts.kind !== 'image') return videoPixels;
  return facts.type === 'image/gif' && facts.animated ? (gifPixels ?? imagePixels) : imagePixels;
}

const area = ({ width, height }: MediaFacts): number => (width ?? 0) * (height ?? 0);

const isWithin = (facts: MediaFacts, instance: Instance, can: Abilities): boolean =>
  facts.size <= bytesFor(facts, instance) &&
  area(facts) <= pixelsFor(facts, instance, can) &&
  (facts.kind !== 'video' ||
    Math.floor(facts.frameRate ?? 0) <= (instance.frameRate ?? Number.POSITIVE_INFINITY));

function asItIs(facts: MediaFacts, name: string): Fitting {
  const { type, size, location, durationMs } = facts;
  if (!location) return { fit: null, type, notices: [] };
  const fit: Fit = {
    how: 'clean',
    type,
    width: null,
    height: null,
    maxBytes: size,
    frameRate: null,
    durationMs,
  };
  return { fit, type, notices: [tells('location-removed', { name })] };
}

function asPicture(facts: MediaFacts, name: string, instance: Instance, can: Abilities): Fitting {
  const type = pictureType(facts, instance);
  if (type === null) return blocked(facts, blocks('media-type', { name, type: facts.type }));
  const box = boxWithin(facts, pixelsFor({ ...facts, animated: false }, instance, can), 1);
  const maxBytes = instance.imageBytes;
  const fit: Fit = { how: 'picture', type, ...box, maxBytes, frameRate: null, durationMs: null };
  return {
    fit,
    type,
    notices: [
      told(facts, name, type, box, maxBytes),
      ...(facts.animated ? [warns('media-still', { name })] : []),
      ...(facts.transparent && type === 'image/jpeg' ? [warns('media-flattened', { name })] : []),
      ...(facts.location ? [tells('location-removed', { name })] : []),
    ],
  };
}

/** What is see-through, or was drawn and not photographed, stays PNG where that is taken; all else becomes JPEG. */
function pictureType(facts: MediaFacts, { mediaTypes, imageBytes }: Instance): string | null {
  const drawn = ['image/png', 'image/bmp', 'image/gif'].includes(facts.type) && facts.size <= imageBytes;
  const order = facts.transparent || drawn ? ['image/png', 'image/jpeg'] : ['image/jpeg', 'image/png'];
  return order.find((type) => takes(mediaTypes, type)) ?? null;
}

function asFilm(facts: MediaFacts, name: string, instance: Instance, can: Abilities): Fitting {
  const type = 'video/mp4';
  if (!takes(instance.mediaTypes, type))
    return blocked(facts, blocks('media-type', { name, type: facts.type }));
  if (facts.obstacle !== undefined)
    return blocked(facts, blocks('media-track', { name, codec: facts.obstacle }));
  const { durationMs } = facts;
  const maxBytes = instance.videoBytes;
  const tooLong = durationMs !== null && (8000 * maxBytes) / durationMs < LEAST_BITRATE;
  if (tooLong || (durationMs === null && facts.size > maxBytes))
    return blocked(facts, blocks('media-too-large', { name, limit: maxBytes }));
  const limit = instance.frameRate ?? Number.POSITIVE_INFINITY;
  const frameRate = (facts.frameRate ?? 0) > limit ? limit : null;
  const asVideo: MediaFacts = { ...facts, kind: 'video' };
  const box = boxWithin(facts, pixelsFor(asVideo, instance, can), 2);
  return {
    fit: { how: 'film', type, ...box, maxBytes, frameRate, durationMs },
    type,
    notices: [
      told(facts, name, type, box, maxBytes, frameRate),
      ...(facts.location ? [tells('location-removed', { name })] : []),
    ],
  };
}

/** Says only what changes beside the name: the limit of bytes where that is the reason. */
function told(
  facts: MediaFacts,
  name: string,
  type: string,
  box: Box,
  maxBytes: number,
  frameRate: number | null = null,
): Notice {
  const result = { ...facts, type, ...box, frameRate };
  const to = described({ ...result, size: facts.size > maxBytes ? maxBytes : null, animated: false });
  const from = described({
    ...facts,
    size: facts.size > maxBytes ? facts.size : null,
    frameRate: frameRate && facts.frameRate,
  });
  return tells('media-fitted', { name, from, to });
}
