const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const simpleTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/;

/** Over a connection of its own: a server may end one that is kept at the moment when it is used again. */
export function fetchAlone(address: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('connection', 'close');
  return fetch(address, { ...init, headers, redirect: 'manual' });
}

/** Over a connection that is kept: for servers that end none by themselves. Each new one costs the processor more than what is asked over it. */
export const fetchAgain: typeof fetchAlone = (address, init) =>
  fetch(address, { ...init, redirect: 'manual' });

/**
 * An internet of one host, which listens on a port of this machine, as a browser shows it to an extension: with its rules for other origins (facts:
 * fediverse-api 3), unless the person has granted the host.
 */
export function internetOf(host: string, port: number, isGranted: boolean, reach = fetchAlone): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(String(input));
    if (url.protocol !== 'https:' || url.host !== host) throw new TypeError('Failed to fetch');
    const address = `http://127.0.0.1:${port}${url.pathname}${url.search}`;
    const request = new Request(address, init);
    if (!isGranted && !isSimple(request)) await preflight(address, request, reach);
    const headers = new Headers(init.headers);
    if (!isGranted) headers.set('origin', origin);
    const response = await reach(address, { ...init, headers });
    if (!isGranted && !response.headers.has('access-control-allow-origin'))
      throw new TypeError('Failed to fetch');
    const isRedirect = response.status >= 300 && response.status < 400;
    if (isRedirect && init.redirect === 'error') throw new TypeError('Failed to fetch');
    return Object.defineProperty(response, 'url', { value: url.href });
  };
}

/** Names of headers that a browser does not send to another origin unasked. */
const unusual = ({ headers }: Request): string[] =>
  [...headers.keys()].filter(
    (name) =>
      name !== 'accept' && !(name === 'content-type' && simpleTypes.test(headers.get('content-type') ?? '')),
  );

const isSimple = (request: Request): boolean =>
  ['GET', 'HEAD', 'POST'].includes(request.method) && unusual(request).length === 0;

/** Asks first, as browsers do; `*` allows any header but `Authorization`. */
async function preflight(address: string, request: Request, reach: typeof fetchAlone): Promise<void> {
  const wanted = unusual(request).sort();
  const { status, headers } = await reach(address, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': request.method,
      ...(wanted.length > 0 && { 'access-control-request-headers': wanted.join(',') }),
    },
  });
  const list = (name: string) => (headers.get(name) ?? '').toLowerCase().split(/[\s,]+/);
  const allowed = list('access-control-allow-headers');
  const good =
    status < 300 &&
    headers.has('access-control-allow-origin') &&
    list('access-control-allow-methods').includes(request.method.toLowerCase()) &&
    wanted.every((name) => allowed.includes(name) || (name !== 'authorization' && allowed.includes('*')));
  if (!good) throw new TypeError('Failed to fetch');
}
