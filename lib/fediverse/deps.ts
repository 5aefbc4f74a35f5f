import { type Failure, fail, type Result } from '../model/result.ts';
import type { IdentityStore } from '../store/identity.ts';
import type { UploadWay } from './driver.ts';
import type { Answer } from './http.ts';

/** What signing in and out needs of the world. */
export interface IdentityDeps {
  fetch: typeof fetch;
  /** See `DriverOptions`. */
  carry?: ((way: UploadWay) => typeof fetch) | undefined;
  /** ms since the epoch. */
  now(): number;
  /** Unguessable. */
  randomBytes(length: number): Uint8Array;
  /** Where servers send the person back to; the same for every server. */
  redirectUrl: string;
  /** Whether the person has granted the host of a server, which some families need (facts: fediverse-api 3). */
  isGranted(server: string): Promise<boolean>;
  store: IdentityStore;
}

/** Nothing that is thrown gets past: a full disk is told as such, anything else is our own fault. */
export async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return fail(
      error instanceof Error && error.name === 'QuotaExceededError' ? 'storage-full' : 'unexpected',
    );
  }
}

/** Why a server gave us nothing; `null` when it did answer, and the answer is what counts. */
export function outOfReach(answer: Answer, server: string): Failure | null {
  const about = { host: new URL(server).host };
  if (answer.is === 'silent')
    return fail(answer.why === 'timeout' ? 'server-timeout' : 'server-unreachable', about);
  if (answer.page) return fail(answer.page, about);
  if (answer.status === 410) return fail('server-closing', about, answer.said);
  if (answer.status === 429) return fail('rate-limited', about, answer.said);
  return answer.status >= 500 ? fail('server-error', about, answer.said) : null;
}
