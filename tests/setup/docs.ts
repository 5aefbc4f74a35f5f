import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tables, withTable } from './tables.ts';

for (const { file, table } of tables) {
  const path = join(import.meta.dirname, '../../docs', file);
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), table()));
}
