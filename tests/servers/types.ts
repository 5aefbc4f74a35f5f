import type { RequestListener } from 'node:http';
import type { Faults } from './faults.ts';
import type { Limits } from './limits.ts';
import type { Manners } from './manners.ts';

export type Visibility = 'public' | 'unlisted' | 'private' | 'direct';

export interface ServerOptions {
  /** Name the server goes by; TLS ends elsewhere. Default `social.example`. */
  host?: string;
  /** Default `manners.mastodon`. */
  manners?: Manners;
  /** People who can sign in. Default: one, `carys` with the password `a long password`. */
  accounts?: AccountOptions[];
  /**
   * Accounts the server knows but nobody signs in to: local (`bbc`) or remote (`bbc@news.example`). A stray mention
   * of one pings it. Default: a few names that are well known on commercial platforms.
   */
  bystanders?: string[];
  /** ms since the epoch. Default `Date.now`. */
  clock?: () => number;
  /** Changes to `manners.limits`. */
  limits?: Partial<Limits>;
}

export interface AccountOptions {
  /** Also what is typed into the sign-in form. */
  username: string;
  password: string;
  displayName?: string;
  /** Where its picture lies. Default: the one that everybody has who chose none. */
  avatar?: string;
  /** Language of the server's error sentences for this person. */
  locale?: 'en' | 'cy';
  /** What a post without `visibility` gets. */
  visibility?: Visibility;
  /** What a post without a valid `language` gets. */
  language?: string;
}

/** A server, and what tests may know of it. The arrays are alive: oldest first, never shortened. */
export interface FediverseServer {
  readonly host: string;
  /** Mount it behind TLS for `host`. */
  readonly handler: RequestListener;
  /** Everything ever published, deleted posts included. */
  readonly statuses: readonly SentStatus[];
  readonly scheduled: readonly ScheduledPost[];
  readonly media: readonly SentMedia[];
  /** Makes a post known that stands on another server. */
  meet(url: string, quoting: OtherPost['quoting']): void;
  readonly apps: readonly RegisteredApp[];
  /** Set `revoked` on one to revoke it, as a person does in the server's settings. */
  readonly tokens: readonly IssuedToken[];
  readonly requests: readonly LoggedRequest[];
  /** What no client of ours may ever do, each a sentence: a cookie sent to the API, a token in an address. */
  readonly violations: readonly string[];
  readonly faults: Faults;
}

export interface SentMedia {
  id: string;
  account: string;
  type: 'image' | 'gifv' | 'video' | 'audio';
  /** MIME type by content, not by name. */
  mimeType: string;
  /** Name of the file as sent. */
  name: string;
  description: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** `null` until a status or a scheduled post has it. */
  attachedTo: string | null;
  /** `failed` for good; `processing` until it was asked for often enough. */
  state: 'processing' | 'ready' | 'failed';
  deleted: boolean;
  /** What of it must stay in sight, as it was sent; nothing where it was not, or is not kept. */
  focus?: string;
  /** Only Misskey knows it of a file. */
  sensitive?: boolean;
}

export interface SentPoll {
  options: string[];
  expiresIn: number;
  multiple: boolean;
  hideTotals: boolean;
}

/** What a post is made of, as far as the author says it. */
export interface PostContent {
  /** As sent, except that a warning without a text becomes the text. */
  text: string;
  spoilerText: string;
  sensitive: boolean;
  visibility: Visibility;
  language: string;
  /** In the order of the post. */
  media: SentMedia[];
  poll: SentPoll | null;
  /** Id of the status it answers. */
  inReplyTo: string | null;
  /** What it quotes; nothing where it quotes none. */
  quote?: SentQuote | null;
}

export interface SentQuote {
  id: string;
  /** `pending` until the author of what is quoted agrees. */
  state: 'accepted' | 'pending';
}

export interface SentStatus extends PostContent {
  id: string;
  /** Username of the author. */
  account: string;
  /** Public address. */
  url: string;
  /** Accounts it pinged: `name` here, `name@host` elsewhere. */
  mentions: string[];
  /** `null` when the request had none. */
  idempotencyKey: string | null;
  /** Name of the app that sent it. */
  application: string;
  /** ms since the epoch. */
  createdAt: number;
  editedAt: number | null;
  deleted: boolean;
}

/** A post of another server, which this one can find by its address. */
export interface OtherPost extends SentStatus {
  /** Who may quote it; `unsaid` where its server says nothing of it, and lets nobody. */
  quoting: 'everyone' | 'asks' | 'nobody' | 'unsaid';
}

export interface ScheduledPost extends PostContent {
  id: string;
  account: string;
  scheduledAt: number;
  createdAt: number;
  idempotencyKey: string | null;
  application: string;
  /** Id of the status once its time came. */
  published: string | null;
  cancelled: boolean;
}

export interface RegisteredApp {
  id: string;
  name: string;
  website: string | null;
  redirectUris: string[];
  scopes: string[];
  clientId: string;
  clientSecret: string;
  /** The server has deleted it. */
  ended: boolean;
}

export interface IssuedToken {
  token: string;
  app: RegisteredApp;
  /** `null` for an app's own token. */
  account: string | null;
  scopes: string[];
  createdAt: number;
  /** ms since the epoch; `null` for never. */
  expiresAt: number | null;
  /** What it can be renewed with; `null` where it cannot. */
  refreshToken: string | null;
  revoked: boolean;
}

export interface LoggedRequest {
  method: string;
  /** Without the query. */
  path: string;
  /** `null` while unanswered, and for good when the connection was dropped. */
  status: number | null;
  /** True once it was answered in full, dropped, or left by the client. */
  over: boolean;
  /** Names of the request's headers, lower case. */
  headers: string[];
  /** ms since the epoch: when its head had arrived, and when it was over. */
  at: number;
  endedAt: number | null;
}
