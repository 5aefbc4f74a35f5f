/** A stretch of text with a meaning, as UTF-16 offsets. */
export interface Entity {
  start: number;
  end: number;
  kind: 'url' | 'mention' | 'hashtag';
  /** The address, the name without `@`, or the tag without `#`. */
  value: string;
}

const schemes = ['https?', 'dat', 'dweb', 'ipfs', 'ipns', 'ssb', 'gopher', 'gemini'].join('|');
const label = String.raw`[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?`;
const topLevel = String.raw`(?:xn--[a-z0-9-]+|\p{L}{2,})`;
const word = String.raw`[\p{L}\p{M}\p{Nd}\p{Pc}]`;

/**
 * An address with its scheme; the path may hold anything but spaces, angle brackets and unbalanced parentheses. Not after a
 * letter, digit, `@`, `#` or `$`, and only where the host ends in letters (facts: fediverse-api 4c). Every ending of two or
 * more letters is taken for a known one.
 */
const url = new RegExp(
  String.raw`(?<![A-Za-z0-9@＠$#＃])(?:${schemes})://(?:${label}\.)+${topLevel}(?![\p{L}\p{N}@_-])(?::\d+)?` +
    String.raw`(?:/(?:[^\s<>()?]|\([^\s<>()]*\))*)?(?:\?(?:[^\s<>()]|\([^\s<>()]*\))*)?`,
  'giu',
);
/** Punctuation that ends a sentence, not an address. */
const trailing = /[!?*"'「」<>;:=,.$%[\]~&|@^+]+$/u;

const username = '[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*';
const mention = new RegExp(`(?<!=|/|${word})@(${username}(?:@${word}+(?:[.-]+${word}+)*)?)`, 'giu');

const hashtag = new RegExp(
  String.raw`(?<=^|\s)[#＃]((?:${word}|[·・\u200c])*[\p{L}\p{M}_](?:${word}|[·・\u200c])*)`,
  'giu',
);

export const urlsIn = (text: string): Entity[] =>
  [...text.matchAll(url)].map(({ 0: found, index }) => {
    const value = found.replace(trailing, '');
    return { start: index, end: index + value.length, kind: 'url', value };
  });

export const mentionsIn = (text: string): Entity[] => all(text, mention, 'mention');

export const hashtagsIn = (text: string): Entity[] =>
  all(text, hashtag, 'hashtag').filter(({ value }) => /\p{L}/u.test(value));

const all = (text: string, pattern: RegExp, kind: Entity['kind']): Entity[] =>
  [...text.matchAll(pattern)].map(({ 0: found, 1: value = '', index }) => ({
    start: index,
    end: index + found.length,
    kind,
    value,
  }));

/** In order of the text, without those that begin inside another. */
export function apart(entities: Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const entity of entities.toSorted((a, b) => a.start - b.start))
    if (entity.start >= (kept.at(-1)?.end ?? 0)) kept.push(entity);
  return kept;
}

/** The text with each entity put differently, and all between them. */
export function rewrite(
  text: string,
  entities: Entity[],
  entity: (entity: Entity) => string,
  between: (text: string) => string = (same) => same,
): string {
  let at = 0;
  let written = '';
  for (const found of entities) {
    written += between(text.slice(at, found.start)) + entity(found);
    at = found.end;
  }
  return written + between(text.slice(at));
}
