import type { IncomingMessage, RequestListener } from 'node:http';
import { bodyOf, json, POLICY, play, type Reply } from '../play.ts';
import type { Played } from '../site.ts';

/** What was published on a replica. Everything but `call` and `text` is what its page sent. */
export interface Sent {
  /** Path of the request. */
  call: string;
  /** Of all parts, joined by a blank line. */
  text: string;
  /** What the person pressed, in the site's own word for it. */
  intent: string;
  texts: string[];
  /** Alt texts, one for each picture or video. */
  media: string[];
  /** ms since the epoch. */
  scheduledAt: number | null;
}

/** What makes one replica differ from another on the server's side. */
export interface Shape {
  /** Its folder; the script begins in `app/main.tsx`, the style is `app/style.css`. */
  folder: string;
  host: string;
  /** Another host, for pictures: it shows them to everybody and lets no script read them. */
  pictures?: string;
  /** Beside the strict one. */
  policy?: string;
  /** Paths that publish. */
  publishes: RegExp;
  /** Answer to what was taken. `at` counts from 1. */
  taken(at: number): Reply;
  refused(): Reply;
}

/** A site of one page with a script, a strict policy, uploads, and requests that publish. */
export const serve = (shape: Shape): Omit<Played, 'published'> & { published: Sent[] } => {
  const published: Sent[] = [];
  const kept = new Map<string, Required<Pick<Reply, 'type' | 'body'>>>();
  const { folder, host, pictures } = shape;
  const page = play({
    folder,
    entry: 'app/main.tsx',
    style: 'app/style.css',
    uses: ['kit/app'],
    policy: `${pictures ? POLICY.replaceAll('blob:', `blob: https://${pictures}`) : POLICY}; ${shape.policy ?? ''}`,
    async answer(request, url) {
      if (/\.(svg|png)$/.test(url.pathname)) return { type: 'image/svg+xml', body: ICON };
      if (request.method !== 'POST') return null;
      if (url.pathname === '/upload') return keep(request, kept);
      if (!shape.publishes.test(url.pathname)) return json({});
      if (url.searchParams.has('fails')) return shape.refused();
      const sent = JSON.parse(await bodyOf(request)) as Omit<Sent, 'call' | 'text'>;
      published.push({ ...sent, call: url.pathname, text: sent.texts.join('\n\n') });
      return shape.taken(published.length);
    },
  });
  return { hosts: { [host]: page, ...(pictures && { [pictures]: showing(kept) }) }, published };
};

const keep = async (
  request: IncomingMessage,
  kept: Map<string, Required<Pick<Reply, 'type' | 'body'>>>,
): Promise<Reply> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const type = request.headers['content-type'] ?? 'application/octet-stream';
  const name = `${kept.size + 1}.${type.split('/')[1]}`;
  kept.set(name, { type, body: Buffer.concat(chunks) });
  return json({ name });
};

const showing =
  (kept: ReadonlyMap<string, Required<Pick<Reply, 'type' | 'body'>>>): RequestListener =>
  (request, response) => {
    const file = kept.get(new URL(request.url ?? '/', 'https://pictures.example').pathname.slice(1));
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' }).end(file?.body);
  };

/** Faces and logos. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48"><rect width="48" height="48" rx="24" fill="teal"/></svg>';
