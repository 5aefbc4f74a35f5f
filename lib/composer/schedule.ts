import { type Day, momentOf, readClock, readDay, withHalf } from './dates.ts';
import { isBefore, isField, isVisible, wordsOf } from './elements.ts';

/** A field of a schedule dialog, as far as it can be told without reading the page's language. */
export type TimeField =
  | { is: 'date' | 'time' | 'datetime-local' | 'text' | 'day'; value: string; order?: string }
  /** `around`: the words of the box it stands in, which say the time while the field itself is blank. */
  | { is: 'spin'; value: string; around?: string }
  | { is: 'select'; options: readonly { value: string; text: string }[]; selected: number };

const MINUTE_MS = 60_000;
/** X plans at most 18 months ahead; other sites less. Anything beyond is a misreading. */
const FARTHEST_MS = 2 * 366 * 24 * 60 * MINUTE_MS;

/** The chosen day of a calendar (facts: composers-tools 25.3). */
const CHOSEN_DAY =
  '[aria-selected="true"]:is([role="gridcell"], [name="day"], td), [aria-selected="true"][aria-label], .flatpickr-day.selected';
const FIELDS = `select, input[type="date"], input[type="time"], input[type="datetime-local"], [role="spinbutton"], input[type="number"], input[type="text"], input:not([type]), ${CHOSEN_DAY}`;

/** The fields in or at an element, in page order; those that nobody sees do not count. */
export const timeFields = (dialog: Element): TimeField[] =>
  [...(dialog.matches(FIELDS) ? [dialog] : []), ...dialog.querySelectorAll(FIELDS)]
    .filter(isVisible)
    .map((it) => {
      if (it.tagName === 'SELECT') return listOf(it as HTMLSelectElement);
      if (it.matches(CHOSEN_DAY)) return { is: 'day', value: dayNamed(it, dialog) };
      if (it.matches('[role="spinbutton"], [type="number"], [data-time-field]'))
        return {
          is: 'spin',
          value: it.getAttribute('aria-valuenow') || wordsOf(it),
          around: wordsOf(it.closest('[role="application"], [role="group"]') ?? it.parentElement ?? it),
        };
      const type = isField(it) ? it.type : 'text';
      const is = /^(date|time|datetime-local)$/.test(type) ? (type as 'date') : 'text';
      return { is, value: wordsOf(it), order: it.getAttribute('placeholder') ?? '' };
    });

/** A day says which it is, or stands only as a number under its month. */
const dayNamed = (cell: Element, dialog: Element): string => {
  const own = cell.getAttribute('data-day') ?? cell.getAttribute('aria-label') ?? '';
  if (/\d{4}/.test(own)) return own;
  const captions = [...dialog.querySelectorAll('*')].filter(
    (it) => it.childElementCount === 0 && it.tagName !== 'OPTION' && /(^|\D)20\d\d(\D|$)/.test(wordsOf(it)),
  );
  const month = captions.findLast((it) => isBefore(it, cell));
  return month ? `${wordsOf(month)} ${wordsOf(cell)}` : own;
};

const listOf = (list: HTMLSelectElement): TimeField => ({
  is: 'select',
  options: [...list.options].map(({ value, text }) => ({ value, text })),
  selected: list.selectedIndex,
});

/** Of the page, and of its reader: where they write days differently, a day in numbers may stay unknown. */
export const languagesOf = ({ ownerDocument }: Element): string[] =>
  [ownerDocument.documentElement.lang, navigator.language].filter((it) => it !== '');

/**
 * The time a dialog is set to, ms since the epoch. Lists are told apart by what they offer, because their order and
 * words follow the page's language: 12 months come before 12 hours, two choices are the halves of a day
 * (facts: composers-social 3.3).
 *
 * @param zone in which the fields are meant; that of this device when missing
 * @returns `null` when a field is missing, or the time is past or too far away to be meant
 */
export const timeOf = (
  fields: readonly TimeField[],
  now: number,
  languages: readonly string[] = ['en'],
  zone?: string,
): number | null => {
  const parts = fromFields(fields, languages) ?? fromSelects(fields);
  return parts && near(momentOf(parts.day, parts.clock, zone), now);
};

/** What is past, or too far away to be meant, is a misreading. */
export const near = (at: number | null, now: number): number | null =>
  at !== null && at > now - 10 * MINUTE_MS && at < now + FARTHEST_MS ? at : null;

interface Parts {
  day: Day;
  /** Minutes since midnight. */
  clock: number;
}

const fromFields = (fields: readonly TimeField[], languages: readonly string[]): Parts | null => {
  const texts = fields.flatMap((it) => (it.is === 'select' || it.is === 'spin' ? [] : [it]));
  const clocks = texts.filter((it) => it.is !== 'day');
  const both = texts.find((it) => it.is === 'datetime-local')?.value.split('T');
  const [date = '', time = ''] = both ?? [];
  const day =
    isoDay(both ? date : (texts.find((it) => it.is === 'date')?.value ?? '')) ??
    firstOf(texts, ({ value, order = '' }) => readDay(value, languages, orderIn(order)));
  const clock = both
    ? readClock(time)
    : (firstOf(clocks, (it) => clockIn(it.value)) ?? spunClock(fields, languages) ?? listedClock(fields));
  return day && clock !== null ? { day, clock } : null;
};

/** A text that is a date with dots reads like a clock too. */
const clockIn = (text: string): number | null =>
  (text.match(/\d+/g)?.length ?? 0) <= 2 ? readClock(text) : null;

const firstOf = <A, B>(many: readonly A[], read: (one: A) => B | null): B | null => {
  for (const one of many) {
    const value = read(one);
    if (value !== null) return value;
  }
  return null;
};

const isoDay = (text: string): Day | null => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? { year, month, day } : null;
};

/** "mm/dd/yyyy" says the order; words of other languages do not say which is the month, except by its m. */
const orderIn = (placeholder: string): ['mdy'] | ['dmy'] | undefined => {
  if (/^m+\W/i.test(placeholder)) return ['mdy'];
  return /^\p{L}+\W+m+\W/iu.test(placeholder) ? ['dmy'] : undefined;
};

/** Hours, minutes, and the half of the day where there is one; all blank, what stands around says it. */
const spunClock = (fields: readonly TimeField[], languages: readonly string[]): number | null => {
  // A field for the year may stand beside them.
  const spins = fields.flatMap((it) => (it.is === 'spin' && !/^\d{4}$/.test(it.value) ? [it] : []));
  const [hours, minutes, half] = spins.map((it) => it.value);
  const [one] = spins;
  if (one && !hours && !minutes && !half) return readClock(withHalf(one.around ?? '', languages) ?? '');
  if (!hours || !minutes) return null;
  return readClock(withHalf(`${hours}:${minutes.padStart(2, '0')} ${half ?? ''}`, languages) ?? '');
};

const fromSelects = (fields: readonly TimeField[]): Parts | null => {
  const got = listed(fields, false);
  const { year = Number.NaN, month = Number.NaN, day = Number.NaN } = got;
  const clock = clockOf(got);
  const at = new Date(year, month, day, 0, clock);
  return at.getDate() === day ? { day: { year, month: month + 1, day }, clock } : null;
};

/** The time of a day that was chosen in another way. */
const listedClock = (fields: readonly TimeField[]): number | null => {
  const clock = clockOf(listed(fields, true));
  return Number.isNaN(clock) ? null : clock;
};

/** In minutes since midnight; `NaN` when it is not complete. */
const clockOf = ({ hour, hour12, half, minute = Number.NaN }: Listed): number =>
  (hour ?? halfDayHour(hour12, half) ?? Number.NaN) * 60 + minute;

const listed = (fields: readonly TimeField[], monthIsKnown: boolean): Listed => {
  const got: Listed = {};
  for (const field of fields) {
    if (field.is !== 'select') continue;
    const name = nameOf(field.options, monthIsKnown || got.month !== undefined);
    const chosen = field.options[field.selected];
    if (chosen) got[name] ??= worth(name, field.selected, chosen);
  }
  return got;
};

type Listed = Partial<Record<Name, number>>;
type Name = 'year' | 'month' | 'day' | 'hour' | 'hour12' | 'half' | 'minute';

const nameOf = (options: readonly { value: string; text: string }[], monthIsKnown: boolean): Name => {
  if (options.every((it) => numberIn(it) >= 1900)) return 'year';
  if (options.length === 12) return monthIsKnown ? 'hour12' : 'month';
  if (options.length === 2) return 'half';
  if (options.length === 24) return 'hour';
  return options.length >= 28 && options.length <= 31 ? 'day' : 'minute';
};

/** Months and halves of the day by place, because their words and values vary; the rest by number. */
const worth = (name: Name, place: number, chosen: { value: string; text: string }): number =>
  name === 'month' || name === 'half' || name === 'hour' ? place : numberIn(chosen);

const numberIn = ({ value, text }: { value: string; text: string }): number =>
  Number.parseInt(/\d+/.exec(value)?.[0] ?? /\d+/.exec(text)?.[0] ?? '', 10);

const halfDayHour = (hour: number | undefined, half: number | undefined): number | undefined =>
  hour === undefined || half === undefined ? undefined : (hour % 12) + 12 * half;
