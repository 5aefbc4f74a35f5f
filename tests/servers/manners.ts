import type { Call } from './http/call.ts';
import type { Reply } from './http/reply.ts';
import type { Limits } from './limits.ts';
import type { Visibility } from './types.ts';
import type { World } from './world.ts';

/** How one family of servers behaves where families differ, and the limits it comes with. A new family is a new object. */
export interface Manners {
  /** The protocol it is spoken to in. */
  api: 'mastodon' | 'misskey' | 'loops';
  /** NodeInfo `software.name`. */
  software: string;
  version: string;
  /** `api_versions` of `/api/v2/instance`; empty for none. */
  apiVersions: Record<string, number>;
  /** Every scope an app may ask for (facts: fediverse-api 2a). */
  scopes: readonly string[];
  /**
   * What a repeated Idempotency-Key leads to (facts: fediverse-api 4a): `replay` answers the first post again; `burn`
   * refuses it with 400, whether or not the first became a post; `ignore` makes another post; `echo` repeats the first
   * answer to whoever sends the key, a refusal too.
   */
  repeatedKey: 'replay' | 'burn' | 'ignore' | 'echo';
  /** How long a key is remembered, ms. */
  keyWindowMs: number;
  limits: Limits;
  /** Requests it does not know, written as routes are: `GET /api/v2/instance`. */
  lacks: readonly string[];
  /** What it says to those. */
  unknownRoute(call: Call): Reply;
  /** Its own form of a refusal that Mastodon would word `{ error }`. */
  refusal(reply: Reply, call: Call): Reply;
  ids: 'number' | 'uuid' | 'hex';
  about: AboutManners;
  signIn: SignInManners;
  media: MediaManners;
  posts: PostManners;
  cors: CorsManners;
}

/** What it says of itself (facts: fediverse-api 1). */
export interface AboutManners {
  /** Path of its NodeInfo document. */
  nodeInfo: string;
  /** Its own instance document, made from Mastodon's. */
  instance(document: InstanceDocument, world: World): Record<string, unknown>;
}

/** The part of Mastodon's instance document that families change. */
export interface InstanceDocument extends Record<string, unknown> {
  configuration: Record<'statuses' | 'media_attachments' | 'polls', Record<string, unknown>> &
    Record<string, unknown>;
}

/** facts: fediverse-api 2. */
export interface SignInManners {
  /** Whether an app may give its redirect addresses as a list. */
  takesLists: boolean;
  /** Whether an app is refused that says more than it is asked. */
  strict: boolean;
  /** What becomes of the scopes of a registration: `checked`, `kept` unseen until consent, or `ignored`. */
  scopes: 'checked' | 'kept' | 'ignored';
  /** Whether what was granted is enough for a scope. */
  covers(granted: readonly string[], scope: string): boolean;
  /** Scopes that a route needs here, where they are not Mastodon's. */
  needs: Readonly<Record<string, readonly string[]>>;
  pkce: 'checked' | 'ignored';
  /** What a person who says no is sent back with; `nowhere` when they cannot say no. */
  denial: 'with-state' | 'without-state' | 'nowhere';
  /** What a person it knows already is sent back with when no login is forced. */
  known: 'code' | 'token' | 'asked-again';
  token: TokenManners;
  /** How a token is given back: with the app's secret, with itself as `Authorization` too, or not at all. */
  revoke: 'form' | 'strict-form' | 'bearer' | 'none';
  /** Whether giving a token back ends the app as well. */
  revokeEndsApp: boolean;
}

export interface TokenManners {
  /** How long it is good for; `null` for ever. */
  seconds: number | null;
  /** Whether it can be exchanged for a new one; the old one ends then. */
  renewed: boolean;
  /** What the same person and app get the next time: the same token, another, or another in its place. */
  again: 'same' | 'new' | 'instead';
  /** Its answer, made from Mastodon's. */
  shown(answer: Record<string, unknown>): Record<string, unknown>;
}

/** facts: fediverse-api 5. */
export interface MediaManners {
  /** MIME types it takes; another file is refused. */
  types: readonly string[];
  /** Types it lists; empty where it lists none. */
  listed: readonly string[];
  /** What version 2 says of a file: whether it is done at once, or `url` is `null` until it is, or for good. */
  v2: 'done' | 'later' | 'never-says';
  /** The status of version 2 for a file that is done. */
  v2Status: 200 | 202;
  /** Whether a video or sound may stand beside other media. */
  mixes: boolean;
  /** Whether the name of a file is its id: it needs an extension, and takes the place of an earlier one of that name. */
  nameIsId: boolean;
  /** How alt texts of a post are changed: `media_attributes` beside its words, at the file itself, or not at all. */
  described: 'with-post' | 'by-file' | 'never';
  /** Whether files of a new post stand in the order in which they were named. */
  keepsOrder: boolean;
  /** Whether it keeps what of a picture must stay in sight. */
  focus: boolean;
  /** Whether an upload is called an image whatever it is. */
  callsAllImages: boolean;
}

/** facts: fediverse-api 4. */
export interface PostManners {
  /** Whether a post that answers none needs a picture or video. */
  needsMedia: boolean;
  /** Whether a post gets `[]` in answer, and is not made, before the account was asked for. */
  forgetsPeople: boolean;
  /** Whether it publishes nothing at all when asked to. */
  takesEmpty: boolean;
  /** Whether lists, flags and records of a form get lost. */
  jsonOnly: boolean;
  /** Whether a post must say for whom it is. */
  needsVisibility: boolean;
  /** For whom a post is in truth, by what was asked; `null` refuses. */
  visibility: Readonly<Record<Visibility, Visibility | null>>;
  /** What it says the visibility is. */
  shownVisibility: Readonly<Record<Visibility, Visibility>>;
  /** What becomes of a content warning: `if-sensitive` keeps it only beside `sensitive`. */
  warning: 'kept' | 'dropped' | 'if-sensitive';
  warningMakesSensitive: boolean;
  /** Whether `sensitive` counts without a warning. */
  sensitiveAlone: boolean;
  /** Whether posts that are not public stand among the account's own; in its home timeline they do. */
  listsPrivate: boolean;
  /** Code points; `null` where only the length of the whole counts. */
  warningMax: number | null;
  /** What becomes of a language: kept where it is one, kept whatever it is, refused where it is none, or forgotten. */
  language: 'kept' | 'any' | 'checked' | 'forgotten';
  polls: 'kept' | 'dropped';
  pollWithMedia: boolean;
  /** `exact-ahead`: nearer than the lead is refused; `loose-ahead`: goes out at once. */
  schedule: 'exact-ahead' | 'loose-ahead' | 'any-time' | 'ignored' | 'refused';
  /** Whether a post that is edited gets another id; the old one still leads to it (seen on snac 2.75). */
  editsRename: boolean;
  /** The parameter that names a quoted post; `null` where there are no quotes. */
  quotes: 'quoted_status_id' | 'quote_id' | 'renoteId' | null;
  /** What becomes of a post with media that is not there. */
  lostMedia: 'refused' | 'posted-without';
  /** What becomes of an answer to a post that is not there. */
  lostParent: 'refused' | 'posted-alone';
  /** Whether `allowed_mentions` is heeded. */
  mentionGuard: boolean;
  /** Length as it counts; `null` where it takes any. */
  length: ((text: string, warning: string, limits: Limits) => number) | null;
  /** The text as it is kept. */
  keep(text: string): string;
  /** The text in HTML, made from what Mastodon would show. */
  render(html: string): string;
  /** The text in HTML, where the server reads it in a language of its own; `null`: `render` says it. */
  interpret: ((text: string) => string) | null;
}

/** What pages of another origin may do (facts: fediverse-api 3). */
export interface CorsManners {
  open: readonly { path: RegExp; methods: string }[];
  /** Request headers a preflight allows: those asked for, these, or `*`, which does not cover `Authorization`. */
  headers: 'asked' | '*' | readonly string[];
  exposed: string;
}
