import type { Call } from '../http/call.ts';
import { json, type Reply } from '../http/reply.ts';
import type { IssuedToken } from '../types.ts';
import type { Person, World } from '../world.ts';

/** Misskey's own form of an error: a word in capitals, and a sentence in English for everybody (facts: fediverse-api 8). */
export const error = (status: number, code: string, message = code, info?: unknown): Reply =>
  json(status, {
    error: {
      message,
      code,
      id: 'c7d9b2a1',
      kind: status >= 500 ? 'server' : 'client',
      ...(info ? { info } : {}),
    },
  });

export const invalidParam = (what: string): Reply =>
  error(400, 'INVALID_PARAM', 'Invalid param.', { param: what, reason: 'must match' });

interface Visitor {
  person: Person;
  token: IssuedToken;
}

/** Who asks, with the permission that the endpoint needs; or why not. */
export function visitorOf(call: Call, world: World, kind: string | null): Visitor | Reply {
  // The token stands in the header or, as it always could, in the body.
  const inBody = world.tokens.find(({ token }) => token === call.params.i);
  const token = call.token ?? inBody;
  if (!token && call.headers.authorization === undefined && call.params.i === undefined)
    return error(401, 'CREDENTIAL_REQUIRED', 'Credential required.');
  const person = world.people.find(({ username, host }) => username === token?.account && host === null);
  if (!token || token.revoked || !person)
    return error(401, 'AUTHENTICATION_FAILED', 'Authentication failed. Please ensure your token is correct.');
  if (kind && !token.scopes.includes(kind))
    return error(
      403,
      'PERMISSION_DENIED',
      'Your app does not have the necessary permissions to use this endpoint.',
    );
  return { person, token };
}

/** How what goes wrong at the door, in Mastodon's words, is said here. */
export function refusal(reply: Reply, call: Call): Reply {
  const said: unknown = JSON.parse(String(reply.body)).error;
  // It is said in its own words already.
  if (typeof said === 'object') return reply;
  const sentence = String(said);
  if (reply.status === 401) return error(401, 'AUTHENTICATION_FAILED', sentence);
  if (reply.status === 403) return error(403, 'YOUR_ACCOUNT_SUSPENDED', 'Your account has been suspended.');
  if (reply.status === 429) return tooMany(call);
  if (reply.status >= 500) return error(reply.status, 'INTERNAL_ERROR', 'Internal error occurred.');
  return error(reply.status, 'INVALID_PARAM', sentence);
}

/** Seconds stand in the header, the moment in the body. */
const tooMany = (_: Call): Reply => {
  const reply = error(429, 'RATE_LIMIT_EXCEEDED', 'Rate limit exceeded. Please try again later.');
  return { ...reply, headers: { ...reply.headers, 'retry-after': '120' } };
};
