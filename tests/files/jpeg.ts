import { exif, PLACE, xmp } from './exif.ts';
import { type Bytes, big16, join } from './join.ts';

export interface JpegOptions {
  /** Pixels as stored; whole blocks of eight. */
  width: number;
  height: number;
  /** EXIF orientation; no EXIF at all where it is left out. */
  orientation?: number;
  /** Says where it was made: in EXIF, XMP and IPTC. */
  place?: boolean;
  /** Contents of an ICC profile segment. */
  profile?: string;
  /** Colour of a block by its place, 0 to 255 each. */
  colour?: (x: number, y: number) => readonly [number, number, number];
  /** Bytes of comment, to make the file as large as wanted. */
  ballast?: number;
}

export const segment = (marker: number, ...contents: (Uint8Array | string)[]): Bytes => {
  const data = join(...contents);
  return join(Uint8Array.of(0xff, marker), big16(data.length + 2), data);
};

const soft = (x: number, y: number): readonly [number, number, number] => [
  128 + 100 * Math.sin(x / 9),
  128 + 100 * Math.sin(y / 7),
  180,
];

/** A real baseline JPEG, each block of one colour (ITU T.81). */
export function jpeg(options: JpegOptions): Bytes {
  const { width, height, orientation, place = false, profile, ballast = 0 } = options;
  const comments: Bytes[] = [];
  for (let left = ballast; left > 0; left -= 60_000)
    comments.push(segment(0xfe, new Uint8Array(Math.min(left, 60_000)).fill(0x2e)));
  return join(
    '\xff\xd8',
    orientation === undefined ? '' : segment(0xe1, 'Exif\0\0', exif(orientation, place)),
    place ? segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp(true)) : '',
    place ? segment(0xed, 'Photoshop 3.0\0', '8BIM\x04\x04\0\0\0\0\0\x14', iptc()) : '',
    profile === undefined ? '' : segment(0xe2, 'ICC_PROFILE\0\x01\x01', profile),
    ...comments,
    segment(0xdb, '\0', new Uint8Array(64).fill(8)),
    segment(0xc0, '\x08', big16(height), big16(width), '\x03', '\x01\x11\0', '\x02\x11\0', '\x03\x11\0'),
    segment(
      0xc4,
      '\0',
      '\0\0\0\x0c',
      new Uint8Array(12),
      Uint8Array.from({ length: 12 }, (_, n) => n),
    ),
    segment(0xc4, '\x10', '\x01', new Uint8Array(15), '\0'),
    segment(0xda, '\x03', '\x01\0', '\x02\0', '\x03\0', '\0\x3f\0'),
    pixels(options),
    '\xff\xd9',
  );
}

const iptc = (): Bytes => join('\x1c\x02\x5a', big16(PLACE.length), PLACE);

/** Only the mean of each block is coded, as the difference to the block before. */
function pixels({ width, height, colour = soft }: JpegOptions): Bytes {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      held = (held << 1) | ((value >> bit) & 1);
      count += 1;
      if (count < 8) continue;
      bytes.push(held);
      if (held === 0xff) bytes.push(0);
      held = 0;
      count = 0;
    }
  };
  const before = [0, 0, 0];
  for (let y = 0; y < height / 8; y += 1)
    for (let x = 0; x < width / 8; x += 1)
      for (const [part, value] of inYcc(colour(x, y)).entries()) {
        const mean = Math.round(value - 128);
        const step = mean - (before[part] ?? 0);
        before[part] = mean;
        const size = step === 0 ? 0 : 32 - Math.clz32(Math.abs(step));
        put(size, 4);
        put(step < 0 ? step + 2 ** size - 1 : step, size);
        put(0, 1);
      }
  put(0x7f, 7);
  return Uint8Array.from(bytes);
}

const inYcc = ([r, g, b]: readonly [number, number, number]): number[] => [
  0.299 * r + 0.587 * g + 0.114 * b,
  128 - 0.1687 * r - 0.3313 * g + 0.5 * b,
  128 + 0.5 * r - 0.4187 * g - 0.0813 * b,
];
