import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { send } from '../../../lib/fediverse/http.ts';
import { internetOf } from '../../contract/internet.ts';

const LIMIT = 150;

/** A server that answers as `drip` wants, one byte now and then, for as long as anybody listens. */
async function slow(drip: string, body: string): Promise<typeof fetch> {
  const server = createServer((_, response) => {
    let at = 0;
    const timer = setInterval(() => {
      if (drip === 'body') response.write(body.charAt(at++) || ' ');
    }, 20);
    if (drip === 'body') response.writeHead(200, { 'content-type': 'application/json' });
    response.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return internetOf('slow.example', (server.address() as AddressInfo).port, true);
}

it.each([
  ['never begins to answer', 'head'],
  ['answers one byte at a time', 'body'],
])('a server that %s is given up after the time limit, and nothing of it is believed', async (_, drip) => {
  const began = performance.now();
  const wire = { fetch: await slow(drip, '{"id":"1"}'), timeoutMs: LIMIT };
  const answer = await send(wire, new URL('https://slow.example/api/v1/statuses'), { method: 'POST' });
  expect(answer.is === 'answered' ? answer.json : answer.why).toBe(drip === 'body' ? undefined : 'timeout');
  expect(performance.now() - began).toBeGreaterThanOrEqual(LIMIT - 5);
});
