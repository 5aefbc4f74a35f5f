import type { IncomingMessage } from 'node:http';
import { bodyOf, json, type Play, play, type Reply } from '../play.ts';
import type { Played } from '../site.ts';
import { defaults, type Options, optionsOf } from './options.ts';

/** What the site took: text, and whatever else its page sends along. */
export interface Taken {
  readonly text: string;
}

export interface Site {
  /** Folder beside this one, and id of the recipe. */
  folder: string;
  /** Id of the recipe, where one folder plays several. */
  recipe?: string;
  entry: string;
  policy?: string;
  /** Hosts with what is different there. */
  hosts: Readonly<Record<string, Partial<Options>>>;
  /** Paths that publish. */
  publish: RegExp;
  /** A form that is sent as such: where it leads when it was taken. Else its page comes again, with what it held. */
  leads?(id: string): string;
  /** Pages that are not the composer's. */
  answer?: Play['answer'];
}

/** Plays a site of this kit: one page, its script, and a path that publishes. What an address asks for holds for that page. */
export const createSite = (site: Site) => (): Played => {
  const published: Taken[] = [];
  const refused = new WeakMap<IncomingMessage, string>();
  const listeners = Object.entries(site.hosts).map(([host, own]) => [
    host,
    play({
      folder: site.folder,
      ...(site.recipe && { recipe: site.recipe }),
      entry: site.entry,
      style: '../simple/style.css',
      uses: ['simple'],
      ...(site.policy && { policy: site.policy }),
      options: ({ search }, request) => ({
        ...optionsOf({ ...defaults, ...own }, search),
        sent: refused.get(request) ?? '',
      }),
      async answer(request, url) {
        if (request.method === 'POST' && site.publish.test(url.pathname)) {
          const sent = await bodyOf(request);
          if (!site.leads || request.headers['content-type'] === 'application/json')
            return take(sent, url, published);
          if (url.searchParams.get('fails') !== 'errors') return lead(site.leads, sent, published);
          refused.set(request, sent);
          return null;
        }
        if (url.pathname.endsWith('.svg')) return { type: 'image/svg+xml', body: PICTURE };
        return (await site.answer?.(request, url)) ?? null;
      },
    }),
  ]);
  return { hosts: Object.fromEntries(listeners), published };
};

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72"><circle cx="36" cy="36" r="34" fill="gold"/></svg>';

const take = (sent: string, { searchParams }: URL, published: Taken[]): Reply => {
  if (searchParams.get('fails') === 'errors') return json({ error: 'Denied' }, 400);
  published.push(JSON.parse(sent));
  return json({ id: idAfter(published) });
};

const lead = (leads: NonNullable<Site['leads']>, sent: string, published: Taken[]): Reply => {
  const fields = new URLSearchParams(sent);
  published.push({ ...Object.fromEntries(fields), text: fields.get('text') ?? '' });
  return { status: 302, type: 'text/plain', body: '', headers: { location: leads(idAfter(published)) } };
};

const idAfter = (published: readonly Taken[]): string => String(9000 + published.length);
