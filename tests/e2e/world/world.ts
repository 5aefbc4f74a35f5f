import { createHash, X509Certificate } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { createProxy, type Tunnel } from './proxy.ts';

/** A request that reached us. */
export interface Seen {
  host: string;
  method: string;
  /** Path with query. */
  path: string;
  /** True when a host of this world took it; a stranger's host gets a 404. */
  known: boolean;
}

/**
 * The internet as the browsers under test see it: one https server that plays every host by its `Host` header, and in
 * front of it a CONNECT proxy that answers 502 for hosts nobody plays.
 */
export interface World {
  /** Port of the https server. */
  readonly port: number;
  /** Port of the proxy, on 127.0.0.1. */
  readonly proxyPort: number;
  /** Base64 SHA-256 of the leaf's public key, for Chromium's list of trusted keys (facts: toolchain-chromium 3). */
  readonly spki: string;
  /** Hosts that are played. */
  hosts(): string[];
  /** Every request, in order. */
  readonly requests: readonly Seen[];
  /** Every host the proxy was asked for, in order, also those it refused. */
  readonly tunnels: readonly string[];
  /** Plays a host from now on. */
  host(name: string, listener: RequestListener): void;
  /** Forgets what was seen so far. */
  forget(): void;
  close(): Promise<void>;
}

export async function createWorld(hosts: Record<string, RequestListener> = {}): Promise<World> {
  const played = new Map(Object.entries(hosts));
  const requests: Seen[] = [];
  const pems = await certificate([...played.keys()]);
  const server = createServer({ key: pems.private, cert: pems.cert }, (request, response) =>
    dispatch(played, requests, request, response),
  );
  const port = await listen(server);
  const proxy = await createProxy(port, (host) => played.has(host));
  return {
    port,
    proxyPort: proxy.port,
    spki: spkiOf(pems.cert),
    hosts: () => [...played.keys()],
    requests,
    tunnels: proxy.asked,
    host: (name, listener) => void played.set(name, listener),
    forget() {
      requests.length = 0;
      proxy.asked.length = 0;
    },
    close: () => close(server, proxy),
  };
}

function dispatch(
  played: ReadonlyMap<string, RequestListener>,
  requests: Seen[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const listener = played.get(host);
  requests.push({
    host,
    method: request.method ?? '',
    path: request.url ?? '',
    known: listener !== undefined,
  });
  if (listener) listener(request, response as ServerResponse<IncomingMessage> & { req: IncomingMessage });
  else response.writeHead(404, { 'content-type': 'text/plain' }).end('Nobody plays this host.');
}

const certificate = (names: string[]) =>
  generate([{ name: 'commonName', value: 'Also Post tests' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: ['localhost', ...names].map((value) => ({ type: 2, value })) },
    ],
  });

const spkiOf = (cert: string): string =>
  createHash('sha256')
    .update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

async function close(server: Server, proxy: Tunnel): Promise<void> {
  await proxy.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
