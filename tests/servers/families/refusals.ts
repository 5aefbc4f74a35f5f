import { html, json, type Reply } from '../http/reply.ts';
import type { Manners } from '../manners.ts';

/** The sentence Mastodon would have said. */
export function sentenceOf({ body }: Reply): string {
  const { error } = JSON.parse(String(body)) as { error?: unknown };
  return typeof error === 'string' ? error : '';
}

/** Same headers, another status and body. */
export const instead = (reply: Reply, status: number, body: unknown): Reply => ({
  ...json(status, body),
  headers: { ...reply.headers, 'content-type': 'application/json; charset=utf-8' },
});

/** Nothing but the status, and no word to other origins unless `cors` (facts: server-behaviour 8, Hollo's 500). */
export const empty = (status: number, cors = true): Reply => ({ status, headers: {}, body: '', cors });

export const plainText = (status: number, body: string): Reply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=UTF-8' },
  body,
});

export const page404 = (): Reply => html(404, '<h1>404 Not Found</h1>');

/** OAuth has a form of its own (RFC 6749), which most leave as it is. */
export const ofApi =
  (refusal: Manners['refusal']): Manners['refusal'] =>
  (reply, call) =>
    call.url.pathname.startsWith('/oauth/') ? reply : refusal(reply, call);
