import { type Bytes, isAt, latin, type Patch, viewOf } from './bytes.ts';
import { plain, type Still } from './still.ts';
import { readExif } from './tiff.ts';
import { withoutPlace } from './xmp.ts';

const NOTHING: Bytes = new Uint8Array(0);

/** Walks the chunks (PNG, third edition). */
export function readPng(bytes: Bytes): Still {
  const view = viewOf(bytes);
  const still: Still = { ...plain, broken: true, patches: [] };
  let ticks = 0;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const type = latin(bytes, at + 4, 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') Object.assign(still, headerOf(data));
    if (type === 'tRNS') still.transparent = true;
    if (type === 'acTL') still.frames = viewOf(data).getUint32(0);
    if (type === 'fcTL') ticks += delayOf(viewOf(data));
    if (type === 'eXIf') hide(still, bytes, at, readOrientation(data, still));
    if (type === 'iTXt' || type === 'tEXt' || type === 'zTXt') hide(still, bytes, at, hiddenText(type, data));
    if (type === 'IEND') still.broken = still.width === null;
    if (type === 'IEND') break;
    at = end;
  }
  return { ...still, durationMs: still.frames > 1 ? Math.round(ticks) : null };
}

const headerOf = (data: Bytes) => {
  const view = viewOf(data);
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    transparent: data[9] === 4 || data[9] === 6,
  };
};

/** ms; a denominator of 0 means hundredths. */
const delayOf = (view: DataView): number => (1000 * view.getUint16(20)) / (view.getUint16(22) || 100);

function readOrientation(data: Bytes, still: Still): Bytes | null {
  const { orientation, hidden } = readExif(data);
  still.orientation = orientation;
  return hidden;
}

/** `null` keeps the text. A text that is packed, or a whole block of metadata written as text, goes when it may say where. */
function hiddenText(type: string, data: Bytes): Bytes | null {
  const zero = data.indexOf(0);
  const keyword = latin(data, 0, Math.max(0, zero));
  if (/^Raw profile type (?:exif|app1|xmp|iptc)$/i.test(keyword) || /gps|^location$/i.test(keyword))
    return NOTHING;
  if (keyword !== 'XML:com.adobe.xmp') return null;
  if (type !== 'iTXt' || data[zero + 1] !== 0) return NOTHING;
  const language = data.indexOf(0, zero + 3);
  const text = data.indexOf(0, language + 1) + 1;
  const packet = withoutPlace(data.subarray(text));
  if (!packet) return null;
  const copy = data.slice();
  copy.set(packet, text);
  return copy;
}

/** Puts a chunk's new data in place with a new checksum; an empty one takes the whole chunk out. */
function hide(still: Still, bytes: Bytes, at: number, data: Bytes | null): void {
  if (!data) return;
  const length = 12 + viewOf(bytes).getUint32(at);
  if (data.length === 0) {
    still.patches.push({ at, length, bytes: data } satisfies Patch);
    return;
  }
  const chunk = bytes.slice(at, at + length);
  chunk.set(data, 8);
  viewOf(chunk).setUint32(length - 4, crc(chunk.subarray(4, length - 4)));
  still.patches.push({ at, length, bytes: chunk });
}

export const isPng = (bytes: Bytes): boolean => isAt(bytes, 0, '\x89PNG\r\n\x1a\n');

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 (PNG, annex D). */
export const crc = (bytes: Bytes): number =>
  ~bytes.reduce((sum, byte) => (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), -1) >>> 0;
