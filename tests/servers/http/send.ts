import type { ServerResponse } from 'node:http';
import type { FaultLine } from '../faults.ts';
import type { Reply } from './reply.ts';

/** Puts an answer on the wire, or ends the connection without one. */
export async function send(
  response: ServerResponse,
  { status, headers, body, delivery }: Reply,
  line: FaultLine,
): Promise<void> {
  if (delivery === 'dropped') {
    response.destroy();
    return;
  }
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  if (delivery === 'halved') {
    const half = Math.floor(bytes.length / 2);
    response.write(bytes.subarray(0, half));
    await line.released();
    response.end(bytes.subarray(half));
    return;
  }
  response.end(bytes);
}
