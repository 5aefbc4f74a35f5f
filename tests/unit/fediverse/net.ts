import { createServer as listen, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';

/** What answers for a host: a real server's handler, or a function. */
export type Host = { handler: RequestListener } | { answer(request: Request): Response | Promise<Response> };

export interface Net {
  fetch: typeof fetch;
  /** `GET https://host/path` of everything asked, in order; redirects included. */
  asked: string[];
}

/**
 * An internet of the given hosts only. Answers as a browser's `fetch` would to an extension, and fails the test when a
 * request would take the person's cookies along.
 */
export async function net(hosts: Record<string, Host>): Promise<Net> {
  const ports = new Map<string, number>();
  for (const [host, it] of Object.entries(hosts))
    if ('handler' in it) ports.set(host, await serve(it.handler));
  const asked: string[] = [];
  const withCookies: string[] = [];
  onTestFinished(() => expect(withCookies).toEqual([]));

  const once = async (url: URL, init: RequestInit): Promise<Response> => {
    init.signal?.throwIfAborted();
    if (init.credentials !== 'omit') withCookies.push(url.href);
    asked.push(`${init.method ?? 'GET'} ${url.origin}${url.pathname}`);
    const host = hosts[url.host];
    if (url.protocol !== 'https:' || !host) throw new TypeError('Failed to fetch');
    if (!('handler' in host)) return host.answer(new Request(url, init));
    const address = `http://127.0.0.1:${ports.get(url.host)}${url.pathname}${url.search}`;
    const headers = new Headers(init.headers);
    headers.set('origin', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop');
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    if (!response.headers.has('access-control-allow-origin')) throw new TypeError('Failed to fetch');
    return response;
  };

  const follow = async (url: URL, init: RequestInit, left = 5): Promise<Response> => {
    const response = await once(url, init);
    const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (to === null) return Object.defineProperty(response, 'url', { value: url.href });
    if (init.redirect === 'error' || left === 0) throw new TypeError('Failed to fetch');
    return follow(new URL(to, url), init, left - 1);
  };

  return { asked, fetch: (input, init = {}) => follow(new URL(String(input)), init) };
}

async function serve(handler: RequestListener): Promise<number> {
  const server = listen(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const html = (status: number, body = '<!doctype html><title>Hello</title>'): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/html' } });

/** A host that answers by path, and 404 HTML to the rest. */
export const paths = (answers: Record<string, (request: Request) => Response | Promise<Response>>): Host => ({
  answer: (request) => answers[new URL(request.url).pathname]?.(request) ?? html(404),
});
