import { exif, xmp } from './exif.ts';
import { type Bytes, join, little16, little24, little32 } from './join.ts';

const chunk = (type: string, ...contents: (Uint8Array | string)[]): Bytes => {
  const data = join(...contents);
  return join(type, little32(data.length), data, data.length % 2 === 1 ? '\0' : '');
};

/** The chunks of a WebP with metadata around pixels, which a browser made or which are none. */
export function webp({
  width,
  height,
  place = false,
  orientation = 1,
  frames = 1,
  transparent = false,
  pixels = join('\0\0\0\x9d\x01\x2a', little16(width), little16(height), new Uint8Array(20)),
}: {
  width: number;
  height: number;
  place?: boolean;
  orientation?: number;
  frames?: number;
  transparent?: boolean;
  pixels?: Bytes;
}): Bytes {
  const flags = 0x08 | 0x04 | (frames > 1 ? 0x02 : 0) | (transparent ? 0x10 : 0);
  const frame = chunk(
    'ANMF',
    new Uint8Array(6),
    little24(width - 1),
    little24(height - 1),
    little24(100),
    '\0',
  );
  const body = join(
    'WEBP',
    chunk('VP8X', Uint8Array.of(flags, 0, 0, 0), little24(width - 1), little24(height - 1)),
    ...(frames > 1 ? Array.from({ length: frames }, () => frame) : [chunk('VP8 ', pixels)]),
    chunk('EXIF', exif(orientation, place)),
    chunk('XMP ', xmp(place)),
  );
  return join('RIFF', little32(body.length), body);
}
