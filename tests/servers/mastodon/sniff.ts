/** What a file is by its first bytes. */
export interface Sniffed {
  mimeType: string;
  kind: 'image' | 'video' | 'audio';
  /** Pixels; `null` where the format hides them deeper than is read here. */
  width: number | null;
  height: number | null;
  /** Only GIF is looked at: it becomes a video when it moves. */
  animated: boolean;
}

/** What an upload may be (facts: fediverse-api 5). */
export const mediaTypes = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/heic',
  'image/heif',
  'image/webp',
  'image/avif',
  'video/webm',
  'video/mp4',
  'video/quicktime',
  'video/ogg',
  'audio/wave',
  'audio/wav',
  'audio/x-wav',
  'audio/vorbis',
  'audio/ogg',
  'audio/mpeg',
  'audio/mp3',
  'audio/webm',
  'audio/flac',
  'audio/aac',
  'audio/m4a',
  'audio/x-m4a',
  'audio/mp4',
  'audio/3gpp',
  'video/x-ms-asf',
];

/** `null` for what is none of the accepted types, or broken. */
export function sniff(bytes: Buffer): Sniffed | null {
  const at = (offset: number, text: string) =>
    bytes.toString('latin1', offset, offset + text.length) === text;
  if (at(0, '\x89PNG\r\n\x1a\n')) return png(bytes);
  if (at(0, '\xff\xd8\xff')) return jpeg(bytes);
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return gif(bytes);
  if (at(0, 'RIFF') && at(8, 'WEBP')) return webp(bytes);
  if (at(0, 'RIFF') && at(8, 'WAVE')) return sound('audio/wav');
  if (at(4, 'ftyp')) return boxes(bytes.toString('latin1', 8, 12));
  if (at(0, '\x1aE\xdf\xa3')) return film('video/webm');
  if (at(0, 'OggS')) return bytes.includes('theora') ? film('video/ogg') : sound('audio/ogg');
  if (at(0, 'fLaC')) return sound('audio/flac');
  if (at(0, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0)) return sound('audio/mpeg');
  return null;
}

const still = (mimeType: string, width: number | null, height: number | null, animated = false): Sniffed => ({
  mimeType,
  kind: 'image',
  width,
  height,
  animated,
});
const film = (mimeType: string): Sniffed => ({ ...still(mimeType, null, null), kind: 'video' });
const sound = (mimeType: string): Sniffed => ({ ...still(mimeType, null, null), kind: 'audio' });

const png = (bytes: Buffer): Sniffed | null =>
  bytes.includes('IEND') ? still('image/png', bytes.readUInt32BE(16), bytes.readUInt32BE(20)) : null;

/** Walks the segments to the frame header. */
function jpeg(bytes: Buffer): Sniffed | null {
  let offset = 2;
  while (offset + 9 < bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return still('image/jpeg', bytes.readUInt16BE(offset + 7), bytes.readUInt16BE(offset + 5));
    offset += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(offset + 2);
  }
  return null;
}

function gif(bytes: Buffer): Sniffed | null {
  if (bytes.length < 13) return null;
  // A graphic control block before each frame is how moving pictures are made; two of them make it move.
  const first = bytes.indexOf('\x21\xf9\x04', 0, 'latin1');
  const animated = first !== -1 && bytes.indexOf('\x21\xf9\x04', first + 3, 'latin1') !== -1;
  return still('image/gif', bytes.readUInt16LE(6), bytes.readUInt16LE(8), animated);
}

function webp(bytes: Buffer): Sniffed | null {
  if (bytes.length < 30) return null;
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return still('image/webp', bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
  if (chunk === 'VP8L') {
    const packed = bytes.readUInt32LE(21);
    return still('image/webp', (packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1);
  }
  return still('image/webp', bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
}

/** ISO base media by major brand. */
function boxes(brand: string): Sniffed {
  if (brand === 'avif' || brand === 'avis') return still('image/avif', null, null);
  if (['heic', 'heix', 'heim', 'heis'].includes(brand)) return still('image/heic', null, null);
  if (brand === 'mif1' || brand === 'msf1') return still('image/heif', null, null);
  if (brand === 'qt  ') return film('video/quicktime');
  return brand.startsWith('M4A') ? sound('audio/mp4') : film('video/mp4');
}
