import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A CONNECT proxy into the world: every host the browser wants passes here, so its list is complete. */
export interface Tunnel {
  readonly port: number;
  readonly asked: string[];
  close(): Promise<void>;
}

/** @param isKnown whether somebody plays this host; others are answered 502, so nothing leaves the machine. */
export async function createProxy(target: number, isKnown: (host: string) => boolean): Promise<Tunnel> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  // Plain http has no host in this world.
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://nowhere').hostname);
    response.writeHead(502).end();
  });
  server.on('connection', (socket) => keep(sockets, socket));
  server.on('connect', (request, client: Socket, head) => {
    const host = (request.url ?? '').replace(/:\d+$/, '').toLowerCase();
    asked.push(host);
    client.on('error', () => client.destroy());
    if (!isKnown(host)) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    keep(sockets, upstream);
    upstream.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function keep(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
}
