import { Proof } from '../model/proof.ts';
import type { Database } from './database.ts';

/** As many drafts wait in the panel at most; with one more, the one that was changed longest ago goes. */
const MOST = 20;
/** After this nobody comes back to it, ms. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** Keeps a draft that is being looked at, its bytes included. Rejects when the disk is full. */
export async function keepProof(database: Database, proof: Proof): Promise<void> {
  await database.put('proofs', proof);
}

/** `null` when there is none, or one that cannot be read any more. */
export const readProof = async (database: Database, id: string): Promise<Proof | null> =>
  Proof.safeParse(await database.get('proofs', id)).data ?? null;

export const dropProof = (database: Database, id: string): Promise<void> => database.delete('proofs', id);

/** The one changed last comes first. */
export async function listProofs(database: Database): Promise<Proof[]> {
  const rows: unknown[] = await database.getAll('proofs');
  return rows
    .map((row) => Proof.safeParse(row).data ?? null)
    .filter((proof) => proof !== null)
    .sort((a, b) => b.changedAt - a.changedAt);
}

/** Drops what is too old or too much. @param now ms since the epoch */
export async function sweepProofs(database: Database, now: number): Promise<void> {
  const proofs = await listProofs(database);
  const stale = proofs.filter((proof, at) => at >= MOST || proof.changedAt < now - KEPT_MS);
  for (const { id } of stale) await dropProof(database, id);
}
