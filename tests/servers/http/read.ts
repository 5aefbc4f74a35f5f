import type { IncomingMessage } from 'node:http';
import type { World } from '../world.ts';
import type { Call } from './call.ts';
import { readParams } from './params.ts';

/** The request in full; `gone` when the client left before its end, `unreadable` when the body is not what it says. */
export async function readCall(
  request: IncomingMessage,
  url: URL,
  world: World,
): Promise<Call | 'gone' | 'unreadable'> {
  const body = await readBody(request);
  if (!body) return 'gone';
  const headers = headersOf(request);
  const params = await readParams(url.searchParams, headers['content-type'] ?? '', body);
  if (!params) return 'unreadable';
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  const token = world.tokens.find((issued) => issued.token === bearer) ?? null;
  const person = world.people.find(({ username, host }) => username === token?.account && host === null);
  return {
    method: request.method ?? '',
    url,
    headers,
    params,
    at: {},
    token,
    locale: person?.locale ?? (headers['accept-language']?.startsWith('cy') ? 'cy' : 'en'),
    address: request.socket.remoteAddress ?? '',
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return null;
  }
  return Buffer.concat(chunks);
}

/** A header that came twice is joined. */
export const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
