import type { Instance } from '../../model/instance.ts';
import { type Answer, isSuccess, type Wire } from '../http.ts';
import type { Told } from '../instance.ts';
import { profiles } from '../profiles.ts';
import { call } from './call.ts';
import { Meta } from './entities.ts';

/** @returns what a Misskey server says of itself, or the answer that was none. */
export async function readMeta(wire: Wire, server: string): Promise<Meta | Answer> {
  const answer = await call({ ...wire, server, token: null }, 'meta', { detail: false });
  return (isSuccess(answer) ? Meta.safeParse(answer.json).data : undefined) ?? answer;
}

const MEBIBYTE = 1024 * 1024;
/** What Misskey lets everybody upload where it says nothing, as it comes (general knowledge of its default role). */
const USUAL_FILE = 10 * MEBIBYTE;

/** A role may allow an account less or more than its server says; that shows when a file is sent. */
export function misskeyInstance(told: Told, meta: Meta | null): Instance {
  const { fallback } = profiles.misskey;
  const sizes = [meta?.maxFileSize, mebibytes(meta?.policies.maxFileSizeMb)];
  const said = sizes.filter((size) => size !== undefined);
  const bytes = said.length > 0 ? Math.min(...said) : USUAL_FILE;
  return {
    ...told,
    maxCharacters: meta?.maxNoteTextLength ?? fallback.characters,
    maxMedia: fallback.media,
    mediaTypes: [],
    imageBytes: bytes,
    videoBytes: bytes,
    quotes: true,
    maxDescription: meta?.maxAltTextLength ?? fallback.description,
    // facts: fediverse-api 4d, 9c; no time is too short or too long.
    poll: { maxOptions: 10, maxCharacters: 50, minMs: 60_000, maxMs: 366 * 24 * 3_600_000 },
  };
}

const mebibytes = (size: number | undefined): number | undefined => size && Math.floor(size * MEBIBYTE);
