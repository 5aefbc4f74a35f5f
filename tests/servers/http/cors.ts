/** Where a page of another origin may call, and how (facts: fediverse-api 3, Mastodon). `/oauth/authorize` is a page. */
const open: { path: RegExp; methods: string }[] = [
  { path: /^\/api\//, methods: 'POST, PUT, DELETE, GET, PATCH, OPTIONS' },
  { path: /^\/oauth\/(token|revoke)$/, methods: 'POST, OPTIONS' },
  { path: /^\/(\.well-known|nodeinfo)\//, methods: 'GET, OPTIONS' },
];

const exposed = 'Link, X-RateLimit-Reset, X-RateLimit-Limit, X-RateLimit-Remaining, X-Request-Id';

/**
 * CORS headers of an answer; none when no page of another origin asks, or where none may. A preflight gets the header
 * names it asked for, whatever they are.
 */
export function corsHeaders(path: string, headers: Record<string, string>): Record<string, string> {
  const place = open.find((entry) => entry.path.test(path));
  if (!place || !headers.origin) return {};
  const wanted = headers['access-control-request-headers'];
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': place.methods,
    'access-control-expose-headers': exposed,
    'access-control-max-age': '7200',
    ...(wanted && { 'access-control-allow-headers': wanted }),
  };
}

export const isPreflight = (method: string, path: string, headers: Record<string, string>): boolean =>
  method === 'OPTIONS' &&
  headers['access-control-request-method'] !== undefined &&
  open.some((entry) => entry.path.test(path));

/** The API proper, as against the server's pages: here no cookie may arrive. */
export const isApi = (path: string): boolean => open.some((entry) => entry.path.test(path));
