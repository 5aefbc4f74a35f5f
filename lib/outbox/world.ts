import type { Driver } from '../fediverse/driver.ts';
import type { Job, JobMedia } from '../model/job.ts';
import type { Fit } from '../model/media.ts';
import type { Result } from '../model/result.ts';

/** All that a job needs of the world outside; passed in, so that tests can break any of it at any step. */
export interface World {
  /** Whether others may post to the same accounts, from browsers of their own. */
  readonly othersPost?: boolean;
  /** ms since the epoch. */
  now(): number;
  /** 0 to 1, for jitter. */
  random(): number;
  uuid(): string;
  online(): boolean;
  /** Durable before it resolves. */
  save(job: Job): Promise<void>;
  /** `null` when the bytes are gone. */
  media(key: string): Promise<Blob | null>;
  /** Stores bytes that were made of others; durable before it resolves. */
  keepMedia(key: string, bytes: Blob): Promise<void>;
  /** Makes of a file what a server takes. Never rejects; `unexpected` when it could not even be tried. */
  fit(file: Blob, fit: Fit, of: { job: Job; media: JobMedia; signal: AbortSignal }): Promise<Result<Blob>>;
  /** Bytes of a file that have left. Told often; nothing of it is saved. */
  moved(job: Job, media: JobMedia, sent: number): void;
  /** Set off when a person no longer wants what is being done in this move. */
  signal: AbortSignal;
  /** The driver of an account, or why there is none (`token-revoked`, `account-refused`, `not-allowed`). */
  driver(account: string): Promise<Result<Driver>>;
  /** Ids of all statuses that posts of this account are known to be, of the same job too; never taken for another's. */
  knownStatuses(account: string): Promise<ReadonlySet<string>>;
  /** Whether a post whose time was missed goes out late, instead of waiting for a person. */
  sendsMissed(): Promise<boolean>;
  /** Another job as it stands now; `null` when there is none. Left out where nothing is paired. */
  other?(id: string): Promise<Job | null>;
  /** Tells that the server refused the account's token. */
  tokenRefused(account: string): Promise<void>;
}
