import type { Family } from '../model/account.ts';

/** How a family counts the characters of a post (facts: fediverse-api 4c and 13). */
export interface Counting {
  unit: 'grapheme' | 'codepoint' | 'utf16';
  /**
   * - `full`: every character of an address counts
   * - `mastodon`: 23 for each address that its server recognises
   * - `larger`: not known; whichever of the two is more
   */
  links: 'full' | 'mastodon' | 'larger';
  /** `local`: of `@user@host` only `@user` counts. */
  mentions: 'full' | 'local';
  /** Whether the content warning takes from the same limit. */
  warning: 'added' | 'apart';
}

const mastodon: Counting = { unit: 'grapheme', links: 'mastodon', mentions: 'local', warning: 'added' };
const graphemes: Counting = { unit: 'grapheme', links: 'full', mentions: 'full', warning: 'added' };
const codePoints: Counting = { unit: 'codepoint', links: 'full', mentions: 'full', warning: 'added' };
const codeUnits: Counting = { unit: 'utf16', links: 'full', mentions: 'full', warning: 'added' };
/** No other way of counting gives more. */
const cautious: Counting = { unit: 'utf16', links: 'larger', mentions: 'full', warning: 'added' };

/** Families whose rule is not known, or that enforce none, count in the largest unit: too long is never called fitting. */
export const counting: Readonly<Record<Family, Counting>> = {
  mastodon,
  pixelfed: { ...codePoints, warning: 'apart' },
  gotosocial: codePoints,
  pleroma: graphemes,
  akkoma: graphemes,
  takahe: { ...codePoints, warning: 'apart' },
  sharkey: codeUnits,
  iceshrimp: codeUnits,
  friendica: codeUnits,
  hollo: codeUnits,
  mitra: codeUnits,
  snac: codeUnits,
  'mastodon-like': cautious,
};
