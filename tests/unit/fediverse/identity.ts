import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { IdentityDeps } from '../../../lib/fediverse/deps.ts';
import { type Database, openDatabase } from '../../../lib/store/database.ts';
import { createIdentityStore } from '../../../lib/store/identity.ts';
import { type Host, type Net, net } from './net.ts';

export const REDIRECT = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';

export interface Setting extends Net {
  deps: IdentityDeps;
  database: Database;
  /** Tests move it. */
  time: { now: number };
}

let places = 0;

/** An extension with an empty disk, on an internet of these hosts. */
export async function setting(hosts: Record<string, Host>): Promise<Setting> {
  const internet = await net(hosts);
  const time = { now: Date.parse('2026-11-20T10:00:00Z') };
  places += 1;
  const database = await openDatabase(`fediverse-${places}`);
  onTestFinished(() => database.close());
  let drawn = 0;
  const randomBytes = (length: number): Uint8Array => {
    drawn += 1;
    return createHash('sha512').update(`${places} ${drawn}`).digest().subarray(0, length);
  };
  const deps: IdentityDeps = {
    fetch: internet.fetch,
    now: () => time.now,
    randomBytes,
    redirectUrl: REDIRECT,
    isGranted: async () => true,
    store: createIdentityStore(database),
  };
  return { ...internet, deps, database, time };
}

/** What a successful step gave. */
export function got<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(`It ended in ${JSON.stringify(result.problem)}`);
  return result.value;
}
