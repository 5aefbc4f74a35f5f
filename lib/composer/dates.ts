/** Reads dates and times as pages write them, without knowing the page's words. */

type Order = 'mdy' | 'dmy' | 'ymd';

/** A day, as numbers; the month from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Order in which a language writes a day in numbers. One that a browser does not know (Welsh, in some) begins with the day, as most do. */
const orderOf = (language: string): Order =>
  Intl.DateTimeFormat.supportedLocalesOf(language).length === 0
    ? 'dmy'
    : (new Intl.DateTimeFormat(language)
        .formatToParts(0)
        .flatMap(({ type }) => (/^(day|month|year)$/.test(type) ? [type.charAt(0)] : []))
        .join('') as Order);

/**
 * A day in text: in numbers, or with the name of a month in one of the languages.
 *
 * @param orders how the numbers may be ordered; where two give different days, nothing is guessed
 */
export const readDay = (
  text: string,
  languages: readonly string[],
  orders?: readonly Order[],
): Day | null => {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [a = 0, b = 0, c = 0] = numbers;
  const named = monthNamed(text, languages);
  if (named && numbers.length >= 2) {
    const year = numbers.find((it) => it > 31) ?? 0;
    return valid({ year, month: named, day: numbers.find((it) => it <= 31) ?? 0 });
  }
  if (numbers.length !== 3) return null;
  if (a > 31) return valid({ year: a, month: b, day: c });
  const days = (orders ?? languages.map(orderOf)).flatMap(
    (order): Day[] | Day =>
      valid({ year: c, ...(order === 'mdy' ? { month: a, day: b } : { month: b, day: a }) }) ?? [],
  );
  const [one] = days;
  return one && days.every((it) => it.day === one.day && it.month === one.month) ? one : null;
};

const valid = ({ year, month, day }: Day): Day | null =>
  year >= 2000 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;

/** From 1; 0 when no month is named. */
const monthNamed = (text: string, languages: readonly string[]): number => {
  const words: readonly string[] = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  // Calendars of libraries speak English whatever the page does.
  for (const language of [...languages, 'en']) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, day: 'numeric' });
      for (let at = 0; at < 12; at++) {
        const part = format.formatToParts(new Date(2026, at, 15)).find((it) => it.type === 'month');
        const name = part?.value.toLowerCase().replace('.', '') ?? '';
        if (/\p{L}{3}/u.test(name) && words.includes(name)) return at + 1;
      }
    }
  }
  return 0;
};

/**
 * A time of day with the half of the day as `am` or `pm`, whatever the language.
 *
 * @returns `null` when there is a word that is not known: it could be the other half
 */
export const withHalf = (text: string, languages: readonly string[]): string | null => {
  const words = text.toLowerCase().match(/[\p{L}.]+/gu) ?? [];
  const halves = words.map((word) => halfOf(word.replaceAll('.', ''), languages));
  const numbers = text.replace(/[\p{L}.]+/gu, ' ').trim();
  if (words.length === 0) return numbers;
  return halves.length === 1 && halves[0] ? `${numbers} ${halves[0]}` : null;
};

const halfOf = (word: string, languages: readonly string[]): 'am' | 'pm' | null => {
  if (word === 'am' || word === 'pm') return word;
  for (const language of languages) {
    const format = new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true });
    for (const [half, hour] of [
      ['am', 9],
      ['pm', 21],
    ] as const) {
      const name = format.formatToParts(new Date(2026, 0, 1, hour)).find((it) => it.type === 'dayPeriod');
      if (name?.value.toLowerCase().replaceAll('.', '') === word) return half;
    }
  }
  return null;
};

/** Minutes since midnight, of "9:05 pm", "21:05", "21.05"; `null` when it is no time. */
export const readClock = (text: string): number | null => {
  const [, hours, minutes, half] =
    /(?:^|[^\d])(\d{1,2})\s*[:.h]\s*(\d{2})(?!\d)\s*([ap])?\.?\s?m?/i.exec(text) ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) > 59) return null;
  if (half && (Number(hours) > 12 || Number(hours) === 0)) return null;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return hour * 60 + Number(minutes);
};

/** Minutes since midnight, of a text that may name the half of the day in one of the languages; `null` when it is no time. */
export const clockNamed = (text: string, languages: readonly string[]): number | null => {
  const halves = wordsIn(text).flatMap((word) => halfOf(word, languages) ?? []);
  if (halves.length === 0) return readClock(text);
  const [clock = ''] = /\d{1,2}\s*[:.h]\s*\d{2}/.exec(text) ?? [];
  return halves.length === 1 ? readClock(`${clock} ${halves[0]}`) : null;
};

/** Whether a text has no words but those of days and times. */
export const timeWordsOnly = (text: string, languages: readonly string[]): boolean =>
  wordsIn(text).every(
    (it) => /^[年月日時分]$/.test(it) || halfOf(it, languages) !== null || monthNamed(it, languages) > 0,
  );

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/**
 * A moment that a page writes in the clock of a zone.
 *
 * @param zone an IANA name, or an offset such as `UTC+01:00` or `GMT-5`; that of this device when missing
 * @returns ms since the epoch; `null` when the zone is not understood
 */
export const momentOf = ({ year, month, day }: Day, clock: number, zone?: string): number | null => {
  if (!zone) return new Date(year, month - 1, day, 0, clock).getTime();
  const wall = Date.UTC(year, month - 1, day, 0, clock);
  const [, sign, hours, minutes = '0'] =
    /(?:UTC|GMT)\s*([+\u2212-])\s*(\d{1,2})(?::?(\d{2}))?/.exec(zone) ?? [];
  if (sign) return wall - (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const name = /[A-Z]\w+\/[\w/+-]+|\b(?:UTC|GMT)\b/.exec(zone)?.[0];
  const offset = name ? offsetAt(wall, name) : null;
  // Twice, because the offset is asked for near a change of the clock.
  return offset === null || !name ? null : wall - (offsetAt(wall - offset, name) ?? offset);
};

/** How far a zone is ahead of UTC, ms; `null` for a zone nobody knows. */
const offsetAt = (at: number, zone: string): number | null => {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    });
    const [day = 0, month = 0, year = 0, ...time] = (format.format(at).match(/\d+/g) ?? []).map(Number);
    const [hour = 0, minute = 0, second = 0] = time;
    return Date.UTC(year, month - 1, day, hour, minute, second) - at;
  } catch {
    return null;
  }
};
