import type { Call } from '../http/call.ts';
import { html, json, type Reply } from '../http/reply.ts';

/** Loops' own form of an error, which is Laravel's: a sentence, and beside it what was wrong with which field. */
export const error = (status: number, message: string, errors?: Record<string, string[]>): Reply =>
  json(status, { message, ...(errors && { errors }) });

export const unprocessable = (field: string, message: string): Reply =>
  error(422, message, { [field]: [message] });

/** What a form request says to whoever may not do it (app/Http/Requests). */
export const unauthorized = (): Reply => error(403, 'This action is unauthorized.');
export const notFound = (): Reply => error(404, 'Resource not available');

/** A success that shows nothing (ApiHelpers::success). */
export const success = (): Reply => json(200, { data: [], error: { code: 'ok', message: '' } });

/** How what goes wrong at the door, in Mastodon's words, is said here. */
export function refusal(reply: Reply, { url }: Call): Reply {
  const body: unknown = JSON.parse(String(reply.body));
  const isOwn = typeof body === 'object' && body !== null && 'message' in body;
  // Sign-in errors keep the form of OAuth.
  if (isOwn || url.pathname.startsWith('/oauth/')) return reply;
  if (reply.status === 401) return error(401, 'Unauthenticated.');
  if (reply.status === 403) return unauthorized();
  if (reply.status === 429)
    return {
      ...error(429, 'Too many requests'),
      headers: { 'content-type': 'application/json', 'retry-after': '60' },
    };
  return error(reply.status, reply.status >= 500 ? 'Server Error' : 'The given data was invalid.');
}

/** Every address that is not a route of its own is a page of its web app (routes/web.php). */
export const webApp = ({ method }: Call): Reply =>
  method === 'GET'
    ? html(
        200,
        '<!doctype html><html><head><title>Loops</title></head><body><div id="app"></div></body></html>',
      )
    : error(405, 'The method is not supported for this route.');
