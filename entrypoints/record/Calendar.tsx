import { useState } from 'preact/hooks';
import { Month } from '../../components/Month.tsx';
import { useT } from '../../components/Say.tsx';
import { monthWords } from '../../lib/words/time.ts';
import { useAnswer } from '../page/useAnswer.ts';

interface Props {
  /** Begin of the day that is shown, ms since the epoch. */
  chosen: number | null;
  onDay: (from: number, until: number) => void;
}

/** A month of the record; a day shows its posts. */
export function Calendar({ chosen, onDay }: Props) {
  const t = useT();
  const [first, setFirst] = useState(() => startOfMonth(new Date()));
  const after = addMonths(first, 1);
  const { reply } = useAnswer('record.times', { from: first.getTime(), until: after.getTime() }, 'jobs');
  const posts = new Map<number, number>();
  for (const at of reply?.times ?? []) {
    const day = new Date(at).getDate();
    posts.set(day, (posts.get(day) ?? 0) + 1);
  }
  const day = chosen === null ? null : new Date(chosen);
  const isHere = day?.getMonth() === first.getMonth() && day.getFullYear() === first.getFullYear();
  const dayAt = (of: number) => new Date(first.getFullYear(), first.getMonth(), of).getTime();
  return (
    <Month
      year={first.getFullYear()}
      month={first.getMonth()}
      title={monthWords(first.getTime(), t)}
      posts={posts}
      chosen={isHere && day ? day.getDate() : null}
      onDay={(of) => onDay(dayAt(of), dayAt(of + 1))}
      onTurn={(months) => setFirst(addMonths(first, months))}
    />
  );
}

const startOfMonth = (date: Date): Date => new Date(date.getFullYear(), date.getMonth(), 1);
const addMonths = (date: Date, months: number): Date =>
  new Date(date.getFullYear(), date.getMonth() + months, 1);
