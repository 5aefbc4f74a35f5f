/** A field of a schedule dialog, as far as it can be told without reading the page's language. */
export type TimeField =
  | { is: 'date' | 'time'; value: string }
  | { is: 'select'; options: readonly { value: string; text: string }[]; selected: number };

const MINUTE_MS = 60_000;
/** X plans at most 18 months ahead; other sites less. Anything beyond is a misreading. */
const FARTHEST_MS = 2 * 366 * 24 * 60 * MINUTE_MS;

/** The fields of a dialog in page order. */
export const timeFields = (dialog: Element): TimeField[] =>
  [
    ...dialog.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'select, input[type="date"], input[type="time"]',
    ),
  ].map((it) =>
    it.tagName === 'SELECT'
      ? {
          is: 'select',
          options: [...(it as HTMLSelectElement).options].map(({ value, text }) => ({ value, text })),
          selected: (it as HTMLSelectElement).selectedIndex,
        }
      : { is: it.type as 'date' | 'time', value: it.value },
  );

/**
 * The time a dialog is set to, in the zone of this device, ms since the epoch. Lists are told apart by what they offer,
 * because their order and words follow the page's language: 12 months come before 12 hours, two choices are the halves
 * of a day (facts: composers-social 3.3).
 *
 * @returns `null` when a field is missing, or the time is past or too far away to be meant
 */
export const timeOf = (fields: readonly TimeField[], now: number): number | null => {
  const at = fromInputs(fields) ?? fromSelects(fields);
  return at !== null && at > now - 10 * MINUTE_MS && at < now + FARTHEST_MS ? at : null;
};

const fromInputs = (fields: readonly TimeField[]): number | null => {
  const value = (is: 'date' | 'time') => fields.flatMap((it) => (it.is === is ? [it.value] : []))[0];
  const at = Date.parse(`${value('date')}T${value('time')}`);
  return Number.isNaN(at) ? null : at;
};

const fromSelects = (fields: readonly TimeField[]): number | null => {
  const got = new Map<string, number>();
  for (const field of fields) {
    if (field.is !== 'select') continue;
    const name = nameOf(field.options, got.has('month'));
    const chosen = field.options[field.selected];
    if (chosen && !got.has(name)) got.set(name, worth(name, field.selected, chosen));
  }
  const [year, month, day, minute] = ['year', 'month', 'day', 'minute'].map((it) => got.get(it));
  const hour = got.get('hour') ?? halfDayHour(got.get('hour12'), got.get('half'));
  if ([year, month, day, hour, minute].some((it) => it === undefined || Number.isNaN(it))) return null;
  const at = new Date(year as number, month as number, day, hour, minute);
  return at.getDate() === day ? at.getTime() : null;
};

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
