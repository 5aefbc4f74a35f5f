import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figures.ts';

const output = resolve(import.meta.dirname, '../../.output');
const extension = join(output, 'chrome-mv3');
const KB = 1000;

const gzip = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length;
const read = (name: string): Buffer => readFileSync(join(extension, name));

/** Bytes of what runs on a site, of each page with all it loads, and of each package. */
export function sizes(): Figure[] {
  const engine = read('composer.js');
  const recipes = readdirSync(join(extension, 'sites')).map((name) => ({
    name,
    bytes: read(`sites/${name}`),
  }));
  const largest = recipes.toSorted((a, b) => b.bytes.length - a.bytes.length)[0];
  const all = Buffer.concat([engine, ...recipes.map(({ bytes }) => bytes)]);
  const pages = readdirSync(extension).filter((name) => name.endsWith('.html'));
  return [
    bytes('script on a site, raw', engine.length),
    bytes('script on a site, gzip', gzip(engine)),
    bytes(`largest recipe (${largest?.name}), gzip`, largest ? gzip(largest.bytes) : 0),
    bytes(`script and all ${recipes.length} recipes, gzip`, gzip(all), 16 * KB),
    bytes('background, gzip', gzip(read('background.js'))),
    ...pages.map((page) => bytes(`${page} with all it loads, gzip`, gzip(Buffer.concat(loadedBy(page))))),
    ...readdirSync(output)
      .filter((name) => name.endsWith('.zip') && !name.includes('sources'))
      .map((name) => bytes(name, statSync(join(output, name)).size, 400 * KB)),
  ];
}

const bytes = (name: string, size: number, most?: number): Figure => ({
  name,
  unit: 'bytes',
  ours: [size],
  ...(most !== undefined && { bar: { most, of: 'median' } }),
});

function loadedBy(page: string): Buffer[] {
  const html = read(page);
  const files = [...html.toString().matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)];
  return [html, ...files.map(([, name = '']) => read(name))];
}
