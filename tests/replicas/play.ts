import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { bundle } from './bundle.ts';

/** A strict policy like those of the sites (facts: toolchain-chromium 3). */
export const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "frame-src 'self'",
].join('; ');
export const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types app#html";

/** What a request is answered with; `null` leaves it to the next. */
export interface Reply {
  status?: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

export interface Play {
  /** Folder beside this file; also the id of the recipe, unless that is said. */
  folder: string;
  recipe?: string;
  /** Script of the page in it, for example `app/main.tsx`. */
  entry: string;
  /** Style sheet in it. */
  style?: string;
  /** Folders beside this one whose files the script uses. */
  uses?: readonly string[];
  policy?: string;
  /** Answers what is the site's own: its API, pictures, frames. */
  answer?(request: IncomingMessage, url: URL): Promise<Reply | null> | Reply | null;
  /** Body of a page; an empty `#root` when missing. */
  body?(url: URL): string;
  /** For the page's script, in `<meta name="replica">`. */
  options?(url: URL, request: IncomingMessage): object;
}

/**
 * Plays one host of a replica: its pages, its script, and the recorder. A page with the reader has no recorder: it could not
 * tell the engine from the page that it is a script of.
 */
export const play = (it: Play): RequestListener => {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    const reply = (await it.answer?.(request, url)) ?? (await common(it, url)) ?? page(it, url, request);
    const { status = 200, type, body, headers } = reply;
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  };
  return (request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  };
};

/** Browsers keep scripts, as they keep those of the sites. */
const scriptOf = (body: string): Reply => ({
  type: 'text/javascript; charset=utf-8',
  body,
  headers: { 'cache-control': 'max-age=3600' },
});

const common = async (it: Play, { pathname }: URL): Promise<Reply | null> => {
  const here = import.meta.dirname;
  if (pathname === '/replica.js') return scriptOf(await bundle(it.folder, it.entry, ...(it.uses ?? [])));
  if (pathname === '/recorder.js') return scriptOf(await bundle('recorder', 'main.ts'));
  if (pathname === '/reader.js')
    return scriptOf(await bundle('reader', 'main.ts', '../../lib/composer', '../../lib/sites'));
  if (pathname === '/replica.css')
    return {
      type: 'text/css; charset=utf-8',
      body: it.style ? await readFile(join(here, it.folder, it.style), 'utf8') : '',
    };
  // Some old pages have an ending too.
  return /\.(?!do$)\w+$/.test(pathname) ? { status: 404, type: 'text/plain', body: '' } : null;
};

const page = (it: Play, url: URL, request: IncomingMessage): Reply => ({
  type: 'text/html; charset=utf-8',
  headers: { 'content-security-policy': it.policy ?? POLICY },
  body: `<!doctype html>
<html lang="${escaped(url.searchParams.get('lang') ?? 'en')}">
<head>
<meta charset="utf-8">
<title>${escaped(it.folder)} (replica)</title>
<meta name="replica" content="${escaped(JSON.stringify(it.options?.(url, request) ?? {}))}">
<meta name="recipe" content="${escaped(it.recipe ?? it.folder)}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/replica.css">
<script src="/${url.searchParams.get('reader') === 'true' ? 'reader' : 'recorder'}.js"></script>
</head>
<body>${it.body?.(url) ?? '<div id="root"></div>'}<script src="/replica.js"></script></body>
</html>`,
});

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

export const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});

/** The body of a request. */
export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};
