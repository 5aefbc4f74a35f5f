import type { Counting } from './counting.ts';
import { escapeFor } from './escape/escape.ts';
import { countGraphemes } from './graphemes.ts';
import { findLinks, type Link } from './links.ts';

/** What an address costs, and the most by which one may become longer. */
const linkCost = 23;
/** `<plain>*</plain>`. */
const LONGEST_ESCAPE = 16;
/** `@user@host` (facts: fediverse-api 4c). */
const remoteMention =
  /(?<![=/\p{L}\p{M}\p{Nd}\p{Pc}])@[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*(@[\p{L}\p{M}\p{Nd}\p{Pc}]+(?:[.-]+[\p{L}\p{M}\p{Nd}\p{Pc}]+)*)/giu;
/** After one of these the server takes it for something else. */
const notAMention = /^(?:[@＠]|:\/\/)/;

/** Length of a text as a server of that kind counts it; never less than it counts. The warning is not in it. */
export const count = (text: string, by: Counting): number =>
  countPlain(rewrite(escapeFor(text, by.reading), by), by);

/** Whether a text takes no more than `room`. Counts only where the number of code units does not say it already. */
export const isWithin = (text: string, room: number, by: Counting): boolean => {
  const isRead = by.reading !== 'plain';
  // Escapes only add, and no character becomes more than so many.
  if (isRead && by.unit === 'utf16' && text.length > room) return false;
  if (isRead) return text.length * LONGEST_ESCAPE <= room || count(text, by) <= room;
  const grows = by.links === 'full' ? 0 : linkCost * (text.split('://').length - 1);
  return text.length + grows <= room || count(text, by) <= room;
};

/** Length where addresses and mentions have no price of their own: content warnings, poll options. */
export const countPlain = (text: string, by: Pick<Counting, 'unit'>): number => {
  if (by.unit === 'utf16') return text.length;
  return by.unit === 'grapheme' ? countGraphemes(text) : countCodePoints(text);
};

/** What the warning leaves of a server's limit for the text. */
export const roomFor = (limit: number, warning: string, by: Counting): number =>
  by.warning === 'added' ? limit - countPlain(warning, by) : limit;

export const countCodePoints = (text: string): number => {
  let sum = text.length;
  for (let at = 0; at < text.length - 1; at += 1) if ((text.codePointAt(at) ?? 0) > 0xffff) sum -= 1;
  return sum;
};

interface Price {
  start: number;
  end: number;
  text: string;
}

/** The text with each address and mention replaced by something as long as it costs. */
const rewrite = (text: string, by: Pick<Counting, 'links' | 'mentions'>): string => {
  const links =
    by.links === 'full' || !text.includes('://') ? [] : findLinks(text).filter((link) => !link.bare);
  const prices = links.map((link) =>
    by.links === 'mastodon' ? mastodonPrice(text, link) : largerPrice(text, link),
  );
  if (by.mentions === 'local' && text.includes('@')) prices.push(...mentionPrices(text, links));
  let done = '';
  let at = 0;
  for (const price of prices.sort((a, b) => a.start - b.start)) {
    done += text.slice(at, price.start) + price.text;
    at = price.end;
  }
  return done + text.slice(at);
};

const filler = (length: number): string => 'x'.repeat(Math.max(0, length));

const mastodonPrice = (text: string, { start, end, counted, doubted }: Link): Price => {
  if (counted !== null) return { start, end: counted, text: filler(linkCost) };
  const raw = text.slice(start, end);
  // What the server does not take for an address may hold one that it does: `http://localhost/https://gov.wales`.
  const inside = raw.indexOf('://') + '://'.length;
  const other = raw.slice(0, inside) + rewrite(raw.slice(inside), { links: 'mastodon', mentions: 'full' });
  const most = countGraphemes(other) > countGraphemes(raw) ? other : raw;
  if (doubted === null) return { start, end, text: other };
  const taken = linkCost + countGraphemes(text.slice(doubted, end));
  return { start, end, text: filler(taken - countGraphemes(most)) + most };
};

const largerPrice = (text: string, { start, end }: Link): Price => ({
  start,
  end,
  text: text.slice(start, end) + filler(linkCost - (end - start)),
});

const mentionPrices = (text: string, links: readonly Link[]): Price[] => {
  const prices: Price[] = [];
  let next = 0;
  for (const { 0: mention, 1: host = '', index } of text.matchAll(remoteMention)) {
    const end = index + mention.length;
    while ((links[next]?.end ?? Infinity) <= index) next += 1;
    const inLink = (links[next]?.start ?? Infinity) < end;
    // Not every version shortens a host of one letter.
    if (inLink || host.length < 3 || notAMention.test(text.slice(end, end + 3))) continue;
    prices.push({ start: end - host.length, end, text: '' });
  }
  return prices;
};
