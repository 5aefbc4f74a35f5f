import type { Family } from '../model/account.ts';
import type { Reading } from './escape/escape.ts';

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
  /** How it reads the text: escapes count. */
  reading: Reading;
}

const plain = { reading: 'plain' } as const;
const mastodon: Counting = {
  unit: 'grapheme',
  links: 'mastodon',
  mentions: 'local',
  warning: 'added',
  ...plain,
};
const graphemes: Counting = { unit: 'grapheme', links: 'full', mentions: 'full', warning: 'added', ...plain };
const codePoints: Counting = {
  unit: 'codepoint',
  links: 'full',
  mentions: 'full',
  warning: 'added',
  ...plain,
};
const codeUnits: Counting = { unit: 'utf16', links: 'full', mentions: 'full', warning: 'added', ...plain };
/** No other way of counting gives more. */
const cautious: Counting = { unit: 'utf16', links: 'larger', mentions: 'full', warning: 'added', ...plain };

/** Families whose rule is not known, or that enforce none, count in the largest unit: too long is never called fitting. */
export const counting: Readonly<Record<Family, Counting>> = {
  mastodon,
  pixelfed: { ...codePoints, warning: 'apart' },
  gotosocial: codePoints,
  pleroma: graphemes,
  akkoma: graphemes,
  takahe: { ...codePoints, warning: 'apart' },
  misskey: { ...codeUnits, reading: 'mfm' },
  sharkey: { ...codeUnits, reading: 'mfm' },
  iceshrimp: { ...codeUnits, reading: 'mfm' },
  friendica: { ...codeUnits, reading: 'bbcode' },
  hollo: { ...codeUnits, reading: 'joins-lines' },
  mitra: { ...codeUnits, reading: 'commonmark' },
  snac: codeUnits,
  'mastodon-like': cautious,
  loops: { ...codePoints, warning: 'apart', reading: 'pings-anywhere' },
};
