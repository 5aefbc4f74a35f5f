import { createServer } from 'node:http';
import { replicaEditors } from './editors/server.ts';
import { replicaX } from './x/server.ts';

/**
 * Serves the replicas for looking at them by hand: `node tests/replicas/serve.ts [port]`. The replica of X takes options in
 * the address, for example `/home?lang=cy`; see `x/options.ts`. The editors are one port higher.
 */
const port = Number(process.argv[2] ?? 8600);
const serve = (
  name: string,
  at: number,
  path: string,
  listener: Parameters<typeof createServer>[1] & object,
) =>
  createServer(listener).listen(at, '127.0.0.1', () => console.log(`${name}: http://127.0.0.1:${at}${path}`));

serve('Replica of X', port, '/home', replicaX());
serve('Editors', port + 1, '/', replicaEditors());
