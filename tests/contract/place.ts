import type { IdentityDeps } from '../../lib/fediverse/deps.ts';
import type { Driver, FileWords, Outcome, PostFile, StatusRef } from '../../lib/fediverse/driver.ts';
import { createDrivers } from '../../lib/fediverse/drivers.ts';
import { beginSignIn, finishSignIn } from '../../lib/fediverse/oauth.ts';
import type { Account, Family } from '../../lib/model/account.ts';
import type { Draft, DraftMedia, DraftPart, Visibility } from '../../lib/model/draft.ts';
import type { Instance } from '../../lib/model/instance.ts';
import type { Plan, PlannedPost } from '../../lib/model/plan.ts';
import { abilities } from '../../lib/plan/abilities.ts';
import { planFor } from '../../lib/plan/plan.ts';
import type { FediverseServer } from '../servers/index.ts';
import type { Limits } from '../servers/limits.ts';
import { got } from '../unit/fediverse/identity.ts';

/** A server to hold the contract against: one of ours with a family's manners, or a real one. */
export interface Place {
  family: Family;
  /** What a person types to find it. */
  address: string;
  deps: IdentityDeps;
  /** What a person does on the server's own pages. @returns where that leads; `null` when they cannot do it there. */
  decide(authorizeUrl: string, answer: 'allow' | 'deny'): Promise<string | null>;
  /** Told once somebody is signed in, where what was there before must be left out of what is `held`. */
  entered?(visitor: Visitor): Promise<void>;
  /** Everything of the account that is there now, oldest first. */
  held(visitor: Visitor): Promise<Held[]>;
  /** Its inside, where it has one: faults can be switched on, and tokens seen. `null` for a real server. */
  server: FediverseServer | null;
  /** What it keeps to, where that is known. */
  limits?: Limits;
  /** Moves time on, ms; `null` where nobody can. */
  wait: ((ms: number) => void) | null;
}

/** What a server holds of a post. */
export interface Held {
  id: string;
  /** As a reader sees it. */
  text: string;
  spoilerText: string;
  sensitive: boolean;
  visibility: Visibility;
  language: string | null;
  /** Alt texts, in order. */
  descriptions: string[];
  /** Options; `null` for no poll. */
  poll: string[] | null;
  inReplyTo: string | null;
  /** Id of what it quotes; nothing where it quotes none. */
  quotes?: string | null;
  /** Whom it pinged. */
  mentions: string[];
  /** ms since the epoch; `null` or nothing before it was edited. */
  editedAt?: number | null;
}

/** Somebody who is signed in. */
export interface Visitor {
  place: Place;
  account: Account;
  instance: Instance;
  driver: Driver;
  driverOf: ReturnType<typeof createDrivers>;
}

export async function signIn(place: Place) {
  const { authorizeUrl } = got(await beginSignIn(place.address, place.deps));
  const back = await place.decide(authorizeUrl, 'allow');
  if (back === null) throw new Error('Nobody was let in');
  return finishSignIn(back, place.deps);
}

/** Signs in and takes up the driver. */
export async function visit(place: Place): Promise<Visitor> {
  const { account } = got(await signIn(place));
  const driverOf = createDrivers(place.deps);
  const instance = await place.deps.store.readInstance(account.server);
  if (!instance) throw new Error('Its limits were not kept');
  const visitor = { place, account, instance, driverOf, driver: got(await driverOf(account.id)) };
  await place.entered?.(visitor);
  return visitor;
}

/** A picture of one pixel. */
export const png = new Blob(
  [
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  { type: 'image/png' },
);
/** Large enough for Loops, which takes none that is smaller (loops-server, StoreVideoRequest). */
export const mp4 = new Blob(
  [Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'), new Uint8Array(256 * 1024)],
  { type: 'video/mp4' },
);

export const picture = (description = 'Un picsel', name = 'llun.png', file: Blob = png) => ({
  file,
  name,
  source: 'original' as const,
  description,
  sensitive: false,
});

/** What a family shows that takes no pictures: a film with the same alt text. */
const asFilm = (media: DraftMedia): DraftMedia =>
  media.file === png ? { ...media, file: mp4, name: media.name.replace(/\.png$/, '.mp4') } : media;

/** A draft of these parts. On servers that post no words alone, each first part gets a picture; where only films go, a film. */
export function draftFor(
  { account }: Visitor,
  parts: Partial<DraftPart>[],
  more: Partial<Draft> = {},
): Draft {
  const whole = parts.map((part) => ({ text: '', media: [], poll: null, link: null, ...part }));
  const [first] = whole;
  const { mediaRequired, threads } = abilities[account.family];
  if (mediaRequired && first?.media.length === 0) first.media = [picture()];
  if (!threads) for (const part of whole) part.media = part.media.map(asFilm);
  return {
    id: crypto.randomUUID(),
    site: 'x',
    url: 'https://x.com/home',
    capturedAt: 0,
    parts: whole,
    spoilerText: '',
    sensitive: false,
    language: 'cy',
    scheduledAt: null,
    kind: 'post',
    quotedUrl: null,
    audience: 'public',
    profileUrl: 'https://x.com/{handle}',
    ...more,
  };
}

export const plan = ({ account, instance }: Visitor, draft: Draft, change: Partial<Account> = {}): Plan =>
  planFor(draft, { ...account, ...change }, instance);

export const blockedBy = ({ notices }: Plan): string[] =>
  notices.filter(({ level }) => level === 'blocks').map(({ code }) => code);
export const said = ({ notices }: Plan): string[] => notices.map(({ code }) => code);

export const made = <T>(outcome: Outcome<T>): T => {
  if (outcome.is !== 'created') throw new Error(`It ended in ${JSON.stringify(outcome)}`);
  return outcome.value;
};

/** Uploads and sends the posts of a plan as the outbox does, each answering the one before. */
export async function deliver(
  visitor: Visitor,
  draft: Draft,
  posts: readonly PlannedPost[],
): Promise<StatusRef[]> {
  const sent: StatusRef[] = [];
  for (const post of posts) {
    sent.push(made(await publish(visitor, draft, post, { inReplyTo: sent.at(-1)?.id ?? null })));
  }
  return sent;
}

/** Uploads the media of one post, waits until they are ready, and sends it. */
export async function publish(
  visitor: Visitor,
  draft: Draft,
  post: PlannedPost,
  {
    inReplyTo = null,
    quoteId = null,
    key = crypto.randomUUID(),
  }: { inReplyTo?: string | null; quoteId?: string | null; key?: string } = {},
): Promise<Outcome<StatusRef>> {
  const files = post.media.map(({ part, index, name, description, focus }): PostFile & FileWords => {
    const file = draft.parts[part]?.media[index]?.file;
    if (!file) throw new Error(`There is no file ${name}`);
    return { file, name, description, focus };
  });
  const sent = { ...post, mediaIds: [], inReplyTo, quoteId };
  if (visitor.driver.filesGoAlong) {
    const outcome = await visitor.driver.publish({ ...sent, files }, key);
    if (outcome.is === 'created') await madeReady(visitor, outcome.value.id);
    return outcome;
  }
  const mediaIds: string[] = [];
  for (const { file, ...about } of files) mediaIds.push(await uploaded(visitor, file, about));
  return visitor.driver.publish({ ...sent, mediaIds }, key);
}

/** A film that went along with its post can be changed and deleted once the server has made it ready. */
async function madeReady({ driver, place: { wait } }: Visitor, id: string): Promise<void> {
  const pause = wait ?? ((ms: number) => new Promise((resolve) => setTimeout(resolve, ms)));
  for (let asked = 0; (await driver.source(id)).is === 'unknown' && asked < PATIENCE; asked += 1)
    await pause(15_000);
}

/** How often it is asked whether a file is done. */
const PATIENCE = 5;

async function uploaded({ driver }: Visitor, file: Blob, about: FileWords): Promise<string> {
  let media = made(await driver.upload(file, about));
  for (let asked = 0; !media.ready && asked < PATIENCE; asked += 1)
    media = made(await driver.processed(media.id));
  if (!media.ready) throw new Error('The server never finished the file');
  return media.id;
}

/** What became of a post; the post must be there. */
export async function heldAs(visitor: Visitor, id: string): Promise<Held> {
  const found = (await visitor.place.held(visitor)).find((it) => it.id === id);
  if (!found) throw new Error('The server does not hold the post');
  return found;
}
