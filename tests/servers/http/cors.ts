import type { CorsManners } from '../manners.ts';

/**
 * CORS headers of an answer; none when no page of another origin asks, or where none may. A preflight also gets the
 * header names that may be sent. `/oauth/authorize` is a page, and open nowhere.
 */
export function corsHeaders(
  manners: CorsManners,
  method: string,
  path: string,
  headers: Record<string, string>,
): Record<string, string> {
  const place = manners.open.find((entry) => entry.path.test(path));
  if (!place || !headers.origin || path === '/oauth/authorize') return {};
  const asked = headers['access-control-request-method'] ?? method;
  if (place.methods && !place.methods.includes(asked)) return {};
  const wanted = headers['access-control-request-headers'];
  const allowed = manners.headers === 'asked' ? wanted : [manners.headers].flat().join(', ');
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': place.methods,
    'access-control-expose-headers': manners.exposed,
    'access-control-max-age': '7200',
    ...(wanted && allowed && { 'access-control-allow-headers': allowed }),
  };
}

/** Whether the server answers a preflight here; a place without methods knows none. */
export const isPreflight = (
  { open }: CorsManners,
  method: string,
  path: string,
  headers: Record<string, string>,
): boolean =>
  method === 'OPTIONS' &&
  headers['access-control-request-method'] !== undefined &&
  path !== '/oauth/authorize' &&
  open.some((entry) => entry.path.test(path) && entry.methods !== '');

/** The API proper, as against the server's pages: here no cookie may arrive. */
export const isApi = (path: string): boolean =>
  /^\/(api|\.well-known|nodeinfo)\/|^\/oauth\/(token|revoke)$/.test(path);
