import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TimeField, timeOf } from '../../../lib/composer/schedule.ts';

const NOW = new Date(2026, 10, 23, 12, 0).getTime();

const select = (
  from: number,
  to: number,
  chosen: number,
  say: (it: number) => string = String,
): TimeField => ({
  is: 'select',
  options: Array.from({ length: to - from + 1 }, (_, at) => ({
    value: String(from + at),
    text: say(from + at),
  })),
  selected: chosen - from,
});

/** The lists of a dialog that is set to a time, in the order and words of a language. */
const dialog = (time: Date, order: 'mdy' | 'dmy' | 'ymd', halves: boolean): TimeField[] => {
  const lastDay = new Date(time.getFullYear(), time.getMonth() + 1, 0).getDate();
  const month = select(1, 12, time.getMonth() + 1, (it) => `Mis ${it}`);
  const day = select(1, lastDay, time.getDate(), (it) => `${it}日`);
  const year = select(2026, 2027, time.getFullYear());
  const hour = halves ? select(1, 12, time.getHours() % 12 || 12) : select(0, 23, time.getHours());
  const minute = select(0, 59, time.getMinutes());
  const half = select(0, 1, time.getHours() >= 12 ? 1 : 0, (it) => (it ? 'PM' : 'AM'));
  const date = { mdy: [month, day, year], dmy: [day, month, year], ymd: [year, month, day] }[order];
  return [...date, hour, minute, ...(halves ? [half] : [])];
};

const minutesAhead = fc.integer({ min: 1, max: 500 * 24 * 60 });
const ahead = (minutes: number): Date => new Date(NOW + minutes * 60_000);

test('a time is read from lists in any order of date, with 24 or with 12 hours', () => {
  const order = fc.constantFrom('mdy', 'dmy', 'ymd');
  fc.assert(
    fc.property(minutesAhead, order, fc.boolean(), (minutes, of, halves) => {
      fc.pre(ahead(minutes).getFullYear() <= 2027);
      expect(timeOf(dialog(ahead(minutes), of, halves), NOW)).toBe(ahead(minutes).getTime());
    }),
  );
});

test('a time is read from fields for date and time', () => {
  const fields: TimeField[] = [
    { is: 'date', value: '2027-03-02' },
    { is: 'time', value: '17:45' },
  ];
  expect(timeOf(fields, NOW)).toBe(new Date(2027, 2, 2, 17, 45).getTime());
});

test('a time is not guessed when a field is missing', () => {
  const fields = dialog(ahead(3000), 'dmy', false);
  for (const left of fields.keys()) {
    expect(timeOf(fields.toSpliced(left, 1), NOW)).toBeNull();
  }
  expect(timeOf([{ is: 'date', value: '2027-03-02' }], NOW)).toBeNull();
});

test('a time that is past or years away is a misreading', () => {
  expect(timeOf(dialog(ahead(-60 * 24), 'mdy', true), NOW)).toBeNull();
  expect(timeOf(dialog(ahead(0), 'mdy', true), NOW - 3 * 366 * 86_400_000)).toBeNull();
});

test('a day that the month does not have is a misreading', () => {
  const fields = [...dialog(new Date(2027, 0, 31, 9, 0), 'mdy', false)];
  fields[0] = select(1, 12, 2);
  expect(timeOf(fields, NOW)).toBeNull();
});

const spins = (values: readonly string[], around = ''): TimeField[] => [
  { is: 'text', value: '24/11/2026', order: 'dd/mm/yyyy' },
  ...values.map((value): TimeField => ({ is: 'spin', value, around })),
];
const evening = new Date(2026, 10, 24, 22, 5).getTime();

test.for([
  ['the fields', ['10', '5', 'PM'], '', 'en'],
  ['fields of a day with 24 hours', ['22', '05'], '', 'de'],
  ['fields with the half of the day in Japanese', ['10', '05', '午後'], '', 'ja'],
  ['the words around fields that are blank', ['', '', ''], '10 : 05 p.m.', 'en'],
  ['words around in Korean', ['', '', ''], '오후 10:05', 'ko'],
  ['words around with 24 hours', ['', ''], '22 : 05', 'de'],
] as const)('a time of spin buttons is read from %s', ([, values, around, language]) => {
  expect(timeOf(spins(values, around), NOW, [language])).toBe(evening);
});

test.for([
  ['the half of the day is in no language of the page', ['10', '05', '午後'], '', 'en'],
  ['the words around have one more than we know', ['', ''], 'evening 10:05', 'en'],
  ['only one field is filled', ['10', ''], '10:05', 'en'],
] as const)('no time of spin buttons is guessed when %s', ([, values, around, language]) => {
  expect(timeOf(spins(values, around), NOW, [language])).toBeNull();
});

const lists24: TimeField[] = [select(0, 23, 22), select(0, 59, 5)];
const lists12: TimeField[] = [
  select(1, 12, 10),
  select(0, 59, 5),
  select(0, 1, 1, (it) => (it ? 'PM' : 'AM')),
];
const numbers: TimeField[] = ['2026', '22', '05'].map((value) => ({ is: 'spin', value }));

test.for([
  ['its full name and lists of 24 hours', 'Dienstag, 24. November 2026', lists24, 'de'],
  ['its full name and lists of 12 hours', 'Tuesday, November 24, 2026', lists12, 'en'],
  ['its number after the month, in Japanese', '2026年11月 24', lists24, 'ja'],
  ['a machine’s form', '2026-11-24', lists24, 'cy'],
  ['English words on a page of another language, and fields of numbers', 'November 24, 2026', numbers, 'ja'],
] as const)('the chosen day of a calendar is read from %s', ([, value, clock, language]) => {
  expect(timeOf([{ is: 'day', value }, ...clock], NOW, [language])).toBe(evening);
});

test('a chosen day without its month, or without a time, is not guessed', () => {
  expect(timeOf([{ is: 'day', value: '24' }, ...lists24], NOW, ['en'])).toBeNull();
  expect(timeOf([{ is: 'day', value: 'November 24, 2026' }], NOW, ['en'])).toBeNull();
});
