import type { Draft } from '../../lib/model/draft.ts';
import { latestTexts } from '../../lib/store/records.ts';
import { hasLowerRun, usedWords } from '../../lib/text/hashtags.ts';
import { disk } from './disk.ts';

/** As many posts as show how somebody writes. */
const ENTRIES = 200;
/** Somebody who types is not asked for at each key, ms. */
const FRESH_MS = 60_000;

let known: { words: ReadonlySet<string>; at: number } = { words: new Set(), at: Number.NEGATIVE_INFINITY };

/** Words of earlier posts in the record, by which hashtags of this draft may be told apart. They stay in this browser. */
export async function wordsBefore({ parts }: Draft): Promise<ReadonlySet<string>> {
  if (!parts.some(({ text }) => hasLowerRun(text))) return new Set();
  const now = Date.now();
  if (now - known.at > FRESH_MS)
    known = { words: usedWords(await latestTexts(await disk(), ENTRIES)), at: now };
  return known.words;
}
