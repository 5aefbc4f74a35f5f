import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, '..', '.artifacts', 'replicas');

/**
 * One script for a page, from a TypeScript entry in a folder beside this file. Built again only when a file of that
 * folder changed, or of one of the folders it uses, given by their path from here.
 */
export const bundle = (folder: string, entry: string, ...uses: string[]): Promise<string> => {
  const asked = [folder, entry, ...uses].join(' ');
  const script = scripts.get(asked) ?? keptOrBuilt(folder, entry, uses);
  scripts.set(asked, script);
  return script;
};

/** By what was asked for; each is looked up once in a process. */
const scripts = new Map<string, Promise<string>>();

const keptOrBuilt = async (folder: string, entry: string, uses: string[]): Promise<string> => {
  const root = join(here, folder);
  const prints = await Promise.all([root, ...uses.map((it) => join(here, it))].map(fingerprint));
  const kept = join(cache, `${folder}-${entry}-${prints.join('-')}.js`.replaceAll('/', '-'));
  const found = await readFile(kept, 'utf8').catch(() => null);
  if (found !== null) return found;
  const script = await compile(join(root, entry));
  await mkdir(cache, { recursive: true });
  // Two browsers may build at once: nobody shall read half a script.
  const own = `${kept}.${process.pid}`;
  await writeFile(own, script);
  await rename(own, kept);
  return script;
};

const fingerprint = async (root: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const name of (await readdir(root, { recursive: true })).sort()) {
    if (/\.tsx?$/.test(name)) hash.update(name).update(await readFile(join(root, name)));
  }
  return hash.digest('hex').slice(0, 16);
};

const compile = async (input: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // A test runner sets NODE_ENV, from which the compiler would take a JSX that production React does not know.
    oxc: { jsx: { development: false } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: { write: false, target: 'esnext', rollupOptions: { input, output: { format: 'iife' } } },
  });
  const chunk = [built].flat().flatMap((it) => ('output' in it ? it.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error(`no script came of ${input}`);
  return chunk.code;
};
