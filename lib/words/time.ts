import type { T } from '../i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const months = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/**
 * A day and time, with the year only when it is another than now's. Months come from our own words: Chromium carries no
 * Welsh dates, `Intl.DateTimeFormat('cy')` answers in American English there (seen in Chromium 156).
 */
export function whenWords(at: number, now: number, t: T): string {
  const date = new Date(at);
  const about = {
    day: date.getDate(),
    month: t(`date.months.${months[date.getMonth()] ?? 0}`),
    time: `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`,
  };
  const year = date.getFullYear();
  return year === new Date(now).getFullYear()
    ? t('date.this_year', about)
    : t('date.other_year', { ...about, year: String(year) });
}

/** A day without its time. */
export function dayWords(at: number, t: T): string {
  const date = new Date(at);
  return t('date.day', { day: date.getDate(), month: t(`date.months.${months[date.getMonth()] ?? 0}`) });
}

/** A month with its year. */
export function monthWords(at: number, t: T): string {
  const date = new Date(at);
  return t('date.month', {
    month: t(`date.months_whole.${months[date.getMonth()] ?? 0}`),
    year: String(date.getFullYear()),
  });
}

/** How long ago within a day, else the day and time. */
export function agoWords(at: number, now: number, t: T): string {
  const past = now - at;
  if (past < MINUTE) return t('date.just_now');
  if (past < HOUR) return t('date.minutes_ago', { count: Math.floor(past / MINUTE) });
  if (past < DAY) return t('date.hours_ago', { count: Math.floor(past / HOUR) });
  return whenWords(at, now, t);
}

/** A length of time in the largest unit that says it whole. */
export function lengthWords(ms: number, t: T): string {
  if (ms >= DAY && ms % DAY === 0) return t('date.days', { count: ms / DAY });
  if (ms >= HOUR && ms % HOUR === 0) return t('date.hours', { count: ms / HOUR });
  return t('date.minutes', { count: Math.round(ms / MINUTE) });
}

/** The time zone that all times are told in, by the name its keepers gave it: `Europe/London`. */
export const zoneWords = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
