import type { Entry, Mirror } from '../../lib/model/record.ts';

/** Heads of the columns, in their order. */
export const columns = [
  'date',
  'time',
  'site',
  'native',
  'account',
  'state',
  'text',
  'posts',
  'media',
  'described',
  'visibility',
  'language',
  'url',
  'differs',
  'favourites',
  'boosts',
  'replies',
  'problem',
] as const;
export type Column = (typeof columns)[number];

export type Cell = string | number | null;
export type Row = Readonly<Record<Column, Cell>>;

/** What is said in words of the person's language. */
export interface CsvWords {
  head: (column: Column) => string;
  site: (id: string) => string;
  state: (state: Mirror['state']) => string;
  visibility: (visibility: Mirror['visibility']) => string;
  problem: (mirror: Mirror) => string;
  difference: (notice: Mirror['differs'][number]) => string;
}

const two = (number: number): string => String(number).padStart(2, '0');

function rowOf({ at, site, nativeUrl }: Entry, mirror: Mirror, words: CsvWords): Row {
  const when = new Date(at);
  const { results } = mirror;
  return {
    // Local, in the one order that every spreadsheet sorts and reads as a day.
    date: `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`,
    time: `${two(when.getHours())}:${two(when.getMinutes())}`,
    site: words.site(site),
    native: nativeUrl,
    account: mirror.account,
    state: words.state(mirror.state),
    text: mirror.text,
    posts: mirror.posts,
    media: mirror.media,
    described: mirror.described,
    visibility: words.visibility(mirror.visibility),
    language: mirror.language,
    url: mirror.url,
    differs: mirror.differs.map(words.difference).join(' ') || null,
    favourites: results?.favourites ?? null,
    boosts: results?.boosts ?? null,
    replies: results?.replies ?? null,
    problem: mirror.problem ? words.problem(mirror) : null,
  };
}

/** What a spreadsheet would take for a formula, also behind spaces and in full width (OWASP: CSV injection). */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;

/** One cell: quoted, its quotes doubled, and never a formula. A text that looked like one begins with an apostrophe. */
function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a zero byte ends the file for some programs
  const text = (value ?? '').replaceAll(/\u0000/g, '').replaceAll(/\r\n?/g, '\n');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * The record as CSV, one row for each account a draft went to (RFC 4180). It begins with a byte order mark: without one,
 * Excel reads `ŵ` as two strangers.
 */
export function csvOf(entries: readonly Entry[], words: CsvWords): string {
  const rows = entries.flatMap((entry) => entry.mirrors.map((mirror) => rowOf(entry, mirror, words)));
  const lines = [
    columns.map((column) => cell(words.head(column))),
    ...rows.map((row) => columns.map((column) => cell(row[column]))),
  ];
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}
