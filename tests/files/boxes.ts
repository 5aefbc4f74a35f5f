import { exif, PLACE, xmp } from './exif.ts';
import { type Bytes, big16, big32, join } from './join.ts';

export const box = (type: string, ...contents: (Uint8Array | string)[]): Bytes => {
  const data = join(...contents);
  return join(big32(data.length + 8), type, data);
};
const full = (type: string, ...contents: (Uint8Array | string)[]): Bytes => box(type, big32(0), ...contents);
const zeros = (length: number): Bytes => new Uint8Array(length);

export interface MovieOptions {
  width?: number;
  height?: number;
  frames?: number;
  /** ms */
  length?: number;
  /** Lies on its side: shown with a quarter turn. */
  turned?: boolean;
  /** Says where it was made: as Android, as Apple, and in notes taken all along. */
  place?: boolean;
}

const NOTES = 3;
const KEY = 'com.apple.quicktime.location.ISO6709';

/** The boxes of a phone's film; its pictures are no pictures. */
export function movie(options: MovieOptions = {}): Bytes {
  const { place = false } = options;
  const top = box('ftyp', 'isom\0\0\0\0isommp42');
  const notes = join(...Array.from({ length: NOTES }, () => PLACE));
  const data = box('mdat', 'pictures', notes, 'more pictures');
  const notesAt = top.length + 8 + 'pictures'.length;
  return join(
    top,
    data,
    box(
      'moov',
      full('mvhd', zeros(96)),
      track('vide', 'avc1', options, null),
      place ? track('meta', 'mebx', options, notesAt) : '',
      place
        ? box('udta', box('\xa9xyz', big16(PLACE.length), big16(0x15c7), PLACE), box('\xa9nam', 'A film'))
        : '',
      place
        ? box(
            'meta',
            full('hdlr', zeros(4), 'mdta', zeros(13)),
            full('keys', big32(2), box('mdta', 'com.apple.quicktime.make'), box('mdta', KEY)),
            box('ilst', box('\0\0\0\x01', 'Apple'), box('\0\0\0\x02', PLACE)),
          )
        : '',
    ),
  );
}

function track(kind: string, codec: string, options: MovieOptions, notesAt: number | null): Bytes {
  const { width = 640, height = 360, frames = 60, length = 2000, turned = false } = options;
  const one = big32(0x10000);
  const matrix = turned
    ? join(zeros(4), one, zeros(4), big32(0xffff0000), zeros(20))
    : join(one, zeros(12), one, zeros(16));
  const entry = box(
    codec,
    zeros(6),
    big16(1),
    zeros(16),
    big16(width),
    big16(height),
    zeros(50),
    notesAt === null ? '' : KEY,
  );
  return box(
    'trak',
    full('tkhd', zeros(36), matrix, big32(width * 65536), big32(height * 65536)),
    box(
      'mdia',
      full('mdhd', zeros(8), big32(1000), big32(length), zeros(4)),
      full('hdlr', zeros(4), kind, zeros(13)),
      box(
        'minf',
        box(
          'stbl',
          full('stsd', big32(1), entry),
          full('stts', big32(1), big32(frames), big32(length / frames)),
          notesAt === null ? '' : full('stsz', big32(PLACE.length), big32(NOTES)),
          notesAt === null ? '' : full('stsc', big32(1), big32(1), big32(NOTES), big32(1)),
          notesAt === null ? '' : full('stco', big32(1), big32(notesAt)),
        ),
      ),
    ),
  );
}

/** The boxes of a phone's still picture; its pixels are no pixels. */
export function heic({ brand = 'heic', place = false, turned = false } = {}): Bytes {
  const top = box('ftyp', brand, '\0\0\0\0', 'mif1', brand);
  const block = join(big32(0), exif(1, place));
  const packet = join(xmp(place));
  const meta = (at: number) =>
    full(
      'meta',
      full('hdlr', zeros(4), 'pict', zeros(13)),
      box('iinf', '\0\0\0\0', big16(2), item(1, 'Exif'), item(2, 'mime')),
      box('iprp', box('ipco', full('ispe', big32(4032), big32(3024)), turned ? box('irot', '\x01') : '')),
      full(
        'iloc',
        '\x44\x00',
        big16(2),
        place_(1, at, block.length),
        place_(2, at + block.length, packet.length),
      ),
    );
  const at = top.length + meta(0).length + 8;
  return join(top, meta(at), box('mdat', block, packet, 'pixels'));
}

const item = (id: number, kind: string): Bytes => box('infe', '\x02\0\0\0', big16(id), big16(0), kind, '\0');
const place_ = (id: number, at: number, length: number): Bytes =>
  join(big16(id), big16(0), big16(1), big32(at), big32(length));
