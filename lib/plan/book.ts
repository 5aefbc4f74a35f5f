import { Contact } from '../model/contact.ts';
import { HEADER } from './write-book.ts';

/** An address book as somebody else wrote it. */
export interface Book {
  contacts: Contact[];
  /** Numbers of lines (CSV) or entries (JSON) that are none, from 1. */
  wrong: number[];
}

/** As many as anybody keeps; more is no address book. */
const MOST = 10_000;

/** Reads CSV (`site,handle,address`, with or without that line) or JSON (a list of objects with these names). */
export const readBook = (text: string): Book => {
  const plain = text.replace(/^\uFEFF/, '').trim();
  const rows = plain.startsWith('[') ? readJson(plain) : readCsv(plain);
  const book: Book = { contacts: [], wrong: [] };
  for (const [at, row] of rows.slice(0, MOST).entries()) {
    const contact = row === null ? null : contactOf(row);
    if (contact) book.contacts.push(contact);
    else book.wrong.push(at + 1);
  }
  if (rows.length > MOST) book.wrong.push(MOST + 1);
  return book;
};

type Row = Readonly<Record<string, unknown>>;

const contactOf = ({ site, handle, address }: Row): Contact | null => {
  const clean = (value: unknown): string =>
    String(value ?? '')
      .trim()
      .replace(/^'/, '')
      .replace(/^@/, '');
  const contact = {
    site: clean(site).toLowerCase(),
    handle: clean(handle).toLowerCase(),
    address: clean(address),
  };
  return Contact.safeParse(contact).data ?? null;
};

const readJson = (text: string): (Row | null)[] => {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows.map((row) => (isRow(row) ? row : null)) : [null];
  } catch {
    return [null];
  }
};

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row);

const readCsv = (text: string): (Row | null)[] => {
  const lines = cellsOf(text);
  const named = lines[0]?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const hasHeader = HEADER.every((name) => named.includes(name));
  const names: readonly string[] = hasHeader ? named : HEADER;
  return lines
    .slice(hasHeader ? 1 : 0)
    .map((cells) =>
      cells.length < HEADER.length
        ? null
        : Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
    );
};

/** Lines and their cells; a cell in quotes may hold commas, line breaks and doubled quotes. Empty lines are none. */
const cellsOf = (text: string): string[][] => {
  const separator = text.split('\n', 1)[0]?.includes(';') ? ';' : ',';
  const lines: string[][] = [];
  let cells: string[] = [];
  const cell = new RegExp(
    String.raw`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n][^${separator}\r\n]*|))(${separator}|\r?\n|$)`,
    'gy',
  );
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === separator) continue;
    if (cells.some((it) => it.trim() !== '')) lines.push(cells);
    cells = [];
    if (match[3] === '') break;
  }
  return cells.length > 0 ? [...lines, cells] : lines;
};
