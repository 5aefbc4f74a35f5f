import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTable } from './servers-table.ts';

const file = join(import.meta.dirname, '../../docs/servers.md');
writeFileSync(file, withTable(readFileSync(file, 'utf8')));
