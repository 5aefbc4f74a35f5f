import { crc32, deflateSync } from 'node:zlib';
import { exif, PLACE, xmp } from './exif.ts';
import { type Bytes, big16, big32, join } from './join.ts';

export interface PngOptions {
  width: number;
  height: number;
  /** Colour with transparency of a pixel by its place. */
  colour?: (x: number, y: number) => readonly [number, number, number, number];
  /** Without transparency. */
  opaque?: boolean;
  /** Says where it was made: in EXIF, XMP and an old tool's text. */
  place?: boolean;
  orientation?: number;
  /** How many pictures it is made of; each is a little redder. */
  frames?: number;
  /** Hard to pack, so that the file is large. */
  noise?: boolean;
}

export const chunk = (type: string, ...contents: (Uint8Array | string)[]): Bytes => {
  const body = join(type, ...contents);
  return join(big32(body.length - 4), body, big32(crc32(body)));
};

const SIGNATURE = '\x89PNG\r\n\x1a\n';

export function png(options: PngOptions): Bytes {
  const { width, height, opaque = false, place = false, orientation, frames = 1 } = options;
  const moves = frames > 1;
  const frame = (number: number): Bytes[] => [
    ...(moves
      ? [
          chunk(
            'fcTL',
            big32(number === 0 ? 0 : 2 * number - 1),
            big32(width),
            big32(height),
            big32(0),
            big32(0),
            big16(1),
            big16(10),
            '\0\0',
          ),
        ]
      : []),
    number === 0 ? chunk('IDAT', rows(options, 0)) : chunk('fdAT', big32(2 * number), rows(options, number)),
  ];
  return join(
    SIGNATURE,
    chunk('IHDR', big32(width), big32(height), opaque ? '\x08\x02\0\0\0' : '\x08\x06\0\0\0'),
    orientation === undefined ? '' : chunk('eXIf', exif(orientation, place)),
    place ? chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', xmp(true)) : '',
    place ? chunk('tEXt', `Raw profile type exif\0${PLACE}`) : '',
    chunk('tEXt', 'Comment\0Bore da'),
    moves ? chunk('acTL', big32(frames), big32(0)) : '',
    ...Array.from({ length: frames }, (_, number) => frame(number)).flat(),
    chunk('IEND'),
  );
}

function rows({ width, height, opaque, noise, colour = sky }: PngOptions, frame: number): Bytes {
  const depth = opaque ? 3 : 4;
  const raw = new Uint8Array(height * (1 + width * depth));
  let seed = 1;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const pixel = [...colour(x, y)];
      if (noise) {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
        pixel[0] = seed >>> 24;
        pixel[1] = (seed >>> 16) & 255;
      }
      pixel[0] = ((pixel[0] ?? 0) + 40 * frame) & 255;
      raw.set(pixel.slice(0, depth), y * (1 + width * depth) + 1 + x * depth);
    }
  return Uint8Array.from(deflateSync(raw, { level: noise ? 0 : 6 }));
}

const sky = (x: number, y: number): readonly [number, number, number, number] => [
  (x * 3) & 255,
  (y * 3) & 255,
  200,
  255,
];
