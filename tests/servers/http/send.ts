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
  if (delivery === 'endless') return pour(response, { status, headers, body });
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

/** Its beginning, and then blanks, as fast as they are taken. */
function pour(response: ServerResponse, { status, headers, body }: Reply): void {
  const more = Buffer.alloc(65_536, ' ');
  const go = () => {
    while (!response.destroyed) if (!response.write(more)) return;
  };
  response.writeHead(status, headers);
  response.write(String(body).slice(0, -1));
  response.on('drain', go);
  go();
}
