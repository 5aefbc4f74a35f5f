import type { Proof } from '../../lib/model/proof.ts';
import { latestTexts } from '../../lib/store/records.ts';
import { hasLowerRun, usedWords } from '../../lib/text/hashtags.ts';
import { disk } from './disk.ts';

/** As many posts as show how somebody writes. */
const ENTRIES = 200;
/** Somebody who types is not asked for at each key, ms. */
const FRESH_MS = 60_000;

let known: { words: ReadonlySet<string>; at: number } = { words: new Set(), at: Number.NEGATIVE_INFINITY };

/** Words of earlier posts in the record, by which hashtags of this draft may be told apart. They stay in this browser. */
export async function wordsBefore({
  draft,
  edits,
}: Pick<Proof, 'draft' | 'edits'>): Promise<ReadonlySet<string>> {
  const typed = Object.values(edits.accounts ?? {}).flatMap(({ texts = {} }) => Object.values(texts));
  const texts = [...draft.parts.map(({ text }) => text), ...typed];
  if (!texts.some(hasLowerRun)) return new Set();
  const now = Date.now();
  if (now - known.at > FRESH_MS)
    known = { words: usedWords(await latestTexts(await disk(), ENTRIES)), at: now };
  return known.words;
}
