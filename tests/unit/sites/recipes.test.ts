import { expect, test } from 'vitest';
import { sites } from '../../../lib/sites/index.ts';
import { replicas } from '../../replicas/index.ts';

/** Every string of a recipe, with the path that leads to it. */
const strings = (it: unknown, path = ''): [string, string][] => {
  if (typeof it === 'string') return [[path, it]];
  if (typeof it !== 'object' || it === null) return [];
  return Object.entries(it).flatMap(([key, value]) => strings(value, `${path}.${key}`));
};

test('sites have names of their own', () => {
  expect(new Set(sites.map((it) => it.id)).size).toBe(sites.length);
});

test.for(sites.map((it) => [it.id, it] as const))(
  '%s asks for no more than its own hosts, encrypted',
  ([, site]) => {
    for (const match of site.matches)
      expect(match).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  },
);

test.for(sites.map((it) => [it.id, it] as const))('%s says when its facts were seen', ([, site]) => {
  expect(site.seen).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test.for(sites.map((it) => [it.id, it] as const))('%s relies on no label, no hashed class', ([, site]) => {
  for (const [path, text] of strings(site)) {
    // Names of networks are translated nowhere.
    if (/^\.(audience\.everyone|channels)/.test(path)) continue;
    expect.soft(text, path).not.toMatch(/(aria-label|placeholder|alt|title)[*^$~|]?=/);
    expect.soft(text, path).not.toMatch(/\.(css-|r-[a-z0-9]{6}|[a-z0-9]*\d[a-z0-9]*)/);
  }
});

/** Parts of a recipe that hold regular expressions. */
const PATTERNS = /\.(at|address|restrictedAddress|leads|covered|call)(\.\d+)?$/;

test.for(sites.map((it) => [it.id, it] as const))('%s has patterns that compile', ([, site]) => {
  for (const [path, text] of strings(site)) {
    if (PATTERNS.test(path)) expect(() => new RegExp(text), path).not.toThrow();
  }
});

test.for(sites.map((it) => [it.id, it] as const))('%s is plain data', ([, site]) => {
  expect(JSON.parse(JSON.stringify(site))).toEqual(site);
});

test.for(sites.map((it) => [it.id, it] as const))('%s has a replica', ([id]) => {
  expect(replicas.map((it) => it.recipe.id)).toContain(id);
});
