import type { Draft, DraftPart } from '../model/draft.ts';
import { type Half, type Halves, splitBilingual } from '../text/bilingual.ts';
import { remember } from './remember.ts';

const halvesIn = remember(splitBilingual);

/** The Welsh and English halves of each part, `null` for a part without words; `null` in all when a part does not split. */
export const halvesOf = ({ parts }: Draft): (Halves | null)[] | null => {
  const halves = parts.map(({ text }) => halvesIn(text));
  const whole = parts.every(({ text }, at) => halves[at] || !/\p{L}{2}/u.test(text));
  return whole && halves.some((it) => it !== null) ? halves : null;
};

/** One language's half of a draft, its alt texts too where they are in both. `null` when it has no halves. */
export const halfOf = (draft: Draft, half: Half): Draft | null => {
  const halves = halvesOf(draft);
  if (!halves) return null;
  const warning = halvesIn(draft.spoilerText);
  return {
    ...draft,
    parts: draft.parts.map((part, at) => partOf(part, halves[at] ?? null, half)),
    spoilerText: warning?.[half] ?? draft.spoilerText,
  };
};

const partOf = (part: DraftPart, halves: Halves | null, half: Half): DraftPart => ({
  ...part,
  text: halves?.[half] ?? part.text,
  media: part.media.map((it) => ({
    ...it,
    description: halvesIn(it.description)?.[half] ?? it.description,
  })),
});
