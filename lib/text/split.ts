import { findEntities } from './entities.ts';
import { graphemeEdges } from './graphemes.ts';

/** Says whether a piece may stand as a post of its own. */
export type Fits = (piece: string) => boolean;

/** Not the dot of a numbered line. */
const sentenceEnd = /(?:(?<![.!?…]|(?:^|\n)\d{1,2})[.!?…]+["'”’»)\]]*(?=\s)|[。！？]+[」』）]*|\n)/gu;
/** A lone `@` is harmless because of the word before it (`mentions.ts`): they stay together. */
const joinedByAt =
  /(?<![\p{L}\p{M}\p{N}_.%+-])[\p{L}\p{M}\p{N}_.%+-]*(?:[@＠]+[\p{L}\p{M}\p{N}\p{Cf}_.-]*)+/gu;
const space = /\s/;
let words: Intl.Segmenter | undefined;

/**
 * Cuts a text into as few pieces as fit: at the end of a sentence or line if that leaves a fair piece, else between
 * words, else between characters; never inside a link, mention, hashtag, e-mail address or emoji. Only white space at
 * the cuts is lost. `null` when something that may not be cut is too long by itself.
 */
export const split = (text: string, fits: Fits): string[] | null => {
  const whole = text.trim();
  if (fits(whole)) return [whole];
  const places = placesIn(whole);
  const pieces: string[] = [];
  let start = 0;
  while (start < whole.length) {
    const end = nextCut(whole, start, places, fits);
    if (end === null) return null;
    pieces.push(whole.slice(start, end).trimEnd());
    start = end;
    while (start < whole.length && space.test(whole.charAt(start))) start += 1;
  }
  return pieces;
};

/** Pieces as one text again. */
export const join = (pieces: readonly string[], between = '\n\n'): string =>
  pieces.filter((piece) => piece !== '').join(between);

/** Where a text may be cut, best kind first; each kind holds the next better ones too. */
type Places = readonly (readonly number[])[];

const placesIn = (text: string): Places => {
  const ats = [...text.matchAll(joinedByAt)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  const entities = findEntities(text);
  const open = (places: number[]): number[] => outside(entities, outside(ats, places));
  const edges = graphemeEdges(text).slice(1);
  const onEdge = new Set(edges);
  const allowed = (places: Iterable<number>): number[] =>
    open([...places].filter((place) => onEdge.has(place)));
  const sentences = [...text.matchAll(sentenceEnd)].map((match) => match.index + match[0].length);
  words ??= new Intl.Segmenter('en', { granularity: 'word' });
  const wordEnds = [...words.segment(text)].map(({ index, segment }) => index + segment.length);
  return [
    allowed([...sentences, text.length]),
    allowed(wordEnds.filter((place) => place === text.length || space.test(text.charAt(place)))),
    allowed(wordEnds),
    open(edges),
  ];
};

/** Those of the sorted places that lie inside none of the sorted spans. */
const outside = (spans: readonly { start: number; end: number }[], places: number[]): number[] => {
  let next = 0;
  return places.filter((place) => {
    while ((spans[next]?.end ?? Infinity) <= place) next += 1;
    return (spans[next]?.start ?? Infinity) >= place;
  });
};

/** A sentence may end a piece when it fills at least this much of what a cut between words would. */
const fairShare = 0.5;

const nextCut = (text: string, start: number, places: Places, fits: Fits): number | null => {
  const [sentences = [], gaps = [], words = [], characters = []] = places;
  const farthest = lastFitting(text, start, characters, fits);
  if (farthest === null) return null;
  const best = (kind: readonly number[]): number | null => {
    for (let index = firstAfter(kind, farthest) - 1; index >= 0; index -= 1) {
      const place = kind[index] ?? 0;
      if (place <= start) return null;
      if (fits(text.slice(start, place).trimEnd())) return place;
    }
    return null;
  };
  const sentence = best(sentences);
  const gap = best(gaps);
  if (sentence !== null && sentence - start >= fairShare * ((gap ?? sentence) - start)) return sentence;
  return gap ?? best(words) ?? farthest;
};

/** The farthest place after `start` that leaves a fitting piece; found by doubling, then halving the distance. */
const lastFitting = (text: string, start: number, places: readonly number[], fits: Fits): number | null => {
  const first = firstAfter(places, start);
  const ok = (index: number): boolean => {
    const place = places[index];
    return place !== undefined && fits(text.slice(start, place).trimEnd());
  };
  if (!ok(first)) return null;
  let step = 1;
  while (ok(first + step)) step *= 2;
  let low = first + Math.floor(step / 2);
  let high = first + step;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ok(middle)) low = middle;
    else high = middle;
  }
  return places[low] ?? null;
};

const firstAfter = (places: readonly number[], start: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
};
