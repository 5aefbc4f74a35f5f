import { type Bytes, join, little16 } from './join.ts';

/** A real GIF; each picture is of one grey, a tenth of a second long, and coded without packing. */
export function gif({ width, height, frames }: { width: number; height: number; frames: number }): Bytes {
  const palette = Uint8Array.from({ length: 3 * 128 }, (_, at) => 2 * Math.floor(at / 3));
  return join(
    'GIF89a',
    little16(width),
    little16(height),
    '\xf6\0\0',
    palette,
    frames > 1 ? '\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0' : '',
    ...Array.from({ length: frames }, (_, number) => frame(width, height, (number * 17) % 128)),
    '\x3b',
  );
}

const frame = (width: number, height: number, grey: number): Bytes =>
  join(
    '\x21\xf9\x04\0',
    little16(10),
    '\0\0',
    '\x2c',
    little16(0),
    little16(0),
    little16(width),
    little16(height),
    '\0\x07',
    pixels(width * height, grey),
  );

/** Codes of eight bits, with "begin anew" before they would grow to nine. */
function pixels(count: number, grey: number): Bytes {
  const codes: number[] = [];
  for (let done = 0; done < count; done += 1) {
    if (done % 120 === 0) codes.push(128);
    codes.push(grey);
  }
  codes.push(129);
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < codes.length; at += 255) {
    const block = codes.slice(at, at + 255);
    blocks.push(Uint8Array.of(block.length, ...block));
  }
  return join(...blocks, '\0');
}
