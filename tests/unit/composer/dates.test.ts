import { describe, expect, test } from 'vitest';
import { momentOf, readClock, readDay } from '../../../lib/composer/dates.ts';
import { type TimeField, timeOf } from '../../../lib/composer/schedule.ts';

const day = (year: number, month: number, of: number) => ({ year, month, day: of });

describe('a day in text', () => {
  test.each([
    ['11/28/2026', ['en-US'], day(2026, 11, 28)],
    ['28/11/2026', ['en-US'], null],
    ['28.11.2026', ['de'], day(2026, 11, 28)],
    ['05/06/2026', ['xx'], day(2026, 6, 5)],
    ['2026/11/28', ['ja'], day(2026, 11, 28)],
    ['Nov 28, 2026', ['en'], day(2026, 11, 28)],
    ['28 Tachwedd 2026', ['cy'], day(2026, 11, 28)],
    ['28 novembre 2026', ['fr', 'en'], day(2026, 11, 28)],
    ['28/11/2026', ['en-GB', 'en-US'], day(2026, 11, 28)],
    ['tomorrow', ['en'], null],
    ['', ['en'], null],
  ])('%s for %s', (text, languages, expected) => {
    expect(readDay(text, languages)).toEqual(expected);
  });

  test('is not guessed where two readers would read it differently', () => {
    expect(readDay('05/06/2026', ['en-US', 'en-GB'])).toBeNull();
    expect(readDay('05/06/2026', ['en-GB'])).toEqual(day(2026, 6, 5));
    expect(readDay('05/06/2026', ['en-US', 'en-GB'], ['mdy'])).toEqual(day(2026, 5, 6));
  });
});

test.each([
  ['9:05 PM', 21 * 60 + 5],
  ['12:00 am', 0],
  ['12:30 p.m.', 12 * 60 + 30],
  ['21.05', 21 * 60 + 5],
  ['at 07:45', 7 * 60 + 45],
  ['25:00', null],
  ['13:00 PM', null],
  ['noon', null],
])('the clock of %s', (text, expected) => {
  expect(readClock(text)).toBe(expected);
});

describe('a moment in the clock of a zone', () => {
  test.each([
    ['Europe/London', '2026-07-01T08:00:00Z'],
    ['(UTC+01:00) London', '2026-07-01T08:00:00Z'],
    ['GMT-5', '2026-07-01T14:00:00Z'],
    ['Times are in America/New_York', '2026-07-01T13:00:00Z'],
  ])('%s', (zone, expected) => {
    expect(momentOf(day(2026, 7, 1), 9 * 60, zone)).toBe(Date.parse(expected));
  });

  test('is not guessed when the zone is not understood', () => {
    expect(momentOf(day(2026, 7, 1), 540, 'Narnia/Cair_Paravel')).toBeNull();
    expect(momentOf(day(2026, 7, 1), 540, 'head office')).toBeNull();
  });
});

describe('fields that stand in a composer', () => {
  const now = new Date(2026, 10, 23, 12).getTime();
  const at = new Date(2026, 10, 28, 22, 45).getTime();
  test.each<[string, TimeField[]]>([
    ['one for both', [{ is: 'datetime-local', value: '2026-11-28T22:45' }]],
    [
      'texts',
      [
        { is: 'text', value: '11/28/2026' },
        { is: 'text', value: '10:45 PM' },
      ],
    ],
    [
      'a text whose order is said, and spin buttons',
      [
        { is: 'text', value: '28/11/2026', order: 'dd/mm/yyyy' },
        { is: 'spin', value: '10' },
        { is: 'spin', value: '45' },
        { is: 'spin', value: 'PM' },
      ],
    ],
  ])('are read from %s', (_, fields) => {
    expect(timeOf(fields, now, ['en-US'])).toBe(at);
  });
});
