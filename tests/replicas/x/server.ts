import type { IncomingMessage, RequestListener } from 'node:http';
import { bodyOf, escaped, json, POLICY, play, type Reply, TRUSTED_TYPES } from '../play.ts';
import { defaults, type Options, optionsOf } from './options.ts';

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
export const createReplica = (options: Partial<Options> = {}, recipe = 'x'): Replica => {
  const published: Published[] = [];
  const listener = play({
    folder: 'x',
    recipe,
    entry: 'app/main.tsx',
    style: 'app/style.css',
    policy: `${POLICY}; ${TRUSTED_TYPES}`,
    options: ({ search }) => optionsOf({ ...defaults, ...options }, search),
    body: () => '<div id="react-root"></div>',
    answer(request, url) {
      const call = /^\/i\/api\/graphql\/[^/]+\/(\w+)$/.exec(url.pathname)?.[1];
      if (request.method === 'POST' && call) return publish(call, url, request, published);
      return url.pathname.endsWith('.svg') ? { type: 'image/svg+xml', body: picture(url.pathname) } : null;
    },
  });
  return { listener, published };
};

/** The same as a plain request listener. */
export const replicaX = (options: Partial<Options> = {}): RequestListener => createReplica(options).listener;

const picture = (path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 72 72"><circle cx="36" cy="36" r="34" fill="gold"/><text x="36" y="46" font-size="28" text-anchor="middle">${escaped(decodeURIComponent(path.slice(7, -4)).slice(0, 4))}</text></svg>`;

/** Failures are answered 200, as the site does. */
const publish = async (
  call: string,
  url: URL,
  request: IncomingMessage,
  published: Published[],
): Promise<Reply> => {
  const { variables } = JSON.parse(await bodyOf(request));
  if ((url.searchParams.get('fails') ?? 'never') !== 'never') {
    return json({ errors: [{ message: 'Denied', code: 226 }], data: {} });
  }
  published.push({ call, ...variables });
  const result = { rest_id: String(9000 + published.length) };
  return json({ data: { create_tweet: { tweet_results: { result } } } });
};
