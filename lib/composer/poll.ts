import type { Poll } from '../model/draft.ts';
import type { PollRecipe } from '../sites/recipe.ts';
import { first } from './elements.ts';

const HOUR_MS = 3_600_000;

/** `null` when there is no poll; `'unreadable'` when there is one and its choices or its length are not found. */
export const readPoll = (part: Element, recipe: PollRecipe): Poll | null | 'unreadable' => {
  if (!first(part, recipe.mark)) return null;
  const options = [...part.querySelectorAll<HTMLInputElement>(recipe.choices)]
    .map((it) => it.value.trim())
    .filter((it) => it !== '');
  const [days, hours, minutes] = [recipe.days, recipe.hours, recipe.minutes].map((selector) =>
    Number(part.querySelector<HTMLSelectElement>(selector)?.value ?? Number.NaN),
  );
  const durationMs = ((days ?? 0) * 24 + (hours ?? 0) + (minutes ?? 0) / 60) * HOUR_MS;
  return options.length >= 2 && durationMs > 0 ? { options, durationMs, multiple: false } : 'unreadable';
};
