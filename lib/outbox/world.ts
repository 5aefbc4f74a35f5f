import type { Driver } from '../fediverse/driver.ts';
import type { Job } from '../model/job.ts';
import type { Result } from '../model/result.ts';

/** All that a job needs of the world outside; passed in, so that tests can break any of it at any step. */
export interface World {
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
  /** The driver of an account, or why there is none (`token-revoked`, `account-refused`, `not-allowed`). */
  driver(account: string): Promise<Result<Driver>>;
  /** Ids of all statuses that posts of this account are known to be, of the same job too; never taken for another's. */
  knownStatuses(account: string): Promise<ReadonlySet<string>>;
  /** Tells that the server refused the account's token. */
  tokenRefused(account: string): Promise<void>;
}
