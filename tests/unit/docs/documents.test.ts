import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (document: string): string => readFileSync(join(root, document), 'utf8');
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);

/** Folders whose files a document may name in backticks. */
const PATH = /`((?:components|docs|entrypoints|lib|locales|public|tests)\/[\w./-]*)`/g;

const missingPaths = (document: string): string[] =>
  [...read(document).matchAll(PATH)].flatMap(([, path = '']) => (existsSync(join(root, path)) ? [] : [path]));

const deadLinks = (document: string): string[] =>
  [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)].flatMap(([, link = '']) =>
    existsSync(resolve(root, dirname(document), link)) ? [] : [link],
  );

const unknownCommands = (document: string): string[] =>
  [...read(document).matchAll(/(?<=^|`)npm (run )?([\w:-]+)/gm)].flatMap(([command, , name = '']) =>
    scripts.includes(name) || name === 'ci' ? [] : [command],
  );

it('there are documents', () => {
  expect(documents).toContain('README.md');
  expect(documents.length).toBeGreaterThan(6);
});

it.each(documents)('%s names files, links and commands that exist', (document) => {
  expect({
    paths: missingPaths(document),
    links: deadLinks(document),
    commands: unknownCommands(document),
  }).toEqual({ paths: [], links: [], commands: [] });
});

it('every threat and every hostile condition names the test that holds it', () => {
  const rows = read('SECURITY.md')
    .split('\n')
    .filter((line) => /^\| (?!threat|condition|---)/.test(line));
  expect(rows.length).toBeGreaterThan(30);
  const unheld = rows.filter((row) => !/\| [^|]*`tests\/[^`]+\.(ts|mjs)`[^|]* \|$/.test(row));
  expect(unheld).toEqual([]);
});
