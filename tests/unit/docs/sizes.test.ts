import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
/** A reader of the table wants to know what a package weighs, not each byte of it: a part of the size. */
const TOLERANCE = 0.05;

const sources = ['entrypoints', 'components', 'lib'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8')),
);

/** What our sources import of a package, by the path they import it from; types weigh nothing. */
async function used(name: string): Promise<Map<string, Set<string>>> {
  const all = new Map<string, Set<string>>();
  const imports = /^import (?!type\b)(?:\{([^}]*)\}|\* as (\w+)) from '([^']+)'/gm;
  for (const source of sources)
    for (const [, names, space, path = ''] of source.matchAll(imports)) {
      if (path !== name && !path.startsWith(`${name}/`)) continue;
      const found = names
        ? names.split(',').map((it) => it.trim())
        : [...source.matchAll(new RegExp(`\\b${space}\\.(\\w+(?:\\.\\w+)?)`, 'g'))].map(([, it = '']) => it);
      const known = all.get(path) ?? new Set();
      for (const it of found) if (it && !it.startsWith('type ')) known.add(it);
      if (known.size > 0) all.set(path, known);
    }
  return all;
}

/** What our sources use of a package, bundled alone. @returns bytes when minified, and when gzipped after that */
async function weigh(name: string): Promise<{ bytes: number; gzip: number }> {
  const lines = await Promise.all(
    [...(await used(name))].map(async ([path, names], at) => {
      const there: object = await import(path);
      const values = [...names].filter((it) => (it.split('.')[0] ?? '') in there);
      return `import * as it${at} from '${path}'; export const used${at} = [${values.map((it) => `it${at}.${it}`)}];`;
    }),
  );
  // What is drawn calls this, unseen in the sources.
  if (name === 'preact') lines.push("export { jsx, jsxs, Fragment } from 'preact/jsx-runtime';");
  const entry = 'virtual:used';
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'used',
        resolveId: (id) => (id === entry ? join(root, 'used.js') : null),
        load: (id) => (id === join(root, 'used.js') ? lines.join('\n') : null),
      },
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      minify: true,
      rollupOptions: { input: entry, output: { format: 'es' }, preserveEntrySignatures: 'strict' },
    },
  });
  const [chunk] = [built].flat().flatMap((it) => ('output' in it ? it.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`no script came of ${name}`);
  return { bytes: Buffer.byteLength(chunk.code), gzip: gzipSync(chunk.code, { level: 9 }).length };
}

const number = (text = ''): number => Number(text.replaceAll(',', ''));
const table = [
  ...readFileSync(join(root, 'docs/dependencies.md'), 'utf8').matchAll(
    /^\| `([^`]+)` \| .* \| ([\d,]+) \| ([\d,]+) \|$/gm,
  ),
].map(([, name = '', bytes, gzip]) => ({ name, bytes: number(bytes), gzip: number(gzip) }));

it('the sizes of what is in the extension are there for each package of it', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(table.map(({ name }) => name).toSorted()).toEqual(Object.keys(dependencies).toSorted());
});

it.each(table.map((row) => [row.name, row] as const))('%s weighs what the table says', async (name, said) => {
  const found = await weigh(name);
  const asSaid = (of: 'bytes' | 'gzip') =>
    Math.abs(said[of] - found[of]) <= TOLERANCE * found[of] ? found[of] : said[of];
  expect({ bytes: asSaid('bytes'), gzip: asSaid('gzip') }).toEqual(found);
});
