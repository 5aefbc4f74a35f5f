import { createHash, randomBytes } from 'node:crypto';
import { createServer as listen } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createServer, type FediverseServer, type ServerOptions } from '../../servers/index.ts';

export const redirectUri = 'https://abcdefghijklmnop.chromiumapp.org/';
export const usualScopes = 'read:accounts write:statuses write:media';

export interface Client {
  server: FediverseServer;
  /** Time of the server; tests move it. */
  time: { now: number };
  call(on: string, options?: CallOptions): Promise<Response>;
  /** Same, when only the JSON matters. */
  ask(on: string, options?: CallOptions): Promise<{ status: number; json: Answer }>;
}

export interface CallOptions {
  token?: string;
  json?: unknown;
  form?: Record<string, string> | FormData;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the server says; each test states what it expects of it.
type Answer = any;

/** A server on a port of its own, until the test ends. */
export async function start(options: ServerOptions = {}): Promise<Client> {
  const time = { now: Date.parse('2026-11-20T10:00:00Z') };
  const server = createServer({ clock: () => time.now, ...options });
  const http = listen(server.handler);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.faults.clear();
    http.closeAllConnections();
    http.close();
  });
  const { port } = http.address() as AddressInfo;

  const call: Client['call'] = (on, { token, json, form, headers, signal } = {}) => {
    const [method = '', path = ''] = on.split(' ');
    return fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form && { body: form instanceof FormData ? form : new URLSearchParams(form) }),
      ...(signal && { signal }),
    });
  };
  const ask: Client['ask'] = async (on, given) => {
    const response = await call(on, given);
    return { status: response.status, json: await response.json() };
  };
  return { server, time, call, ask };
}

export interface App {
  client_id: string;
  client_secret: string;
}

export async function register({ ask }: Client, scopes = usualScopes): Promise<App> {
  const { json } = await ask('POST /api/v1/apps', {
    json: { client_name: 'Test app', redirect_uris: redirectUri, scopes },
  });
  return json;
}

/** A cookie of someone who signed in to the server's pages. */
export async function signIn(
  { call }: Client,
  name = 'carys',
  password = 'a long password',
): Promise<string> {
  const form = await call('GET /auth/sign_in');
  const cookie = form.headers.get('set-cookie')?.split(';')[0] ?? '';
  const response = await call('POST /auth/sign_in', {
    form: { 'user[email]': name, 'user[password]': password, ...hidden(await form.text()) },
    headers: { cookie },
  });
  if (response.status !== 302) throw new Error(`Signing in: ${response.status}`);
  return cookie;
}

/** Values of the hidden fields of a page's first form. */
export const hidden = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...(page.split('</form>')[0] ?? '').matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&#39;', "'").replaceAll('&amp;', '&')],
    ),
  );

export interface Pkce {
  verifier: string;
  challenge: string;
}
export function pkce(): Pkce {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** The address the consent page leads back to. */
export async function consent(
  client: Client,
  app: App,
  { cookie, deny = false, query = {} }: { cookie: string; deny?: boolean; query?: Record<string, string> },
): Promise<URL> {
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: app.client_id,
    redirect_uri: redirectUri,
    scope: usualScopes,
    force_login: 'true',
    ...query,
  });
  const page = await client.call(`GET /oauth/authorize?${asked}`, { headers: { cookie } });
  const response = await client.call('POST /oauth/authorize', {
    form: { ...hidden(await page.text()), ...(deny && { _method: 'delete' }) },
    headers: { cookie },
  });
  const to = response.headers.get('location');
  if (!to) throw new Error(`Consent: ${response.status}`);
  return new URL(to);
}

export const redeem = (
  { ask }: Client,
  app: App,
  code: string | null,
  more: Record<string, string> = {},
): ReturnType<Client['ask']> =>
  ask('POST /oauth/token', {
    form: { grant_type: 'authorization_code', code: code ?? '', redirect_uri: redirectUri, ...app, ...more },
  });

/** A token for the usual scopes, got the long way. */
export async function tokenFor(client: Client, scopes = usualScopes, name = 'carys'): Promise<string> {
  const { client_id, client_secret } = await register(client, scopes);
  const app = { client_id, client_secret };
  const cookie = await signIn(client, name);
  const back = await consent(client, app, { cookie, query: { scope: scopes } });
  const { json } = await redeem(client, app, back.searchParams.get('code'));
  return json.access_token;
}

/** A PNG of the given size, as far as a reader of headers sees. */
export function png(width = 2, height = 2): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(40);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.write('IEND', 33, 'latin1');
  return new Uint8Array(bytes);
}

export const mp4 = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'));

export function upload(bytes: Uint8Array<ArrayBuffer>, name: string, description?: string): FormData {
  const form = new FormData();
  form.set('file', new File([bytes], name));
  if (description !== undefined) form.set('description', description);
  return form;
}
