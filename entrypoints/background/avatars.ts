import { readAvatar } from '../../lib/fediverse/avatar.ts';
import { avatarFit } from '../../lib/media/avatar.ts';
import { probe } from '../../lib/media/probe.ts';
import type { Account } from '../../lib/model/account.ts';
import { changeAccount } from '../../lib/store/accounts.ts';
import { disk } from './disk.ts';
import { fitFile } from './fit.ts';
import { identityDeps } from './identity.ts';
import { tellPages } from './tell.ts';

/** Time for making it small, ms. */
const PATIENCE = 10_000;

/**
 * Asks an account's server once for its picture, and keeps what is made of it with the account. Only after a press of the
 * person. Never rejects: without it a letter is shown, or the picture that was there before.
 */
export async function keepPicture(account: Account): Promise<void> {
  try {
    const file = await readAvatar(account, await identityDeps());
    const small = file && (await shrunk(file, `picture ${account.id}`));
    const picture = small && (await asAddress(small));
    if (!picture && account.picture) return;
    const kept = await changeAccount(await disk(), account.id, { picture });
    if (kept && picture) tellPages('accounts');
  } catch {
    // The disk is full, or the organisation does not allow the host: the letter stays.
  }
}

/** For accounts that are older than their pictures. */
export const keepMissingPictures = (all: readonly Account[]): Promise<unknown> =>
  Promise.all(all.filter(({ picture }) => picture === undefined).map(keepPicture));

async function shrunk(file: Blob, name: string): Promise<Blob | null> {
  const fit = avatarFit(await probe(file));
  if (!fit) return null;
  const way = { signal: AbortSignal.timeout(PATIENCE), moved: () => undefined };
  const made = await fitFile(name, file, fit, way);
  return made.ok ? made.value : null;
}

async function asAddress(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return `data:${file.type};base64,${btoa(String.fromCharCode(...bytes))}`;
}
