import { type Bytes, isAt, type Patch, viewOf } from './bytes.ts';
import { plain, type Still } from './still.ts';
import { readExif } from './tiff.ts';
import { withoutPlace } from './xmp.ts';

const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
/** Extended packets carry a checksum, their length and their place before the text. */
const MORE_XMP = 'http://ns.adobe.com/xmp/extension/\0';
const IPTC = 'Photoshop 3.0\0';

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * Walks the markers (ITU T.81, annex B). Patches keep every length, because a second picture behind the first is found
 * by its distance (CIPA DC-007).
 */
export function readJpeg(bytes: Bytes): Still {
  const still: Still = { ...plain, patches: [] };
  let end = walk(bytes, 0, still);
  const { width, height, orientation } = still;
  // Phones hang more pictures onto the first: a depth or a gain map.
  for (let more = 0; end !== null && isAt(bytes, end, '\xff\xd8\xff') && more < 16; more += 1)
    end = walk(bytes, end, still);
  const trailer = end === null ? null : movieIn(bytes, end);
  return { ...still, width, height, orientation, broken: end === null || width === null, trailer };
}

/** @returns where the picture ends; `null` when its end marker is missing */
function walk(bytes: Bytes, start: number, still: Still): number | null {
  const view = viewOf(bytes);
  let at = start + 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) {
      // Pixels, or padding between segments: on to the next marker.
      at = bytes.indexOf(0xff, at);
      if (at < 0) return null;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2;
    if (marker === 0xff || marker === 0 || standsAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (at + 4 > bytes.length) return null;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (isFrame(marker) && length >= 7)
      Object.assign(still, { height: view.getUint16(at + 5), width: view.getUint16(at + 7) });
    if (marker === 0xe1 || marker === 0xed) readSegment(bytes, at + 4, end, still);
    at = end;
  }
  return null;
}

function readSegment(bytes: Bytes, at: number, end: number, still: Still): void {
  const hide = (from: number, hidden: Bytes | null) => {
    if (hidden) still.patches.push({ at: from, length: hidden.length, bytes: hidden } satisfies Patch);
  };
  if (isAt(bytes, at, EXIF)) {
    const exif = readExif(bytes.subarray(at + EXIF.length, end));
    still.orientation = exif.orientation;
    hide(at + EXIF.length, exif.hidden);
  }
  if (isAt(bytes, at, XMP)) hide(at + XMP.length, withoutPlace(bytes.subarray(at + XMP.length, end)));
  const text = at + MORE_XMP.length + 40;
  if (isAt(bytes, at, MORE_XMP) && text < end) hide(text, withoutPlace(bytes.subarray(text, end)));
  if (isAt(bytes, at, IPTC)) hide(at, withoutIptcPlace(bytes.subarray(at, end)));
}

/** Data sets that say where: content location, city, part of it, region, country (IPTC IIM 4.2). */
const places = new Set([26, 27, 90, 92, 95, 100, 101]);

function withoutIptcPlace(segment: Bytes): Bytes | null {
  const copy = segment.slice();
  const view = viewOf(copy);
  let hides = false;
  for (let at = copy.indexOf(0x1c); at >= 0 && at + 5 <= copy.length; at = copy.indexOf(0x1c, at + 1)) {
    const end = at + 5 + view.getUint16(at + 3);
    if (copy[at + 1] !== 2 || !places.has(copy[at + 2] ?? 0) || end > copy.length) continue;
    hides ||= copy.subarray(at + 5, end).some((byte) => byte !== 0x20);
    copy.fill(0x20, at + 5, end);
  }
  return hides ? copy : null;
}

/** A moving photo: the video begins with a box of type `ftyp` somewhere behind the picture. */
function movieIn(bytes: Bytes, from: number): number | null {
  for (let at = bytes.indexOf(0x66, from + 4); at >= 0; at = bytes.indexOf(0x66, at + 1))
    if (isAt(bytes, at, 'ftyp')) return at - 4;
  return null;
}
