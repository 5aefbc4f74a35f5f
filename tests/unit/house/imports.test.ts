import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/**
 * The import table of the house, no escape hatch. A room is the longest key a file's path starts with.
 * `types` may be imported as types only; `packages` are the npm packages it may use; `browser` says whether it may
 * touch the browser's extension API.
 */
interface Room {
  from: string[];
  types?: string[];
  packages?: string[];
  browser?: boolean;
}
const everything = ['lib/', 'components/', 'entrypoints/', 'wxt.config'];
/** The one file that knows the browser's API, whose types come from here. */
const api = 'lib/browser.ts';
const types = 'webextension-polyfill';
const table: Record<string, Room> = {
  'entrypoints/': { from: everything, packages: ['preact', 'preact/hooks', 'wxt'], browser: true },
  'components/': { from: ['components/', 'lib/i18n'], types: ['lib/'], packages: ['preact', 'preact/hooks'] },
  'lib/model/': { from: ['lib/model/'], packages: ['zod/mini'] },
  'lib/text/': { from: ['lib/model/', 'lib/text/'] },
  'lib/plan/': { from: ['lib/model/', 'lib/text/', 'lib/plan/'] },
  'lib/composer/': {
    from: ['lib/composer/', 'lib/sites/', 'lib/media/carry', 'lib/model/result'],
    types: ['lib/model/', 'lib/protocol/'],
  },
  'lib/sites/': { from: ['lib/sites/'], types: ['lib/model/'] },
  'lib/sites/taught': { from: ['lib/sites/'], packages: ['zod/mini'] },
  'lib/fediverse/': {
    from: ['lib/fediverse/', 'lib/model/', 'lib/text/'],
    types: ['lib/store/'],
    packages: ['masto', 'zod/mini'],
  },
  'lib/media/': { from: ['lib/media/', 'lib/model/'], packages: ['mediabunny'] },
  'lib/outbox/': { from: ['lib/outbox/', 'lib/model/', 'lib/plan/'], types: ['lib/fediverse/driver'] },
  'lib/store/': { from: ['lib/store/', 'lib/model/'], packages: ['idb', 'zod/mini'] },
  'lib/protocol/': {
    from: ['lib/protocol/', 'lib/model/'],
    types: ['lib/sites/recipe'],
    packages: ['zod/mini'],
    browser: true,
  },
  'lib/words/': {
    from: ['lib/words/', 'lib/i18n', 'lib/model/'],
    types: ['lib/protocol/', 'lib/composer/words'],
  },
  [api]: { from: [], browser: true },
  'lib/settings.ts': { from: ['lib/model/'], browser: true },
  'lib/policy.ts': { from: ['lib/model/'], browser: true },
  'lib/permissions.ts': { from: ['lib/model/'], browser: true },
  'lib/catalogue.ts': { from: [] },
  'lib/i18n.ts': {
    from: ['lib/catalogue', 'lib/model/'],
    packages: ['#i18n', '@wxt-dev/i18n'],
    browser: true,
  },
};

const sources = ['entrypoints', 'components', 'lib'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${top}/${name.replaceAll('\\', '/')}`),
);

const roomOf = (file: string): [string, Room] | undefined =>
  Object.entries(table)
    .filter(([prefix]) => file.startsWith(prefix))
    .sort(([a], [b]) => b.length - a.length)[0];

interface Import {
  target: string;
  typeOnly: boolean;
}
function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8');
  const found: Import[] = [];
  for (const [, clause = '', target = ''] of code.matchAll(
    /^(?:import|export)\s+([^'"]*?from\s+)?['"]([^'"]+)['"]/gm,
  ))
    found.push({ target, typeOnly: /^type\b/.test(clause) });
  for (const [, target = ''] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ target, typeOnly: false });
  return found;
}

/** Why an import is not allowed; `null` when it is. */
function objection(file: string, { target, typeOnly }: Import): string | null {
  const [name, room] = roomOf(file) ?? [];
  if (!name || !room) return `${file} lies in no room of the table`;
  if (/\.css(\?.*)?$/.test(target)) return null;
  if (!target.startsWith('.')) {
    if (target === types) return room.browser && typeOnly ? null : `${file} uses the package ${target}`;
    const allowed = (room.packages ?? []).some((it) => target === it || target.startsWith(`${it}/`));
    return allowed ? null : `${file} uses the package ${target}`;
  }
  const path = relative(root, resolve(dirname(join(root, file)), target)).replaceAll('\\', '/');
  if (path === api) return room.browser ? null : `${file} imports ${path}`;
  const allowed = typeOnly ? [...room.from, ...(room.types ?? [])] : room.from;
  return allowed.some((it) => path.startsWith(it))
    ? null
    : `${file} imports ${path}${typeOnly ? ' (types)' : ''}`;
}

describe('the house', () => {
  it('has the files it speaks of', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it('holds the import table: no room reaches where it may not', () => {
    const objections = sources.flatMap((file) => importsOf(file).map((it) => objection(file, it)));
    expect(objections.filter((it) => it !== null)).toEqual([]);
  });

  it('touches the extension API only where the table says', () => {
    const touching = sources.filter(
      (file) =>
        !roomOf(file)?.[1].browser &&
        !file.startsWith('lib/composer/') &&
        /\b(browser|chrome)\.(runtime|storage|tabs|scripting|permissions|identity|alarms|action|i18n)\b/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
    );
    expect(touching).toEqual([]);
  });

  it('would object to the page wing importing the delivery wing', () => {
    expect(objection('lib/composer/x.ts', { target: '../store/jobs.ts', typeOnly: false })).toMatch(
      'lib/store',
    );
    expect(objection('lib/plan/x.ts', { target: 'masto', typeOnly: true })).toMatch('masto');
    expect(objection('lib/store/x.ts', { target: '../browser.ts', typeOnly: false })).toMatch('lib/browser');
    expect(objection('lib/sites/x.ts', { target: '../model/draft.ts', typeOnly: false })).toMatch(
      'lib/model',
    );
  });
});
