import { apart, mentionsIn, rewrite, urlsIn } from './entities.ts';

/**
 * How long Mastodon holds a post to be (facts: fediverse-api 4c): the warning and the text in graphemes, where every
 * address counts the same and a mention counts without its server.
 */
export function countedLength(text: string, spoilerText: string, charactersPerUrl: number): number {
  const counted = rewrite(text, apart([...urlsIn(text), ...mentionsIn(text)]), ({ kind, value }) =>
    kind === 'url' ? 'x'.repeat(charactersPerUrl) : `@${value.split('@')[0]}`,
  );
  return graphemes(spoilerText + counted);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const conjunctLetter =
  /(?=\p{Lo})[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Telugu}\p{Script=Malayalam}]/gu;

/** Ruby does not join the letters of Indic conjuncts, as newer Unicode does: each counts. */
export function graphemes(text: string): number {
  let count = 0;
  for (const { segment } of segmenter.segment(text))
    count += Math.max(1, segment.match(conjunctLetter)?.length ?? 0);
  return count;
}
