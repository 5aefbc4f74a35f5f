import { expect, test } from 'vitest';
import { upcomingDay } from '../../../lib/composer/upcoming.ts';

const now = new Date(2026, 10, 27, 12).getTime();

test.for([
  ['Nov 29, 9:00 AM', 'en', { year: 2026, month: 11, day: 29 }],
  ['Nov 2, 9:00 AM', 'en', { year: 2027, month: 11, day: 2 }],
  ['9:00 · January 3', 'en', { year: 2027, month: 1, day: 3 }],
  ['29. Nov., 09:00', 'de', { year: 2026, month: 11, day: 29 }],
  ['29 Tach, 09:00', 'cy', { year: 2026, month: 11, day: 29 }],
  ['11月29日 9:00', 'ja', { year: 2026, month: 11, day: 29 }],
] as const)('%s is the next day that is written so', ([text, language, day]) => {
  expect(upcomingDay(text, [language, 'en'], now)).toEqual(day);
});

test('a text without a day names none', () => {
  expect(upcomingDay('Next available', ['en'], now)).toBeNull();
});
