import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { bodyOf, escaped, json, POLICY, play, type Reply } from '../play.ts';
import type { Played } from '../site.ts';
import { type MetaOptions, optionsOf } from './options.ts';

/** What was published on the replica, oldest first. */
export interface Published {
  /** Path of the request that published it. */
  call: string;
  text: string;
  /** Alt texts. */
  media: string[];
  scheduledAt?: number | null;
}

export interface Site<O extends MetaOptions> {
  /** Its folder beside this one. */
  folder: string;
  host: string;
  defaults: O;
  /** Paths of requests that publish. */
  publishes: RegExp;
  /** What the site answers, given the code of a new post; `null` when it failed. */
  answer(code: string | null): object;
}

/** Where uploaded pictures of these sites are shown from. */
export const PICTURES = 'scontent.xx.fbcdn.net';

/**
 * A site in the shape that all of Meta's have: one page, the real Lexical, a strict policy with Trusted Types (facts:
 * composers-tools 28). Everything that is published on it comes as JSON.
 */
export const playSite = <O extends MetaOptions>(site: Site<O>): Played & { published: Published[] } => {
  const published: Published[] = [];
  const listener = play({
    folder: site.folder,
    entry: 'app/main.tsx',
    uses: ['meta'],
    policy: `${POLICY.replace("img-src 'self'", `img-src 'self' https://${PICTURES}`)}; require-trusted-types-for 'script'`,
    options: ({ search }) => optionsOf(site.defaults, search),
    answer: (request, url) => answer(site, request, url, published),
  });
  const pictures = play({
    folder: site.folder,
    entry: 'app/main.tsx',
    answer: (_, { pathname }) => picture(pathname),
  });
  return { hosts: { [site.host]: listener, [PICTURES]: pictures }, published };
};

const answer = async <O extends MetaOptions>(
  site: Site<O>,
  request: IncomingMessage,
  { pathname }: URL,
  published: Published[],
): Promise<Reply | null> => {
  if (request.method === 'POST') return receive(site, pathname, await bodyOf(request), published);
  if (pathname === '/replica.css')
    return { type: 'text/css; charset=utf-8', body: await styleOf(site.folder) };
  return pathname.endsWith('.svg') ? picture(pathname) : null;
};

const styleOf = async (folder: string): Promise<string> => {
  const read = (name: string) => readFile(join(import.meta.dirname, '..', name), 'utf8');
  return `${await read('meta/style.css')}\n${await read(`${folder}/app/style.css`)}`;
};

const picture = (path: string): Reply => {
  const sign = escaped(decodeURIComponent(path.split('/').pop()?.slice(0, -4) ?? '').slice(0, 4));
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="160" viewBox="0 0 72 48"><rect width="72" height="48" fill="gold"/><text x="36" y="32" font-size="24" text-anchor="middle">${sign}</text></svg>`;
  return { type: 'image/svg+xml; charset=utf-8', body };
};

interface Asked extends Partial<Published> {
  fails?: MetaOptions['fails'];
}

const receive = <O extends MetaOptions>(
  site: Site<O>,
  call: string,
  body: string,
  published: Published[],
): Reply => {
  const { fails = 'never', text, ...asked }: Asked = JSON.parse(body || '{}');
  // The same address also serves what has nothing to do with posts.
  if (!site.publishes.test(call) || text === undefined) return json({});
  if (fails !== 'never') return json(site.answer(null), fails === 'status' ? 400 : 200);
  published.push({ call, media: [], ...asked, text });
  return json(site.answer(`New${published.length}`));
};
