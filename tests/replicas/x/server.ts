import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.ts';
import { defaults, type Options, optionsOf } from './options.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** A strict policy like the site's (facts: toolchain-chromium 3). */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types app#html',
].join('; ');

/** What was published on the replica, oldest first. */
export interface Published {
  call: string;
  text: string;
  media: string[];
  scheduledAt: number | null;
}

export interface Replica {
  /** Plays the host `x.com`. */
  readonly listener: RequestListener;
  readonly published: readonly Published[];
}

/**
 * A site that behaves like X (facts: composers-social 3), with the real Draft.js, a strict Content-Security-Policy and
 * Trusted Types. Options can be set for one page in its address, see `Options`.
 */
export const createReplica = (options: Partial<Options> = {}): Replica => {
  const base = { ...defaults, ...options };
  const published: Published[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'https://x.com');
    const call = /^\/i\/api\/graphql\/[^/]+\/(\w+)$/.exec(url.pathname)?.[1];
    if (request.method === 'POST' && call) return publish(call, url, request, response, published);
    const kind = url.pathname.split('.').pop() ?? '';
    if (url.pathname === '/replica.js')
      return send(response, 'text/javascript', await bundle('x', 'app/main.tsx'));
    if (url.pathname === '/recorder.js')
      return send(response, 'text/javascript', await bundle('recorder', 'main.ts'));
    if (url.pathname === '/reader.js')
      return send(
        response,
        'text/javascript',
        await bundle('x', 'reader.ts', '../../lib/composer', '../../lib/sites'),
      );
    if (url.pathname === '/replica.css') return send(response, 'text/css', await read('app/style.css'));
    if (kind === 'svg') return send(response, 'image/svg+xml', picture(url.pathname));
    if (/\.\w+$/.test(url.pathname)) return response.writeHead(404).end();
    send(response, 'text/html', page(optionsOf(base, url.search)), { 'content-security-policy': POLICY });
  };
  const listener: RequestListener = (request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  };
  return { listener, published };
};

/** The same as a plain request listener. */
export const replicaX = (options: Partial<Options> = {}): RequestListener => createReplica(options).listener;

const read = (name: string) => readFile(join(here, name), 'utf8');

const send = (response: ServerResponse, type: string, body: string, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

const page = (options: Options) => `<!doctype html>
<html lang="${options.lang}">
<head>
<meta charset="utf-8">
<title>X (replica)</title>
<meta name="replica" content="${escaped(JSON.stringify(options))}">
<link rel="icon" href="/emoji/x.svg">
<link rel="stylesheet" href="/replica.css">
<script src="/recorder.js"></script>${options.reader ? '<script src="/reader.js"></script>' : ''}
</head>
<body><div id="react-root"></div><script src="/replica.js"></script></body>
</html>`;

const picture = (path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 72 72"><circle cx="36" cy="36" r="34" fill="gold"/><text x="36" y="46" font-size="28" text-anchor="middle">${escaped(decodeURIComponent(path.slice(7, -4)).slice(0, 4))}</text></svg>`;

/** Failures are answered 200, as the site does. */
const publish = async (
  call: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  published: Published[],
) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { variables } = JSON.parse(Buffer.concat(chunks).toString());
  if ((url.searchParams.get('fails') ?? 'never') !== 'never') {
    return send(
      response,
      'application/json',
      JSON.stringify({ errors: [{ message: 'Denied', code: 226 }], data: {} }),
    );
  }
  published.push({ call, ...variables });
  const result = { rest_id: String(9000 + published.length) };
  send(
    response,
    'application/json',
    JSON.stringify({ data: { create_tweet: { tweet_results: { result } } } }),
  );
};
