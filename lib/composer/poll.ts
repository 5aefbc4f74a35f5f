import type { Poll } from '../model/draft.ts';
import type { PollLength, PollRecipe } from '../sites/recipe/poll.ts';
import type { Ranked } from '../sites/recipe/ranked.ts';
import { all, climb, first, isVisible, wordsOf } from './elements.ts';

const HOUR_MS = 3_600_000;

/** `null` when there is no poll; `'unreadable'` when there is one and its choices or its length are not found. */
export const readPoll = (part: Element, recipe: PollRecipe): Poll | null | 'unreadable' => {
  if (!first(part, recipe.mark)) return null;
  const fields = all(part, recipe.choices);
  const options = fields.map(wordsOf).filter((it) => it !== '');
  const durationMs = hoursOf(part, recipe.lasts) * HOUR_MS;
  const multiple = (all(part, recipe.multiple) as HTMLInputElement[]).some((it) => it.checked);
  return options.length >= 2 && durationMs > 0 && !hasOthers(fields)
    ? { options, durationMs, multiple }
    : 'unreadable';
};

const FIELD = 'input:not([type]), input[type="text"], textarea';

/** Among the choices stands a field that is none of them: half a poll is none. */
const hasOthers = (fields: readonly HTMLElement[]): boolean => {
  const [one] = fields;
  if (!one) return true;
  const box = fields.every((it) => it === one)
    ? one
    : climb(one, (it) => !fields.every((field) => it.contains(field)));
  const around = box.parentElement;
  return [...(around?.querySelectorAll<HTMLElement>(FIELD) ?? [])].some(
    (it) => !fields.includes(it) && !fields.some((field) => field.contains(it)) && isVisible(it),
  );
};

/** NaN when a field is missing. */
const hoursOf = (part: Element, lasts: PollLength): number => {
  const value = (ranked: Ranked): string =>
    (first(part, ranked) as HTMLSelectElement | null)?.value ?? 'missing';
  if ('select' in lasts) return lasts.hoursByValue[value(lasts.select)] ?? Number.NaN;
  if ('days' in lasts) {
    const { days, hours, minutes } = lasts;
    return (
      Number(value(days)) * 24 +
      (hours ? Number(value(hours)) : 0) +
      (minutes ? Number(value(minutes)) / 60 : 0)
    );
  }
  return lasts.hours;
};
