import { type Bytes, isAt, viewOf } from './bytes.ts';
import { plain, type Still } from './still.ts';
import { withoutPlace } from './xmp.ts';

/** Walks the blocks (GIF89a). */
export function readGif(bytes: Bytes): Still {
  const view = viewOf(bytes);
  const still: Still = { ...plain, frames: 0, broken: true, patches: [] };
  still.width = view.getUint16(6, true);
  still.height = view.getUint16(8, true);
  let at = 13 + colours(bytes[10] ?? 0);
  let ticks = 0;
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x3b) {
      still.broken = still.frames === 0;
      break;
    }
    if (block === 0x2c) {
      still.frames += 1;
      at = skip(bytes, at + 11 + colours(view.getUint8(at + 9)));
    } else if (block === 0x21) {
      const label = view.getUint8(at + 1);
      if (label === 0xf9) ticks += view.getUint16(at + 4, true);
      if (label === 0xf9) still.transparent ||= (view.getUint8(at + 3) & 1) === 1;
      const from = isAt(bytes, at + 3, 'XMP DataXMP') ? at + 14 : null;
      at = skip(bytes, at + 2);
      if (from !== null) hideXmp(bytes, from, at, still);
    } else break;
  }
  return { ...still, durationMs: still.frames > 1 ? ticks * 10 : null };
}

const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** @returns the place after a chain of sub-blocks; past the end when the chain is cut off */
function skip(bytes: Bytes, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

/** The packet lies there as it is, and its letters count as lengths: spaces do so too (XMP, part 3, 1.1.2). */
function hideXmp(bytes: Bytes, from: number, end: number, still: Still): void {
  const packet = bytes.subarray(from, Math.max(from, end - 258));
  const hidden = withoutPlace(packet);
  if (hidden) still.patches.push({ at: from, length: hidden.length, bytes: hidden });
}
