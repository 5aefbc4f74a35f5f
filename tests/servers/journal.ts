import type { IncomingMessage, ServerResponse } from 'node:http';
import { isApi } from './http/cors.ts';
import type { LoggedRequest } from './types.ts';
import type { World } from './world.ts';

/** What came in, and what of it no client of ours may ever send. Holds no address with its query, no header's value. */
export function createJournal(world: World) {
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];

  const enter = (request: IncomingMessage, response: ServerResponse, url: URL): LoggedRequest => {
    const entry: LoggedRequest = {
      method: request.method ?? '',
      path: url.pathname,
      status: null,
      over: false,
      headers: Object.keys(request.headers),
      at: world.now(),
      endedAt: null,
    };
    requests.push(entry);
    response.on('close', () => {
      entry.over = true;
      entry.endedAt = world.now();
    });
    const what = `${entry.method} ${entry.path}`;
    if (request.headers.cookie !== undefined && isApi(entry.path))
      violations.push(`A cookie was sent: ${what}`);
    if (showsToken(url, world)) violations.push(`A token stood in the address: ${what}`);
    return entry;
  };

  return { requests, violations, enter };
}

const showsToken = ({ searchParams, href }: URL, { tokens }: World): boolean =>
  ['access_token', 'bearer_token', 'token'].some((name) => searchParams.has(name)) ||
  tokens.some(({ token }) => href.includes(token));
