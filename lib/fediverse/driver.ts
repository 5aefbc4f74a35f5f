import type { Focus, Poll, Visibility } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';

/**
 * What a request led to. Three answers only:
 * - `created`: the server says so and shows what it made
 * - `refused`: the server clearly said no; nothing exists. `retryAt` (ms since the epoch) when it said when to come back
 * - `unknown`: silence, a 5xx, HTML, or a success that shows nothing; it may exist
 */
export type Outcome<T> =
  | { is: 'created'; value: T }
  | { is: 'refused'; problem: Problem; retryAt: number | null }
  | { is: 'unknown'; problem: Problem; retryAt: number | null };

/** One post as it goes to a server. */
export interface PostRequest {
  text: string;
  /** Server ids, in order. */
  mediaIds: string[];
  poll: Poll | null;
  spoilerText: string;
  sensitive: boolean;
  visibility: Visibility;
  language: string | null;
  /** Status id this one answers; `null` for the first of a thread. */
  inReplyTo: string | null;
  /** Fediverse addresses that may be mentioned. Empty: the server is asked to refuse any mention, where it can. */
  mentions: string[];
  /** Status id of what it quotes, as `find` gave it; absent for nothing. */
  quoteId?: string | null | undefined;
  /** When the server is to publish it, ms since the epoch; absent for now. */
  scheduledAt?: number | undefined;
  /** Its files, in order, where they go along with it. */
  files?: readonly PostFile[] | undefined;
}

/** A file that leaves together with the words of its post. */
export interface PostFile {
  file: Blob;
  name: string;
  description: string;
  way?: UploadWay | undefined;
}

export interface StatusRef {
  id: string;
  /** Public address. */
  url: string;
  /** What the server says that it holds now; left out where its answer does not show it. */
  stands?: Standing | undefined;
  /** What it shows of a post that it quotes; absent where it shows none, or one that was refused. */
  quote?: Quoted | undefined;
  /** The server keeps it until then, ms since the epoch: the id is of what waits, and there is no address yet. */
  waitsUntil?: number | undefined;
}

/** A post that a server keeps until its time. */
export interface Waiting {
  id: string;
  /** ms since the epoch. */
  at: number;
  text: string;
  spoilerText: string;
  mediaCount: number;
}

/** `waits`: the author of what it quotes has yet to agree. */
export type Quoted = 'kept' | 'waits';

/** A post as a server shows it to its author. */
export interface Standing {
  /** Text without markup, as far as it can be had. */
  text: string;
  spoilerText: string;
  mediaCount: number;
  /** Alt texts, in order; left out where its answer does not show them. */
  descriptions?: string[] | undefined;
  hasPoll: boolean;
  /** As the server calls it; `null` when it does not say. */
  visibility: string | null;
  /** Left out where its answer does not show one. */
  language?: string | null | undefined;
  sensitive: boolean | null;
}

/** One of the account's own recent statuses, for looking whether a post is already there. */
export interface OwnStatus extends StatusRef {
  /** Text without markup, as far as it can be had. */
  text: string;
  spoilerText: string;
  mediaCount: number;
  hasPoll: boolean;
  inReplyTo: string | null;
  /** ms since the epoch, by the server's clock. */
  createdAt: number;
}

export interface UploadedMedia {
  id: string;
  /** False while the server processes it; ask `processed` until true. */
  ready: boolean;
}

/** What is said of a file that is uploaded. */
export interface FileWords {
  name: string;
  description: string;
  focus?: Focus | undefined;
}

/** How an upload goes on its way. */
export interface UploadWay {
  /** Names it over the death of whoever asked for it. */
  id: string;
  /** Stops it; what then comes back is `unknown`. */
  signal: AbortSignal;
  /** Bytes that have left so far. */
  progress(sent: number): void;
}

/** The words that a post is to have from now on; all else of it stays as the server has it. */
export interface EditRequest {
  text: string;
  spoilerText: string;
  /** As it was sent, for servers that forget it. */
  language: string | null;
  /** Alt texts by place; `null` and absent leave one as it is. */
  descriptions?: readonly (string | null)[] | undefined;
}

/** A post's words as they were written. */
export interface Source {
  text: string;
  spoilerText: string;
}

export interface StatusFile {
  url: string | null;
  description: string;
  /** Absent where none is set. */
  focus?: Focus | undefined;
}

/** What readers did with a post. */
export interface Readers {
  favourites: number;
  boosts: number;
  replies: number;
}

/** What a server does with a repeated idempotency key (facts: fediverse-api section 4a). */
export interface RepeatManners {
  /** `replay`: answers the first status again. `burn`: refuses the repeat. `ignore`: makes a second post. */
  on: 'replay' | 'burn' | 'ignore';
  /** How long a key is remembered, ms. */
  windowMs: number;
}

/** Speaks to one account's server. Never throws, never logs, never keeps state of a job. */
export interface Driver {
  readonly repeat: RepeatManners;
  /** Whether files go along with their post, in one request, and are not uploaded before it. */
  readonly filesGoAlong: boolean;
  /** Whether the alt texts of a post that is there can be changed. */
  readonly editsAltText: boolean;
  upload(file: Blob, about: FileWords, way?: UploadWay): Promise<Outcome<UploadedMedia>>;
  processed(mediaId: string): Promise<Outcome<UploadedMedia>>;
  publish(post: PostRequest, key: string): Promise<Outcome<StatusRef>>;
  /** Newest first. `since` (ms) is how far back it must reach, if the server keeps that much within 40 posts. */
  recent(since: number): Promise<Outcome<OwnStatus[]>>;
  /** `created` also when it was already gone. */
  remove(statusId: string): Promise<Outcome<null>>;
  /** `created` with the post as it is now, whose id may be another. Repeating it changes nothing more. */
  edit(statusId: string, change: EditRequest): Promise<Outcome<StatusRef>>;
  /** @param sent what we sent: the same comes back where the server holds just that, however it had to be escaped for it. */
  source(statusId: string, sent?: string): Promise<Outcome<Source>>;
  /** Where the files of a post lie, in order; `null` for one that has no address. */
  files(statusId: string): Promise<Outcome<StatusFile[]>>;
  readers(statusId: string): Promise<Outcome<Readers>>;
  /** Status id of the post at an address, if this account may quote it there; `null` when it may not, or nobody knows it. */
  find(url: string): Promise<Outcome<string | null>>;
  /** What it keeps for this account until its time. */
  waiting(): Promise<Outcome<Waiting[]>>;
  /** Whether it still kept it; `false` when it was already gone, or had become a post. */
  unschedule(id: string): Promise<Outcome<boolean>>;
}
