import type { Day } from './dates.ts';

const DAY_MS = 86_400_000;

/**
 * A day in text that leaves out its year, in the words of one of the languages ("Nov 29", "29. Nov.", "11月29日"): the next
 * day that is written so.
 *
 * @param now ms since the epoch
 * @returns `null` when no day of the coming year is written there
 */
export const upcomingDay = (text: string, languages: readonly string[], now: number): Day | null => {
  const shown = text.toLowerCase();
  let best: { length: number; at: number } | null = null;
  // Tools that speak no other language than English write their days in it whatever the page says.
  for (const language of [...languages, 'en']) {
    for (const month of ['short', 'long'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, day: 'numeric' });
      for (let ahead = 0; ahead < 365; ahead++) {
        const at = now + ahead * DAY_MS;
        const written = format.format(at).toLowerCase();
        // "Nov 2" stands in "Nov 29" too: the longest that is found is meant.
        if (shown.includes(written) && written.length > (best?.length ?? 0))
          best = { length: written.length, at };
      }
    }
  }
  if (!best) return null;
  const day = new Date(best.at);
  return { year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() };
};
