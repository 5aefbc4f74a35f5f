import * as z from 'zod/mini';
import 'fake-indexeddb/auto';
import { parseAddress } from '../../lib/fediverse/address.ts';
import type { IdentityDeps } from '../../lib/fediverse/deps.ts';
import { discover } from '../../lib/fediverse/discover.ts';
import { profiles } from '../../lib/fediverse/profiles.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { createIdentityStore } from '../../lib/store/identity.ts';
import { fetchAlone } from '../contract/internet.ts';
import type { Held, Place, Visitor } from '../contract/place.ts';
import { readMfm } from '../servers/interpreters.ts';
import { got } from '../unit/fediverse/identity.ts';
import { heldStatus, Shown } from './shown.ts';
import { BACK, type Credentials, createWalker } from './walk.ts';

export interface Wanted extends Credentials {
  /** Name of the account, where something else is typed to sign in: Mastodon wants an e-mail address. */
  account: string | null;
  /** Address of the server. */
  url: string;
  /** Where it really listens, for one that is only known on this machine; `null` for the internet. */
  at: string | null;
}

/** Any real server. Each place is the same account with nothing of its own: what was there before is not looked at. */
export async function openServer({ url, at, account, ...who }: Wanted) {
  const walker = await createWalker(at);
  let isPatient = true;
  const wire = patient(at ? ferryTo(at) : fetch, () => isPatient);
  const live: IdentityDeps = {
    fetch: wire,
    now: Date.now,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    redirectUrl: BACK,
    isGranted: async () => true,
    store: createIdentityStore(await openDatabase(`live-${crypto.randomUUID()}`)),
  };
  const address = got(parseAddress(url));
  const { instance } = got(await discover(address, { fetch: wire }, Date.now()));
  const made: { visitor: Visitor; id: string }[] = [];

  /** At the end only: Mastodon lets thirty be deleted in half an hour, and one law needs to. */
  async function tidy(): Promise<void> {
    isPatient = false;
    let left = 0;
    for (const { visitor, id } of made) if ((await visitor.driver.remove(id)).is !== 'created') left += 1;
    if (left > 0) console.log(`${left} posts of this run could not be deleted: delete them on the server.`);
  }

  /** Whoever signed in before is forgotten here; the registration stays, servers count those. */
  async function open(): Promise<Place> {
    for (const { id } of await live.store.listAccounts()) await live.store.removeAccount(id);
    let before: Set<string> | null = null;
    const held = async (visitor: Visitor): Promise<Held[]> => {
      const all = await heldBy(visitor, wire);
      const mine = all.filter(({ id }) => !before?.has(id));
      for (const { id } of mine) if (!made.some((it) => it.id === id)) made.push({ visitor, id });
      return mine;
    };
    return {
      family: instance.family,
      address: `${account ?? who.name}@${address.host}`.toLowerCase(),
      deps: live,
      decide: (authorizeUrl, answer) => walker.decide(authorizeUrl, answer, who),
      held,
      entered: async (visitor) => {
        before ??= new Set((await heldBy(visitor, wire)).map(({ id }) => id));
      },
      server: null,
      wait: null,
    };
  }

  return {
    family: instance.family,
    software: instance.software,
    open,
    close: async () => {
      await tidy();
      await walker.close();
    },
  };
}

/** The longest window that is known: Mastodon takes thirty files in half an hour (facts: fediverse-api 7), ms. */
const WINDOW = 30 * 60_000;

/** Waits as a server asks that has had enough, and asks again: a contract sends more than a person would. */
const patient =
  (wire: typeof fetch, isPatient: () => boolean): typeof fetch =>
  async (input, init) => {
    const response = await wire(input, init);
    if (response.status !== 429 || !isPatient()) return response;
    const now = Date.now();
    const after = Number(response.headers.get('retry-after')) * 1000;
    const reset = Date.parse(response.headers.get('x-ratelimit-reset') ?? '') - now;
    const pause = [after, reset].find((ms) => ms > 0) ?? WINDOW - (now % WINDOW);
    console.log(`The server asks for a pause of ${Math.ceil(pause / 1000)} s.`);
    await new Promise((resolve) => setTimeout(resolve, Math.min(pause + 1000, WINDOW)));
    return wire(input, init);
  };

const ferryTo =
  (at: string): typeof fetch =>
  async (input, init) => {
    const { pathname, search, href } = new URL(String(input));
    const response = await fetchAlone(`${at}${pathname}${search}`, init);
    return Object.defineProperty(response, 'url', { value: href });
  };

/** What the server shows of the account's posts, oldest first, as far as the contract asks. */
async function heldBy(visitor: Visitor, wire: typeof fetch): Promise<Held[]> {
  const { id: acct, server, family } = visitor.account;
  const token = (await visitor.place.deps.store.readSecret(acct))?.token;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const ask = async (path: string, body?: object): Promise<unknown> =>
    (
      await wire(new URL(path, server), {
        headers,
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      })
    ).json();
  if (profiles[family].protocol === 'misskey') {
    const { id: userId } = Person.parse(await ask('/api/i', {}));
    const notes = z
      .array(ShownNote)
      .parse(await ask('/api/users/notes', { userId, limit: 40, withReplies: true }));
    return notes.reverse().map(heldNote);
  }
  if (profiles[family].protocol === 'loops') {
    const { data } = OwnVideos.parse(await ask('/api/v1/studio/posts?limit=10'));
    const all = data.map(async (own) => {
      const shown = own.status === 'published' ? await ask(`/api/v1/video/${own.id}`) : { data: own };
      return heldVideo(ShownVideo.parse(shown).data);
    });
    return (await Promise.all(all)).reverse();
  }
  const { id } = Person.parse(await ask('/api/v1/accounts/verify_credentials'));
  const own = z.array(Shown).parse(await ask(`/api/v1/accounts/${id}/statuses?limit=40`));
  const home = profiles[family].privateAtHome
    ? z.array(Shown).parse(await ask('/api/v1/timelines/home?limit=40'))
    : [];
  const all = new Map([...own, ...home.filter(({ account }) => account.id === id)].map((it) => [it.id, it]));
  return [...all.values()]
    .sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at))
    .map(heldStatus);
}

const Person = z.object({ id: z.string() });
const ShownNote = z.object({
  id: z.string(),
  text: z.nullable(z.string()),
  cw: z.catch(z.nullable(z.string()), null),
  visibility: z.enum(['public', 'home', 'followers', 'specified']),
  files: z.array(z.object({ comment: z.catch(z.nullable(z.string()), null), isSensitive: z.boolean() })),
  poll: z.catch(z.nullable(z.object({ choices: z.array(z.object({ text: z.string() })) })), null),
  replyId: z.catch(z.nullable(z.string()), null),
  renoteId: z.catch(z.nullable(z.string()), null),
  mentions: z.catch(z.array(z.string()), []),
});
const OwnVideos = z.object({ data: z.array(z.looseObject({ id: z.string(), status: z.string() })) });
const ShownVideo = z.object({
  data: z.object({
    id: z.string(),
    caption: z.nullable(z.string()),
    is_sensitive: z.boolean(),
    lang: z.catch(z.nullable(z.string()), null),
    media: z.object({ alt_text: z.catch(z.nullable(z.string()), null) }),
    mentions: z.catch(z.array(z.object({ username: z.string() })), []),
  }),
});

const heldVideo = (it: z.infer<typeof ShownVideo>['data']): Held => ({
  id: it.id,
  text: it.caption ?? '',
  spoilerText: '',
  sensitive: it.is_sensitive,
  visibility: 'public',
  language: it.lang,
  descriptions: [it.media.alt_text ?? ''],
  poll: null,
  inReplyTo: null,
  mentions: it.mentions.map(({ username }) => username),
});
const named = { public: 'public', home: 'unlisted', followers: 'private', specified: 'direct' } as const;

const heldNote = (it: z.infer<typeof ShownNote>): Held => ({
  id: it.id,
  text: readMfm(it.text ?? ''),
  spoilerText: it.cw ?? '',
  sensitive: it.cw !== null || it.files.some(({ isSensitive }) => isSensitive),
  visibility: named[it.visibility],
  language: null,
  descriptions: it.files.map(({ comment }) => comment ?? ''),
  poll: it.poll?.choices.map(({ text }) => text) ?? null,
  inReplyTo: it.replyId,
  quotes: it.renoteId,
  mentions: it.mentions,
});
