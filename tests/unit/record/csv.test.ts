import { describe, expect, it } from 'vitest';
import { columns, csvOf } from '../../../entrypoints/record/csv.ts';
import type { Entry, Mirror } from '../../../lib/model/record.ts';

const words = {
  head: (column: string) => column,
  site: (id: string) => id.toUpperCase(),
  state: (state: string) => state,
  visibility: (visibility: string) => visibility,
  problem: () => 'problem',
  difference: ({ code }: { code: string }) => code,
};
const mirror = (text: string, about: Partial<Mirror> = {}): Mirror => ({
  account: 'ada@home.example',
  state: 'posted',
  text,
  posts: 1,
  media: 0,
  described: 0,
  visibility: 'public',
  language: 'cy',
  url: null,
  settledAt: 0,
  problem: null,
  results: null,
  differs: [],
  ...about,
});
const entry = (...mirrors: Mirror[]): Entry => ({
  key: 'k',
  draftId: 'd',
  at: new Date(2026, 10, 7, 9, 5).getTime(),
  site: 'x',
  nativeUrl: null,
  mirrors,
  facets: [],
});

/** As RFC 4180 is read by spreadsheets. */
function parse(csv: string): string[][] {
  const cells = [...csv.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
const textOf = (text: string): string | undefined =>
  parse(csvOf([entry(mirror(text))], words))[1]?.[columns.indexOf('text')];

describe('the record as a table', () => {
  it('begins with a byte order mark, and ends each row as spreadsheets expect', () => {
    const csv = csvOf([entry(mirror('Tŷ'))], words);
    expect(csv.startsWith('\ufeff"date",')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('says how a post stands otherwise than it was sent', () => {
    const differs: Mirror['differs'] = [
      { code: 'stands-poll-missing', level: 'warns' },
      { code: 'stands-language', level: 'tells', about: { language: 'en' } },
    ];
    const [, row] = parse(csvOf([entry(mirror('one', { differs }))], words));
    expect(row?.[columns.indexOf('differs')]).toBe('stands-poll-missing stands-language');
  });

  it('has a row for each account, with local day and time', () => {
    const rows = parse(csvOf([entry(mirror('one'), mirror('two', { account: 'bob@other.example' }))], words));
    expect(rows.map((row) => [row[0], row[1], row[2], row[4]])).toEqual([
      ['date', 'time', 'site', 'account'],
      ['2026-11-07', '09:05', 'X', 'ada@home.example'],
      ['2026-11-07', '09:05', 'X', 'bob@other.example'],
    ]);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });

  it.each(['a "quote", a comma', 'two\nlines', 'Tŷ 👋 #tag', ' plain', 'a=b'])(
    'keeps %j as it is',
    (text) => {
      expect(textOf(text)).toBe(text);
    },
  );

  it.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1', '\n=1', '|calc', '%1'])(
    'makes no formula of %j',
    (text) => {
      expect(textOf(text)).toBe(`'${text}`);
    },
  );

  it('keeps numbers numbers, and leaves what is not known empty', () => {
    const results = { favourites: 3, boosts: 2, replies: 1, readAt: 0 };
    expect(csvOf([entry(mirror('x', { results }))], words)).toContain(',3,2,1,""\r\n');
    expect(csvOf([entry(mirror('x'))], words)).toContain(',"","","",""\r\n');
  });
});
