import type { Instance } from '../model/instance.ts';
import type { Database } from './database.ts';

/** A sign-in that waits for the person to come back from their server. On disk: it survives the death of the worker. */
export interface PendingSignIn {
  /** The `state` we sent: base64url, unguessable, used once. */
  state: string;
  /** PKCE. */
  verifier: string;
  /** Key of the registration. */
  app: string;
  redirect: string;
  clientId: string;
  clientSecret: string;
  scopes: string;
  instance: Instance;
  /** Host that the server says its handles have; unproven. */
  domain: string | null;
  startedAt: number;
}

/** Keeps one more, and drops those that were begun before `staleBefore` (ms since the epoch). */
export async function keepSignIn(
  database: Database,
  signIn: PendingSignIn,
  staleBefore: number,
): Promise<void> {
  const change = database.transaction('signIns', 'readwrite');
  for (const old of await change.store.getAll())
    if (old.startedAt < staleBefore) await change.store.delete(old.state);
  await change.store.put(signIn);
  await change.done;
}

/** Takes it out: a second call with the same state finds nothing. */
export async function takeSignIn(database: Database, state: string): Promise<PendingSignIn | null> {
  const change = database.transaction('signIns', 'readwrite');
  const signIn = await change.store.get(state);
  await change.store.delete(state);
  await change.done;
  return signIn ?? null;
}
