import { findEntities } from '../entities.ts';
import { readWords, type Word, withoutEntities } from '../language/read.ts';

/** A piece of a text that is in one language, if in any. Places are in code units. */
export interface Unit {
  start: number;
  end: number;
  words: Word[];
  /** What it costs to change the language before it (facts: language 4). */
  price: number;
  /** Between this unit and the one before stands more than the end of a sentence or a dash. */
  apart: boolean;
}

interface Boundary {
  start: number;
  end: number;
  price: number;
}

const flag = String.raw`(?:🏴[\u{E0020}-\u{E007E}]+\u{E007F}|\p{Regional_Indicator}{2})`;
const called = '(?:Cymraeg|Welsh|English|Saesneg|CYM?|ENG?|EN-GB)';
/** `English below`, `Saesneg isod`, `[CY]`, `EN:`, `CYM 👇`: they name a half and belong to none. */
const label = String.raw`[*_([]*(?:${called}(?:\s+(?:below|follows|isod|version|fersiwn))?|(?:fersiwn|sgroliwch am y|scroll for)\s+${called})(?:\s+isod)?\s*[*_)\]]*\s*[:👇⬇️↓]*`;

/** Strongest first: where two begin at the same place, the first one counts. */
const kinds: readonly { pattern: RegExp; price: number }[] = [
  {
    pattern: new RegExp(String.raw`(?:(?<=^|\n)[^\S\n]*|[^\S\n]+)${flag}[^\S\n]*:?[^\S\n]*\n?`, 'gu'),
    price: 0.2,
  },
  { pattern: new RegExp(String.raw`(?<=^|\n)[^\S\n]*${label}[^\S\n]*(?=\n|$)\n*`, 'giu'), price: 0.2 },
  {
    pattern: new RegExp(
      String.raw`(?<=^|\n)[^\S\n]*(?:[*_([]*${called}[*_)\]]*[^\S\n]*:|\[${called}\])[^\S\n]*`,
      'giu',
    ),
    price: 0.2,
  },
  { pattern: /\n[^\S\n]*(?:[-*_~]{3,}|[-–—=~.·•/]{1,}|\/{1,3})[^\S\n]*\n+/gu, price: 0.3 },
  { pattern: /\n[^\S\n]*\n\s*/gu, price: 0.5 },
  { pattern: /[^\S\n]+(?:\/{1,2}|[|•])[^\S\n]+|(?<=[.!?…])\/(?=\S)/gu, price: 0.6 },
  { pattern: /\n/gu, price: 0.8 },
  { pattern: /[^\S\n]+[–-][^\S\n]+/gu, price: 1.5 },
  {
    pattern: /(?<=[.!?…]["'”’)]?)[^\S\n]+|(?<=\p{Extended_Pictographic}\uFE0F?)[^\S\n]+(?=\p{Lu})/gu,
    price: 2,
  },
];

/** Up to this price a boundary is one that an author sets on purpose. */
const onPurpose = 1;

const boundariesIn = (text: string): Boundary[] => {
  const entities = findEntities(text);
  const found: Boundary[] = [];
  for (const { pattern, price } of kinds) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const [start, end] = [index, index + match.length];
      if (match === '' || entities.some((it) => it.start < end && it.end > start)) continue;
      if (!found.some((it) => it.start < end && it.end > start)) found.push({ start, end, price });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/** A text cut wherever its language may change. What separates and what only names a language is left out. */
export const unitsOf = (text: string): Unit[] => {
  const units: Unit[] = [];
  let start = 0;
  let price = 0;
  const add = (end: number): void => {
    if (text.slice(start, end).trim() === '') return;
    const words = readWords(withoutEntities(text.slice(start, end)));
    units.push({ start, end, words, price, apart: price <= onPurpose });
    price = Number.POSITIVE_INFINITY;
  };
  for (const boundary of boundariesIn(text)) {
    add(boundary.start);
    // Of several in a row the strongest counts.
    price = Math.min(price, boundary.price);
    start = boundary.end;
  }
  add(text.length);
  return units;
};
