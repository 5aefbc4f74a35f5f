import { type Bytes, isAt, viewOf } from './bytes.ts';
import { withoutPlace } from './xmp.ts';

/** What a block of EXIF says, a TIFF file without pictures (CIPA DC-008). */
export interface Exif {
  /** 1 to 8; 1 when it says nothing. */
  orientation: number;
  /** The same block without the place, of the same length; `null` when it names none. */
  hidden: Bytes | null;
}

const ORIENTATION = 0x0112;
const XMP = 0x02bc;
const GPS = 0x8825;
/** Directories of one block: the picture, its thumbnail, and no more in practice. */
const MOST = 8;
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** A block that does not hold together is emptied: it may name a place where we cannot see it. */
export function readExif(block: Bytes): Exif {
  const found = { orientation: 1 };
  try {
    const copy = block.slice();
    return { hidden: walk(copy, found) ? copy : null, ...found };
  } catch {
    return { hidden: emptied(block.length, found.orientation), ...found };
  }
}

/** Hides the place in all directories. @returns whether there was one */
function walk(block: Bytes, found: { orientation: number }): boolean {
  if (!isAt(block, 0, 'II*\0') && !isAt(block, 0, 'MM\0*')) throw new Error('no TIFF');
  const view = viewOf(block);
  const little = block[0] === 0x49;
  let hides = false;
  let at = view.getUint32(4, little);
  for (let directory = 0; at !== 0 && directory < MOST; directory += 1) {
    const first = at + 2;
    for (let entry = 0; entry < view.getUint16(at, little); entry += 1) {
      const place = first + 12 * entry;
      const tag = view.getUint16(place, little);
      if (tag === ORIENTATION && directory === 0)
        found.orientation = upright(view.getUint16(place + 8, little));
      if (tag === XMP) hides = hideXmp(block, view, place, little) || hides;
      if (tag !== GPS) continue;
      wipeDirectory(block, view, view.getUint32(place + 8, little), little);
      removeEntry(block, view, at, entry, little);
      hides = true;
      entry -= 1;
    }
    at = view.getUint32(first + 12 * view.getUint16(at, little), little);
  }
  return hides;
}

const upright = (value: number): number => (value >= 1 && value <= 8 ? value : 1);

/** Entries after it move up, and the address of the next directory with them. */
function removeEntry(block: Bytes, view: DataView, at: number, entry: number, little: boolean): void {
  const count = view.getUint16(at, little);
  // What was wiped was this directory itself: it would be walked for ever.
  if (entry >= count) throw new Error('directories overlap');
  const place = at + 2 + 12 * entry;
  const end = at + 2 + 12 * count + 4;
  view.getUint8(end - 1);
  block.copyWithin(place, place + 12, end);
  block.fill(0, end - 12, end);
  view.setUint16(at, count - 1, little);
}

function wipeDirectory(block: Bytes, view: DataView, at: number, little: boolean): void {
  const count = view.getUint16(at, little);
  for (let place = at + 2; place < at + 2 + 12 * count; place += 12) {
    const length = (sizes[view.getUint16(place + 2, little)] ?? 8) * view.getUint32(place + 4, little);
    if (length <= 4) continue;
    const value = view.getUint32(place + 8, little);
    block.fill(0, value, Math.min(value + length, block.length));
  }
  view.getUint8(at + 1 + 12 * count);
  block.fill(0, at, Math.min(at + 2 + 12 * count + 4, block.length));
}

function hideXmp(block: Bytes, view: DataView, place: number, little: boolean): boolean {
  const length = view.getUint32(place + 4, little);
  const at = length > 4 ? view.getUint32(place + 8, little) : place + 8;
  const hidden = withoutPlace(block.subarray(at, at + length));
  if (hidden) block.set(hidden, at);
  return hidden !== null;
}

/** A block of that length which says the orientation only, if there is room for it. */
export function emptied(length: number, orientation: number): Bytes {
  const block = new Uint8Array(length);
  if (length < 26) return block;
  const view = viewOf(block);
  block.set([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0]);
  view.setUint16(10, ORIENTATION, true);
  view.setUint16(12, 3, true);
  view.setUint32(14, 1, true);
  view.setUint16(18, orientation, true);
  return block;
}
