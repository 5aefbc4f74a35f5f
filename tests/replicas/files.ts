import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { movie } from '../files/boxes.ts';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
};

/** A real picture of stripes, no two of different steps alike. */
const png = (width: number, height: number, step: number): Buffer => {
  const row = width * 3 + 1;
  const pixels = Buffer.alloc(row * height, 0);
  for (let at = 0; at < pixels.length; at++) if (at % row > 0) pixels[at] = ((at * step) >> 3) & 255;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** What a person may choose from a disk in tests. */
export const files = {
  'cath.png': png(300, 200, 3),
  'ci.png': png(200, 300, 5),
  'ceffyl.png': png(100, 100, 7),
  // Well formed, but no browser plays it.
  'clip.mp4': Buffer.from(movie()),
  'adroddiad.pdf': Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  ),
} as const satisfies Record<string, Buffer>;

export type FileName = keyof typeof files;

/** Puts them into a folder. */
export const writeFiles = async (folder: string): Promise<Record<FileName, string>> => {
  await mkdir(folder, { recursive: true });
  const paths = Object.entries(files).map(async ([name, bytes]) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return [name, path] as const;
  });
  return Object.fromEntries(await Promise.all(paths)) as Record<FileName, string>;
};
