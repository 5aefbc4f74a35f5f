import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figures.ts';

const output = resolve(import.meta.dirname, '../../.output');
const extension = join(output, 'chrome-mv3');
const KB = 1000;

const gzip = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length;
const read = (name: string): Buffer => readFileSync(join(extension, name));

/**
 * Bytes of what runs on a site, of each page with all it loads, and of each package. The content script is what every page
 * of a site gets; the mirror comes on top where there is a composer, the teacher where a page is taught.
 */
export function sizes(): Figure[] {
  const script = read('composer.js');
  const mirror = read('mirror.js');
  const recipes = readdirSync(join(extension, 'sites')).map((name) => ({
    name: name.replace('.js', ''),
    bytes: read(`sites/${name}`),
  }));
  const all = Buffer.concat([script, ...recipes.map(({ bytes }) => bytes)]);
  const pages = readdirSync(extension).filter((name) => name.endsWith('.html'));
  return [
    bytes('content script without recipes, raw', script.length),
    bytes('content script without recipes, gzip', gzip(script)),
    ...recipes.map((it) =>
      bytes(`content script of ${it.name}, gzip`, gzip(Buffer.concat([script, it.bytes]))),
    ),
    bytes('content script of all sites together, raw', all.length),
    bytes('content script of all sites together, gzip', gzip(all), 16 * KB),
    bytes('finder, where nobody described the site, gzip', gzip(read('likeliest.js'))),
    bytes('mirror, where there is a composer, raw', mirror.length),
    bytes('mirror, where there is a composer, gzip', gzip(mirror)),
    bytes('teacher, where a page is taught, gzip', gzip(read('teach.js'))),
    bytes('background, raw', read('background.js').length),
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
