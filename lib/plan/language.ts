import type { Draft } from '../model/draft.ts';
import type { Notice } from '../model/plan.ts';
import type { Halves } from '../text/bilingual.ts';
import { detectLanguage } from '../text/language.ts';
import { halvesOf } from './halves.ts';
import { tells } from './notice.ts';
import { remember } from './remember.ts';

export interface PlannedLanguages {
  /** BCP 47, of each part; `null` leaves it to the server. */
  parts: (string | null)[];
  notices: Notice[];
}

/**
 * The language of each part: the draft's own, else the one it is written in, else the one the whole is written in, else the
 * account's. That last one is a guess, and told; not of a part without a word, which has no language.
 * @param chosen by the author, for all parts; `undefined` when they chose none.
 */
export const planLanguages = (
  draft: Draft,
  ofAccount: string | null,
  chosen: string | null | undefined,
): PlannedLanguages => {
  if (chosen !== undefined) return { parts: draft.parts.map(() => chosen), notices: [] };
  if (draft.language) return { parts: draft.parts.map(() => draft.language), notices: [] };
  const halves = halvesOf(draft);
  if (halves) return ofTwo(halves);
  const found = detect(draft.parts.map(({ text }) => text));
  const guessed = ofAccount !== null && found.some((it, part) => it === null && hasWord(draft, part));
  return {
    parts: found.map((it) => it ?? ofAccount),
    notices: guessed ? [tells('language-guessed', { language: ofAccount })] : [],
  };
};

/** A post has one language: that of its first half. */
const ofTwo = (halves: readonly (Halves | null)[]): PlannedLanguages => {
  const first = halves.find((it) => it !== null)?.first ?? 'cy';
  return {
    parts: halves.map((it) => it?.first ?? first),
    notices: [tells('two-languages', { first, second: first === 'cy' ? 'en' : 'cy' })],
  };
};

const languageOf = remember((text) => detectLanguage(text));

const detect = (texts: readonly string[]): (string | null)[] => {
  const alone = texts.map(languageOf);
  if (texts.length === 1 || !alone.includes(null)) return alone;
  const whole = languageOf(texts.join('\n\n'));
  return alone.map((it, part) => it ?? detectLanguage(texts[part] ?? '', whole) ?? whole);
};

const hasWord = ({ parts }: Draft, part: number): boolean => /\p{L}/u.test(parts[part]?.text ?? '');
