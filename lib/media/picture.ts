import type { Fit } from '../model/media.ts';
import { hasProfile, isWide } from './gamut.ts';

const QUALITIES = [0.92, 0.85, 0.75] as const;
/** How much smaller each further try is, and how many there are: in the end a hundredth of the pixels. */
const STEP = 0.8;
const TRIES = 20;

/**
 * A picture decoded, turned upright, and encoded anew within the limits. Wide colours stay wide where the browser can
 * write their profile; else they are those of sRGB afterwards. Of an animation, the first picture. Rejects when it cannot
 * be decoded.
 */
export async function fitPicture(file: Blob, fit: Fit): Promise<Blob> {
  const wide = (await isWide(file)) ? await fitIn('display-p3', file, fit).catch(() => null) : null;
  return wide && (await hasProfile(wide)) ? wide : fitIn('srgb', file, fit);
}

async function fitIn(colours: PredefinedColorSpace, file: Blob, fit: Fit): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  let width = Math.min(fit.width ?? picture.width, picture.width);
  let height = Math.min(fit.height ?? picture.height, picture.height);
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const canvas = drawn(picture, Math.round(width), Math.round(height), fit.type, colours);
      const made = await encoded(canvas, fit);
      if (made) return made;
      width = Math.max(1, width * STEP);
      height = Math.max(1, height * STEP);
    }
  } finally {
    picture.close();
  }
  throw new Error('no size is small enough');
}

/** `null` when it is too large at every quality. */
async function encoded(canvas: OffscreenCanvas, { type, maxBytes }: Fit): Promise<Blob | null> {
  for (const quality of type === 'image/jpeg' ? QUALITIES : [1]) {
    const made = await canvas.convertToBlob({ type, quality });
    if (made.type !== type) throw new Error(`no encoder for ${type}`);
    if (made.size <= maxBytes) return made;
  }
  return null;
}

/** Halved as often as can be before the last step: one great step would leave out pixels. */
function drawn(
  picture: ImageBitmap,
  width: number,
  height: number,
  type: string,
  colours: PredefinedColorSpace,
): OffscreenCanvas {
  let from: ImageBitmap | OffscreenCanvas = picture;
  while (from.width >= 2 * width && from.height >= 2 * height)
    from = draw(from, Math.ceil(from.width / 2), Math.ceil(from.height / 2), null, colours);
  return draw(from, width, height, type === 'image/jpeg' ? 'white' : null, colours);
}

function draw(
  from: ImageBitmap | OffscreenCanvas,
  width: number,
  height: number,
  ground: string | null,
  colorSpace: PredefinedColorSpace,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { colorSpace });
  if (!context) throw new Error('no canvas');
  if (ground) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(from, 0, 0, width, height);
  return canvas;
}
