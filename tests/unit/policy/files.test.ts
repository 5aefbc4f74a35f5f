import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { policyKeys } from '../../../lib/model/policy.ts';
import { readPolicy } from '../../../lib/model/policy-read.ts';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = readdirSync(join(root, 'docs/policy'));

/** The policy in a browser's file, wherever it lies in it. */
function policyIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  if ('allowedServers' in value) return value;
  return (
    Object.values(value)
      .map(policyIn)
      .find((it) => it !== null) ?? null
  );
}

it.each(files.filter((name) => name.endsWith('.json')))('%s is a policy that is read whole', (name) => {
  const policy = readPolicy(policyIn(JSON.parse(read(`docs/policy/${name}`))));
  expect(policy).toMatchObject({ invalid: [], unknown: [] });
  expect(policy.set.toSorted()).toEqual([...policyKeys].sort());
});

it.each(files)('%s names every key', (name) => {
  expect(policyKeys.filter((key) => !read(`docs/policy/${name}`).includes(key))).toEqual([]);
});

it('the handbook explains every key, and the schema that Chromium wants has each of them', () => {
  const handbook = read('docs/administrators.md');
  expect(policyKeys.filter((key) => !handbook.includes(`| \`${key}\` |`))).toEqual([]);
  const schema = JSON.parse(read('public/policy-schema.json'));
  expect(Object.keys(schema.properties).sort()).toEqual([...policyKeys].sort());
});
