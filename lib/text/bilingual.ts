import { type Unit, unitsOf } from './bilingual/units.ts';
import { findEntities } from './entities.ts';
import { gainsOfWord, letters } from './language/latin.ts';
import { smallWordOf } from './language/words.ts';
import { detectLanguage } from './language.ts';

export type Half = 'cy' | 'en';

/** A post that says the same in Welsh and in English. */
export interface Halves {
  first: Half;
  cy: string;
  en: string;
}

/** Of the letters of one word, at most this, and what is one full word of evidence (facts: language 4). */
const most = 0.7;
const perWord = 8;

/** More than 0 for Welsh, less for English. */
const leanOf = ({ words }: Pick<Unit, 'words'>): number =>
  words.reduce((sum, { text, weight }) => {
    const small = smallWordOf(text);
    const [isWelsh, isEnglish] = [small.includes('cy'), small.includes('en')];
    if (isWelsh !== isEnglish) return sum + weight * (isWelsh ? 1 : -1);
    if (isWelsh) return sum;
    return sum + weight * Math.max(-most, Math.min(most, leadOfWelsh(text) / perWord));
  }, 0);

/** How much better Welsh explains a word than English, ln. */
const leadOfWelsh = (word: string): number => {
  const { languages } = letters();
  const gains = gainsOfWord(word);
  return (gains[languages.indexOf('cy')] ?? 0) - (gains[languages.indexOf('en')] ?? 0);
};

/** The language of each unit, for the greatest sum of leans less the prices of changing. */
const labelled = (units: readonly Unit[], leans: readonly number[]): Half[] => {
  let cy = { score: 0, path: [] as Half[] };
  let en = { score: 0, path: [] as Half[] };
  for (const [at, { price }] of units.entries()) {
    const lean = leans[at] ?? 0;
    const change = at === 0 ? 0 : price;
    const toCy = cy.score >= en.score - change ? cy : { ...en, score: en.score - change };
    const toEn = en.score >= cy.score - change ? en : { ...cy, score: cy.score - change };
    cy = { score: toCy.score + lean, path: [...toCy.path, 'cy'] };
    en = { score: toEn.score - lean, path: [...toEn.path, 'en'] };
  }
  return cy.score >= en.score ? cy.path : en.path;
};

/** The Welsh and the English half of a text; `null` when it has not both, or it is not clear where they part. */
export const splitBilingual = (text: string): Halves | null => {
  if (!hasBoth(text)) return null;
  const all = unitsOf(text);
  const units = all.filter(({ words }) => words.length > 0);
  const leans = units.map(leanOf);
  const labels = labelled(units, leans);
  const [first] = labels;
  if (!first || !isAccepted(units, leans, labels)) return null;
  const cy = halfOf(text, all, units, labels, 'cy');
  const en = halfOf(text, all, units, labels, 'en');
  const sure = isNot(cy, 'en') && isNot(en, 'cy');
  return sure ? { first, cy, en } : null;
};

const word = /[\p{L}\p{M}']+/gu;

/** Whether there are small words of both languages: a quick look, which spares most posts the long one. */
const hasBoth = (text: string): boolean => {
  let [isWelsh, isEnglish] = [false, false];
  for (const found of text.toLowerCase().replaceAll('’', "'").match(word) ?? []) {
    const [language, another] = smallWordOf(found);
    if (another !== undefined) continue;
    isWelsh ||= language === 'cy';
    isEnglish ||= language === 'en';
    if (isWelsh && isEnglish) return true;
  }
  return false;
};

/** Each half was judged by the split; its own judgement may be silent, but not against it. */
const isNot = (half: string, language: Half): boolean => detectLanguage(half) !== language;

const isAccepted = (units: readonly Unit[], leans: readonly number[], labels: readonly Half[]): boolean => {
  const changes = units.filter((_, at) => at > 0 && labels[at] !== labels[at - 1]);
  if (changes.length === 0) return false;
  const sides = (['cy', 'en'] as const).map((half) => {
    const own = units.flatMap((unit, at) => (labels[at] === half ? [{ unit, lean: leans[at] ?? 0 }] : []));
    const words = own.reduce((sum, { unit }) => sum + unit.words.length, 0);
    const lean = own.reduce((sum, it) => sum + it.lean, 0) * (half === 'cy' ? 1 : -1);
    return { words, lean };
  });
  const [fewer = 0, more = 0] = sides.map(({ words }) => words).sort((a, b) => a - b);
  const ratio = fewer / more;
  const leanEnough = (least: number, each: number): boolean =>
    sides.every(({ words, lean }) => lean >= least && lean >= each * words);
  const apart = changes.filter((unit) => unit.apart).length;
  if (apart * 2 > changes.length)
    return (ratio >= 0.4 || (ratio >= 0.15 && fewer >= 4)) && leanEnough(0.8, 0.12);
  return changes.length === 1 && ratio >= 0.4 && fewer >= 3 && leanEnough(1.5, 0.2);
};

/** The text of one language with its own line breaks, and what stands at the end for both: tags, a link. */
const halfOf = (
  text: string,
  all: readonly Unit[],
  units: readonly Unit[],
  labels: readonly Half[],
  half: Half,
): string => {
  const pieces: string[] = [];
  let run: { start: number; end: number } | null = null;
  let current: Half | null = null;
  for (const unit of all) {
    const at = units.indexOf(unit);
    current = at < 0 ? current : (labels[at] ?? current);
    // Before the first words it belongs to what follows.
    const isOwn = (current ?? labels[0]) === half;
    if (isOwn && run) run.end = unit.end;
    else if (isOwn) run = { start: unit.start, end: unit.end };
    else if (run) {
      pieces.push(text.slice(run.start, run.end));
      run = null;
    }
  }
  if (run) pieces.push(text.slice(run.start, run.end));
  const own = pieces.map((piece) => piece.trim()).join('\n');
  const end = endOf(text, all, labels, half);
  return end === '' || hasLike(own, end) ? own : `${own}\n\n${end}`;
};

/** Tags, links and emoji behind the last words, when those are in the other language. */
const endOf = (text: string, all: readonly Unit[], labels: readonly Half[], half: Half): string => {
  if (labels.at(-1) === half) return '';
  const last = all.findLastIndex(({ words }) => words.length > 0);
  const [first, end] = [all[last + 1], all.at(-1)];
  return first && end ? text.slice(first.start, end.end).trim() : '';
};

/** A half with tags or links of its own does not need those of the other. */
const hasLike = (own: string, end: string): boolean => {
  const kinds = new Set(findEntities(own).map(({ kind }) => kind));
  const wanted = findEntities(end).map(({ kind }) => kind);
  return wanted.length > 0 && wanted.every((kind) => kinds.has(kind));
};
