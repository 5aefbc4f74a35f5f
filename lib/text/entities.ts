import { findLinks, type Link } from './links.ts';

/** `@name` or `@name@host`; whether it may stay is decided in `mentions.ts`. */
export interface Mention {
  kind: 'mention';
  start: number;
  end: number;
  name: string;
  /** As written, without the `@`; `null` for a name alone. */
  host: string | null;
}

export interface Plain {
  kind: 'hashtag' | 'email';
  start: number;
  end: number;
}

/** Something in a text that means more than its letters and is never cut. Places are in code units. */
export type Entity = Link | Mention | Plain;

const email =
  /(?<![\p{L}\p{M}\p{N}._%+@＠-])[a-z0-9](?:[a-z0-9._%+-]*[a-z0-9])?@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/giu;
const mention =
  /(?<![a-z0-9@＠])[@＠]([\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*)(?:[@＠]([\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*))?/giu;
/** Without these a text has none of the kind, and most have none: a quick look spares them the long one. */
const mailSign = /[a-z0-9]@/iu;
const mentionSign = /[@＠]/;
const hashtagSign = /[#＃]/;
const hashtag = /(?<![\p{L}\p{M}\p{N}_&/])[#＃](?![\uFE0F\u20E3])[\p{L}\p{M}\p{N}_·・\u200C]+/gu;

/** Links, e-mail addresses, mentions and hashtags, in order, none overlapping. */
export const findEntities = (text: string): Entity[] => {
  const links = findLinks(text);
  const found: Entity[] = links.filter((link) => !link.bare);
  if (mentionSign.test(text)) addNames(found, text);
  const bare = links.filter((link) => link.bare);
  if (bare.length > 0) addAll(found, bare);
  if (hashtagSign.test(text)) {
    add(found, text, hashtag, ({ start, end, match }) =>
      /\p{L}/u.test(match[0]) ? { kind: 'hashtag', start, end } : null,
    );
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
};

const addNames = (found: Entity[], text: string): void => {
  if (mailSign.test(text)) add(found, text, email, ({ start, end }) => ({ kind: 'email', start, end }));
  add(found, text, mention, ({ start, end, match }) => ({
    kind: 'mention',
    start,
    end,
    name: match[1] ?? '',
    host: match[2] ?? null,
  }));
};

interface Found {
  start: number;
  end: number;
  match: RegExpExecArray;
}

const add = (found: Entity[], text: string, pattern: RegExp, make: (it: Found) => Entity | null): void => {
  const fresh: Entity[] = [];
  for (const match of text.matchAll(pattern)) {
    const entity = make({ start: match.index, end: match.index + match[0].length, match });
    if (entity) fresh.push(entity);
  }
  addAll(found, fresh);
};

/** Adds those that overlap nothing found before; both lists are in order. */
const addAll = (found: Entity[], fresh: Entity[]): void => {
  const taken = [...found].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const entity of fresh) {
    while ((taken[next]?.end ?? Infinity) <= entity.start) next += 1;
    if ((taken[next]?.start ?? Infinity) >= entity.end) found.push(entity);
  }
};
