import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { noticeCodes } from '../../../lib/model/plan.ts';

const folders = ['unit', 'contract'].map((name) => resolve(import.meta.dirname, '../..', name));

it('every way in which a post can differ is named by a test of the plan, of the outbox or of a driver', () => {
  const tests = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => path.endsWith('.ts') && !/i18n|words|record/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const isNamed = (code: string): boolean => new RegExp(`\\b${code}(?![-\\w])`).test(tests);
  expect(noticeCodes.filter((code) => !isNamed(code))).toEqual([]);
});
