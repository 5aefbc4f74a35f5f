import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { areNoticesTrue } from '../../release/notices.mjs';

const root = resolve(import.meta.dirname, '../../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
const declared: Record<string, string> = { ...dependencies, ...devDependencies, ...optionalDependencies };

interface Locked {
  version?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}
const locked: [string, Locked][] = Object.entries(JSON.parse(read('package-lock.json')).packages);
const fromElsewhere = locked.filter(([path, { link }]) => path.includes('node_modules/') && !link);

it('every dependency has its reason, and no reason is left of one that went', () => {
  const reasons = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(reasons.toSorted()).toEqual(Object.keys(declared).toSorted());
});

it('versions are exact', () => {
  const loose = Object.entries(declared).filter(
    ([, version]) => !/^(\d+\.\d+\.\d+|npm:.+@\d+\.\d+\.\d+|file:.+)$/.test(version),
  );
  expect(loose).toEqual([]);
});

it('every package in the lockfile has its hash, so that a changed one is refused', () => {
  expect(fromElsewhere.length).toBeGreaterThan(100);
  expect(
    fromElsewhere.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
  ).toEqual([]);
});

it('no package runs a script when it is installed', () => {
  expect(
    locked.filter(([path, { hasInstallScript }]) => path && hasInstallScript).map(([path]) => path),
  ).toEqual([]);
});

it('the notices in the package say what is in it', () => {
  expect(areNoticesTrue()).toBe(true);
});
