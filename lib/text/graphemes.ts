/** Made when it is needed first: a background starts again and again. */
let segmenter: Intl.Segmenter | undefined;
const segments = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
};

/**
 * Stretches that need a closer look, each with the character before it, which its first mark may belong to. Left out:
 * scripts without marks and common punctuation, where every code unit is one character for everybody.
 */
const closer =
  /.?[^\n\t\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0391-\u03A1\u03A3-\u03CE\u0400-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u203B\u3001-\u3029\u3041-\u3096\u30A0-\u30FF\u3400-\u4DBF\u4E00-\u9FFF]+/gsu;
const regionalPair = /^\p{Regional_Indicator}{2}/u;
const pictographs = /^\p{Extended_Pictographic}.*\u200D/su;
const hangul = /^[\u1100-\u11FF\uA960-\uA97F\uAC00-\uD7FF]/u;
/** What never starts a character of its own: marks, joiners, skin tones, tags of flags, voicing signs. */
const base = /(?![\u200C\u200D]|[\u{1F3FB}-\u{1F3FF}]|[\u{E0020}-\u{E007F}]|[\uFF9E\uFF9F])\P{M}/gu;

/** Places between characters as a person sees them, from 0 to the end. */
export const graphemeEdges = (text: string): number[] => {
  const edges = [0];
  for (const { index, segment } of segments(text)) edges.push(index + segment.length);
  return edges;
};

/**
 * Characters as Ruby and Elixir servers count them. Newer Unicode joins letters that their older tables keep apart
 * (Indic conjuncts, Thai sara am, `\r\n`); where it does, each letter counts, so that we never say fewer than they do
 * (facts: fediverse-api 4c).
 */
export const countGraphemes = (text: string): number => {
  let sum = text.length;
  for (const [stretch] of text.matchAll(closer)) {
    sum -= stretch.length;
    for (const { segment } of segments(stretch)) sum += segment.length === 1 ? 1 : charactersIn(segment);
  }
  return sum;
};

const charactersIn = (cluster: string): number => {
  if (regionalPair.test(cluster) || pictographs.test(cluster) || hangul.test(cluster)) return 1;
  return Math.max(1, cluster.match(base)?.length ?? 0);
};
