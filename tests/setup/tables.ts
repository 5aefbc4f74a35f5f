import { serversTable } from './servers-table.ts';
import { sitesTable } from './sites-table.ts';

/** Documents in docs/ that hold a table of what the code says. */
export const tables: readonly { file: string; table: () => string }[] = [
  { file: 'servers.md', table: serversTable },
  { file: 'sites.md', table: sitesTable },
];

const marks = { begin: '<!-- table: npm run docs -->', end: '<!-- end of table -->' } as const;

/** A document with the table of today. */
export function withTable(document: string, table: string): string {
  const [before = '', rest = ''] = document.split(marks.begin);
  const [, after = ''] = rest.split(marks.end);
  return `${before}${marks.begin}\n${table}\n${marks.end}${after}`;
}
