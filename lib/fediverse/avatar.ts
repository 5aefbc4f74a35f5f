import type { Account } from '../model/account.ts';
import { isPublicOrigin } from './address.ts';
import { alone, readBytes, type Wire } from './http.ts';

type Owner = Pick<Account, 'server' | 'avatar'>;

/** Bytes. Servers keep pictures of accounts small; an animation may be larger. */
const LARGEST = 2 * 1024 * 1024;
/** ms. Whoever has just signed in waits for it. */
const PATIENCE = 5_000;

/**
 * Where the picture of an account may be asked for: its own server, or a name below that. `null` for all other hosts,
 * whatever the server says: they would learn who uses this.
 */
export function avatarAddress({ server, avatar }: Owner): URL | null {
  const url = avatar === null ? null : URL.parse(avatar);
  const own = new URL(server).hostname;
  const isOwn = url?.hostname === own || url?.hostname.endsWith(`.${own}`);
  return url && isOwn && isPublicOrigin(url) ? url : null;
}

/**
 * The bytes of an account's picture, whatever they are. `null` when there are none, too many, or they may not be read: a
 * host of files need not let other pages do so (facts: fediverse-api 3). Never rejects.
 */
export async function readAvatar(owner: Owner, { fetch }: Wire): Promise<Blob | null> {
  const url = avatarAddress(owner);
  if (!url) return null;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { ...alone, signal });
    const bytes = response.ok ? await readBytes(response, LARGEST) : null;
    return bytes && new Blob([bytes]);
  } catch {
    return null;
  }
}
