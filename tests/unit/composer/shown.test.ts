import { expect, test } from 'vitest';
import { timeIn } from '../../../lib/composer/shown.ts';

const now = new Date(2026, 10, 27, 12).getTime();
const at = (day: number, hour: number, minute: number, month = 10, year = 2026) =>
  new Date(year, month, day, hour, minute).getTime();

test.for([
  ['11/29/2026 09:00 AM', 'en', at(29, 9, 0)],
  ['29/11/2026 21:15', 'en', at(29, 21, 15)],
  ['Nov 29, 2026, 9:05 PM', 'en', at(29, 21, 5)],
  ['Nov 29th, 9:00am', 'en', at(29, 9, 0)],
  ['Post Schedule: Nov 29, 9:00 AM', 'en', at(29, 9, 0)],
  ['29. Nov. 2026, 21:05', 'de', at(29, 21, 5)],
  ['29 novembre 2026 à 21:05', 'fr', at(29, 21, 5)],
  ['2026年11月29日 午後9:05', 'ja', at(29, 21, 5)],
  ['Jan 3, 2027, 9:00 AM', 'en', at(3, 9, 0, 0, 2027)],
] as const)('%s is a time', ([text, language, time]) => {
  expect(timeIn(text, [language, 'en'], now)).toBe(time);
});

test('a time is meant in the zone that stands beside it', () => {
  const text = 'Nov 29, 2026 9:00 AM';
  expect(timeIn(`${text} (GMT+0900) 東京`, ['en'], now, 'GMT+0900')).toBe(Date.UTC(2026, 10, 29, 0, 0));
  expect(timeIn(text, ['en'], now, 'Asia/Tokyo')).toBe(Date.UTC(2026, 10, 29, 0, 0));
  expect(timeIn(text, ['en'], now, 'GMT')).toBe(Date.UTC(2026, 10, 29, 9, 0));
  expect(timeIn(text, ['en'], now, 'Pacific Time')).toBeNull();
});

test.for([
  'Next available',
  '9:00 AM',
  'Nov 29',
  'Nov 1, 2026, 9:00 AM',
  'Nov 29, 2031, 9:00 AM',
  'Nov 29, 2026, 45:00',
])('%s is none, or none that can be meant', (text) => {
  expect(timeIn(text, ['en'], now)).toBeNull();
});
