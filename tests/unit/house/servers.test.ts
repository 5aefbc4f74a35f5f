import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { families } from '../../../lib/model/account.ts';
import { serversTable, withTable } from '../../setup/servers-table.ts';

const document = readFileSync(join(import.meta.dirname, '../../../docs/servers.md'), 'utf8');

it('docs/servers.md says what the profiles say: `npm run docs` brings it up to date', () => {
  expect(withTable(document)).toBe(document);
});

it('has a row for every family', () => {
  expect(serversTable().split('\n')).toHaveLength(families.length + 2);
});
