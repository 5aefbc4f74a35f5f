import type { Fit, MediaFacts } from '../model/media.ts';

/** Pixels of the shorter side: twice what is shown. */
const SIDE = 96;
/** A picture of a person is no larger and no longer than this: pixels, and the longer side by the shorter. */
const LARGEST = 4096;
const LONGEST = 3;
/** Bytes. */
const MOST = 40_000;

const drawn: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
]);

/** How a picture of an account is made small; `null` where its bytes are no picture that we would show. */
export function avatarFit({ type, width, height, broken, transparent }: MediaFacts): Fit | null {
  if (!drawn.has(type) || broken || !width || !height) return null;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (long > LARGEST || long > short * LONGEST) return null;
  const scale = Math.min(1, SIDE / short);
  return {
    how: 'picture',
    type: transparent ? 'image/png' : 'image/jpeg',
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    maxBytes: MOST,
    frameRate: null,
    durationMs: null,
  };
}
