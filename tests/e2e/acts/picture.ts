import { hash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const folder = resolve(import.meta.dirname, '../../.artifacts/files');

/**
 * Writes a file that a test can choose in a file input. One that is there stays untouched, since a browser refuses to read
 * what was written to after it was chosen, and other specs run at the same time.
 */
export function fileOf(name: string, bytes: Buffer): string {
  const own = join(folder, hash('sha256', bytes).slice(0, 16));
  const path = join(own, name);
  if (existsSync(path)) return path;
  mkdirSync(own, { recursive: true });
  const half = `${path}.${process.pid}`;
  writeFileSync(half, bytes);
  renameSync(half, path);
  return path;
}

/** A PNG of a soft sky in one hue, different for every hue, so that a test can tell pictures apart. */
export function picture(hue: number, width = 640, height = 400): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 0.35 + (0.5 * y) / height + 0.1 * Math.sin(x / 40 + y / 60);
      rows.set(rgb(hue + (40 * x) / width, light), y * (1 + width * 3) + 1 + x * 3);
    }
  }
  return png(width, height, rows);
}

/** A PNG of rows in RGB, each behind a byte that says it is as it is. @param level how hard to pack it, as in zlib */
export function png(width: number, height: number, rows: Buffer, level?: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function rgb(hue: number, light: number): [number, number, number] {
  const part = (offset: number): number => {
    const at = (offset + hue / 30) % 12;
    return Math.round(
      255 * (light - 0.6 * Math.min(light, 1 - light) * Math.max(-1, Math.min(at - 3, 9 - at, 1))),
    );
  };
  return [part(0), part(8), part(4)];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
