import { randomUUID } from 'node:crypto';
import { families } from './families/index.ts';
import type { Reply } from './http/reply.ts';
import type { Limits } from './limits.ts';
import type { Manners } from './manners.ts';
import type { Locale } from './sentences.ts';
import type {
  AccountOptions,
  IssuedToken,
  OtherPost,
  RegisteredApp,
  ScheduledPost,
  SentMedia,
  SentStatus,
  ServerOptions,
  Visibility,
} from './types.ts';

/** An account the server knows: one that signs in, or a bystander. */
export interface Person {
  id: string;
  username: string;
  /** `null` for an account of this server. */
  host: string | null;
  /** `null` for a bystander. */
  password: string | null;
  displayName: string;
  avatar: string | null;
  locale: Locale;
  visibility: Visibility;
  language: string;
  createdAt: number;
}

/** An authorisation code on its way to become a token. */
export interface Grant {
  code: string;
  app: RegisteredApp;
  person: Person;
  redirectUri: string;
  scopes: string[];
  /** S256; `null` when the client sent none. */
  challenge: string | null;
  createdAt: number;
  used: boolean;
}

/** A browser at the server's own pages. */
export interface Session {
  id: string;
  /** Stands in every form, so that no other site can send it. */
  formToken: string;
  person: Person | null;
  /** Where to go after signing in. */
  returnTo: string | null;
}

/** All that a server remembers. */
export interface World {
  host: string;
  /** Origin of every absolute address. */
  origin: string;
  manners: Manners;
  limits: Limits;
  now(): number;
  /** Mastodon's are numbers, rising, and larger than a JavaScript number holds exactly. */
  newId(): string;
  people: Person[];
  statuses: SentStatus[];
  scheduled: ScheduledPost[];
  elsewhere: OtherPost[];
  /** Ids that posts had before they were edited, and those that they have. */
  renamed: Map<string, string>;
  media: SentMedia[];
  /** Bytes by media id. */
  files: Map<string, Buffer>;
  /** Polls still to come until the media is ready, by media id. */
  pollsLeft: Map<string, number>;
  apps: RegisteredApp[];
  tokens: IssuedToken[];
  grants: Grant[];
  sessions: Map<string, Session>;
  /** What became of an idempotency key, by `account key`; `id` is `null` while nothing did. */
  keys: Map<string, { id: string | null; at: number }>;
  /** Answers by idempotency key, where a key brings the first answer again. */
  echoes: Map<string, { reply: Reply; at: number }>;
  /** Who asked for their own account. */
  known: Set<string>;
  /** Requests in the window, by rate, window and whom it counts. */
  counts: Map<string, number>;
}

const someone: AccountOptions = { username: 'carys', password: 'a long password', displayName: 'Carys' };
const wellKnown = [
  'bbc',
  'google',
  'microsoft',
  'nasa',
  'news',
  'nhs',
  'twitter',
  'wales',
  'bbc@news.example',
];

export function createWorld(options: ServerOptions): World {
  const { host = 'social.example', manners = families.mastodon, clock = Date.now } = options;
  const newId = idsOf(manners.ids, clock);
  const accounts = (options.accounts ?? [someone]).map((account) => person(newId(), clock(), account));
  const bystanders = (options.bystanders ?? wellKnown).map((acct) => {
    const [username = '', elsewhere = null] = acct.split('@');
    return { ...person(newId(), clock(), { username, password: '' }), host: elsewhere, password: null };
  });
  return {
    host,
    origin: `https://${host}`,
    manners,
    limits: { ...manners.limits, ...options.limits },
    now: clock,
    newId,
    people: [...accounts, ...bystanders],
    statuses: [],
    scheduled: [],
    elsewhere: [],
    renamed: new Map(),
    media: [],
    files: new Map(),
    pollsLeft: new Map(),
    apps: [],
    tokens: [],
    grants: [],
    sessions: new Map(),
    keys: new Map(),
    echoes: new Map(),
    known: new Set(),
    counts: new Map(),
  };
}

const person = (id: string, createdAt: number, options: AccountOptions): Person => ({
  id,
  username: options.username,
  host: null,
  password: options.password,
  displayName: options.displayName ?? options.username,
  avatar: options.avatar ?? null,
  locale: options.locale ?? 'en',
  visibility: options.visibility ?? 'public',
  language: options.language ?? 'en',
  createdAt,
});

function idsOf(kind: Manners['ids'], clock: () => number): () => string {
  let last = 0n;
  const next = () => {
    const earliest = BigInt(Math.trunc(clock())) << 16n;
    last = earliest > last ? earliest : last + 1n;
    return last;
  };
  if (kind === 'uuid') return randomUUID;
  return kind === 'hex' ? () => next().toString(16).padStart(32, '0') : () => String(next());
}

/** `name` here, `name@host` elsewhere. */
export const acctOf = ({ username, host }: Person): string => (host ? `${username}@${host}` : username);
