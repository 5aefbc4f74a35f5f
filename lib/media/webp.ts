import { type Bytes, latin, viewOf } from './bytes.ts';
import { plain, type Still } from './still.ts';
import { readExif } from './tiff.ts';
import { withoutPlace } from './xmp.ts';

/** Walks the chunks (WebP container specification). */
export function readWebp(bytes: Bytes): Still {
  const view = viewOf(bytes);
  const still: Still = { ...plain, frames: 0, patches: [] };
  let ticks = 0;
  const whole = view.getUint32(4, true) + 8;
  for (let at = 12; at + 8 <= Math.min(whole, bytes.length); ) {
    const type = latin(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'VP8X' || type === 'VP8L' || type === 'VP8 ') readSize(type, data, still);
    if (type === 'ALPH') still.transparent = true;
    if (type === 'VP8 ' || type === 'VP8L') still.frames += 1;
    if (type === 'ANMF') {
      still.frames += 1;
      ticks += threeBytes(data, 12);
    }
    const hidden =
      type === 'EXIF' ? readOrientation(data, still) : type === 'XMP ' ? withoutPlace(data) : null;
    if (hidden) still.patches.push({ at: at + 8, length: hidden.length, bytes: hidden });
    at += 8 + length + (length % 2);
  }
  return {
    ...still,
    broken: whole > bytes.length + 1 || still.width === null || still.frames === 0,
    durationMs: still.frames > 1 ? ticks : null,
  };
}

const threeBytes = (data: Bytes, at: number): number =>
  (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16);

/** The first chunk that says it counts; what follows it are its parts. */
function readSize(type: string, data: Bytes, still: Still): void {
  if (still.width !== null) return;
  const view = viewOf(data);
  if (type === 'VP8X') {
    still.width = threeBytes(data, 4) + 1;
    still.height = threeBytes(data, 7) + 1;
    still.transparent = (view.getUint8(0) & 0x10) !== 0;
  } else if (type === 'VP8L') {
    const packed = view.getUint32(1, true);
    still.width = (packed & 0x3fff) + 1;
    still.height = ((packed >>> 14) & 0x3fff) + 1;
    still.transparent = ((packed >>> 28) & 1) === 1;
  } else {
    still.width = view.getUint16(6, true) & 0x3fff;
    still.height = view.getUint16(8, true) & 0x3fff;
  }
}

function readOrientation(data: Bytes, still: Still): Bytes | null {
  const named = latin(data, 0, Math.min(6, data.length)) === 'Exif\0\0' ? 6 : 0;
  const { orientation, hidden } = readExif(data.subarray(named));
  still.orientation = orientation;
  if (!hidden || named === 0) return hidden;
  const copy = data.slice();
  copy.set(hidden, named);
  return copy;
}
