import { useState } from 'preact/hooks';
import { Bars } from '../../components/Bars.tsx';
import { Card } from '../../components/Card.tsx';
import { useT } from '../../components/Say.tsx';
import { dayWords } from '../../lib/words/time.ts';
import { useAnswer } from '../page/useAnswer.ts';

const WEEKS = 8;

/** From when until when is counted, ms since the epoch. */
export function lately(): { from: number; until: number } {
  const begins = mondays(new Date());
  return { from: begins[0] ?? 0, until: weekAfter(begins.at(-1) ?? 0) };
}

/** The last weeks: what was posted, and what readers did with it. */
export function Weeks() {
  const t = useT();
  const [begins] = useState(() => mondays(new Date()));
  const times = useAnswer('record.times', lately(), 'jobs').reply?.times ?? [];
  const readers = useAnswer('record.readers', lately(), 'jobs').reply?.readers ?? [];
  const isIn = (begin: number, at: number): boolean => at >= begin && at < weekAfter(begin);
  const counted = begins.map((begin) => {
    const value = times.filter((at) => isIn(begin, at)).length;
    return { label: dayWords(begin, t), value, says: t('record.posts', { count: value }) };
  });
  const read = begins.map((begin) => {
    const sum = { favourites: 0, boosts: 0, replies: 0 };
    for (const it of readers.filter(({ at }) => isIn(begin, at))) {
      sum.favourites += it.favourites;
      sum.boosts += it.boosts;
      sum.replies += it.replies;
    }
    const value = sum.favourites + sum.boosts + sum.replies;
    return { label: dayWords(begin, t), value, says: t('record.results', sum) };
  });
  return (
    <Card id="weeks" title={t('record.weeks')}>
      <Bars
        caption={t('record.weeks_text')}
        head={[t('record.week'), t('record.posts_head')]}
        rows={counted}
      />
      <Bars
        caption={t('record.readers_text')}
        head={[t('record.week'), t('record.readers_head')]}
        rows={read}
      />
    </Card>
  );
}

/** Mondays, oldest first; local midnights, so that weeks with a change of the clock count as weeks. */
function mondays(today: Date): number[] {
  const back = (today.getDay() + 6) % 7;
  return Array.from({ length: WEEKS }, (_, at) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - back - 7 * (WEEKS - 1 - at)).getTime(),
  );
}

function weekAfter(monday: number): number {
  const date = new Date(monday);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 7).getTime();
}
