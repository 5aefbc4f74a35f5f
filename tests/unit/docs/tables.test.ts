import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { families } from '../../../lib/model/account.ts';
import { sites } from '../../../lib/sites/index.ts';
import { serversTable } from '../../setup/servers-table.ts';
import { sitesTable } from '../../setup/sites-table.ts';
import { tables, withTable } from '../../setup/tables.ts';

it.each(tables)(
  'docs/$file says what the code says: `npm run docs` brings it up to date',
  ({ file, table }) => {
    const document = readFileSync(join(import.meta.dirname, '../../../docs', file), 'utf8');
    expect(withTable(document, table())).toBe(document);
  },
);

it('has a row for every family', () => {
  expect(serversTable().split('\n')).toHaveLength(families.length + 2);
});

it('has a row for every site, and an answer in each of its columns', () => {
  const [titles = '', , ...rows] = sitesTable().split('\n');
  expect(rows.map((row) => row.split(' | ')[0])).toEqual(sites.map(({ name }) => `| ${name}`));
  const count = titles.split(' | ').length;
  for (const row of rows) {
    expect(row.split(' | ')).toHaveLength(count);
    expect(row).not.toContain('|  |');
  }
});
