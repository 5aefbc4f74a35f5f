import { describe, expect, it } from 'vitest';
import { Month, weeksOf } from '../../../components/Month.tsx';
import { read, show } from './show.tsx';

const nothing = () => undefined;

describe('a month', () => {
  it('begins its weeks on Monday and has all its days once', () => {
    const weeks = weeksOf(2026, 10); // November 2026 begins on a Sunday.
    expect(weeks[0]).toEqual([null, null, null, null, null, null, 1]);
    expect(weeks.flat().filter((day) => day !== null)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeksOf(2027, 1)).toHaveLength(4); // February 2027 fills four weeks.
    expect(weeksOf(2028, 1).flat()).toContain(29);
  });

  it('offers only days with posts, and says how many', () => {
    const month = (
      <Month
        year={2026}
        month={10}
        title="November 2026"
        posts={new Map([[7, 3]])}
        chosen={7}
        onDay={nothing}
        onTurn={nothing}
      />
    );
    expect(show(month).match(/month-button/g)).toHaveLength(1);
    expect(show(month)).toContain('aria-pressed="true"');
    expect(read(month)).toContain('Day 7: 3 posts');
    expect(read(month, 'cy')).toContain('Diwrnod 7: 3 phostiad');
  });
});
