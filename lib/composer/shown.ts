import type { ScheduleRecipe } from '../sites/recipe/schedule.ts';
import { clockNamed, momentOf, readDay, timeWordsOnly } from './dates.ts';
import { all, holds, isVisible, spacedWords } from './elements.ts';
import { languagesOf, near, type TimeField, timeFields, timeOf } from './schedule.ts';
import { readText } from './text.ts';
import type { Found } from './types.ts';
import { upcomingDay } from './upcoming.ts';

/** A label that tells a time, or a zone, says little else, characters. */
const LONGEST_LABEL = 80;

/**
 * The time that stands in a composer that schedules: where its recipe names it; else in whatever fields and labels it
 * stands, as long as they tell one time and no more.
 *
 * @param now ms since the epoch
 * @returns `null` when it does not stand there in full, tells two times, or its zone is not understood
 */
export const timeShown = (found: Found, recipe: ScheduleRecipe, now: number): number | null => {
  const { root } = found;
  const languages = languagesOf(root);
  const zone = zoneOf(root, recipe);
  const named = all(root, recipe.numbers).map(spacedWords);
  // Day and time may stand apart.
  const exact =
    named.find((it) => NUMBERS.exec(it)?.[0] === it) ?? (named.length === 2 ? named.join(' ') : named[0]);
  const inField = (fields: readonly TimeField[]) => timeOf(fields, now, languages, zone);
  const fields = all(root, recipe.dialog).filter(isVisible).flatMap(timeFields);
  return (
    (exact === undefined ? null : timeIn(exact, languages, now, zone)) ??
    inField(fields) ??
    inField(timeFields(root).filter((it) => saysOnlyTime(it, languages))) ??
    onlyOne(labelsIn(found).map((it) => timeIn(it, languages, now, zone)))
  );
};

/**
 * The zone that times are meant in: where the recipe names it, else whatever tells one there; `undefined` for that of this
 * device.
 */
export const zoneOf = (scope: Element, { zone }: ScheduleRecipe): string | undefined => {
  const [named] = all(scope, zone);
  if (named) return spacedWords(named) || 'unreadable';
  const zones = new Set(labels(scope).flatMap((it) => ZONE.exec(it)?.[0] ?? []));
  return zones.size > 1 ? 'unreadable' : [...zones][0];
};

const ZONE =
  /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[\w/+-]+|\b(?:UTC|GMT)(?:\s*[+\u2212-]\s*\d{1,2}(?::?\d{2})?)?(?!\w)/;

/** A day and a time in numbers. */
const NUMBERS = /(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\D+?(\d{1,2}:\d{2}(?:\s*([ap])\.?m\.?)?)/i;
const CLOCK = /\d{1,2}\s*[:.h]\s*\d{2}/;

/**
 * The time that a text tells: in numbers ("11/24/2026 09:00 AM", "24/11/2026 09:00": with halves of the day the month is
 * first), or with the name of a month ("Nov 24, 9:00 AM": the next such day).
 */
export const timeIn = (
  text: string,
  languages: readonly string[],
  now: number,
  zone?: string,
): number | null => {
  const [, date = '', time = '', half] = NUMBERS.exec(text) ?? [];
  const words = text.replace(CLOCK, ' ');
  const day = date
    ? readDay(date, languages, half ? ['mdy'] : ['dmy'])
    : /(^|\D)20\d\d(\D|$)/.test(words)
      ? readDay(words, languages)
      : upcomingDay(words, languages, now);
  const clock = clockNamed(date ? time : text, languages);
  return day && clock !== null ? near(momentOf(day, clock, zone), now) : null;
};

/** A title or an address may hold numbers that look like a day. */
const saysOnlyTime = (field: TimeField, languages: readonly string[]): boolean =>
  field.is !== 'text' || timeWordsOnly(field.value, languages);

/** Labels of the composer, and none that repeats what is written in it: previews do. */
const labelsIn = ({ root, editors }: Found): string[] => {
  const texts = editors.map(readText);
  const isWritten = (label: string) => texts.some((it) => it.includes(CLOCK.exec(label)?.[0] ?? label));
  const isApart = (it: Element) => !editors.some((editor) => holds(it, editor) || holds(editor, it));
  return labels(root, isApart).filter((it) => CLOCK.test(it) && !isWritten(it));
};

const labels = (scope: Element, may: (it: Element) => boolean = () => true): string[] =>
  [...scope.querySelectorAll('*')]
    .filter((it) => may(it) && isVisible(it))
    .map(spacedWords)
    .filter((it) => it !== '' && it.length <= LONGEST_LABEL);

const onlyOne = (times: readonly (number | null)[]): number | null => {
  const [one, ...more] = new Set(times.filter((it) => it !== null));
  return one !== undefined && more.length === 0 ? one : null;
};
