import './Month.css';
import { Button } from './Button.tsx';
import { useT } from './Say.tsx';

interface Props {
  /** Of the month shown: year, and month from 0. */
  year: number;
  month: number;
  /** Name of the month with its year. */
  title: string;
  /** How many posts each day has, by day of the month. */
  posts: ReadonlyMap<number, number>;
  /** The day whose posts are shown. */
  chosen: number | null;
  onDay: (day: number) => void;
  onTurn: (months: -1 | 1) => void;
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** A month as a table, Monday first; days with posts are buttons. */
export function Month({ year, month, title, posts, chosen, onDay, onTurn }: Props) {
  const t = useT();
  const weeks = weeksOf(year, month);
  return (
    <div class="month">
      <div class="month-top">
        <Button icon="left" onPress={() => onTurn(-1)}>
          {t('record.month_before')}
        </Button>
        <h2 class="month-title" aria-live="polite">
          {title}
        </h2>
        <Button onPress={() => onTurn(1)} icon="right">
          {t('record.month_after')}
        </Button>
      </div>
      <table class="month-days">
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col" class="month-weekday">
                {t(`date.weekdays.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place in the week is what it is
                <td key={at} class="month-day">
                  {day !== null &&
                    (posts.get(day) ? (
                      <button
                        type="button"
                        class="month-button"
                        aria-pressed={day === chosen}
                        onClick={() => onDay(day)}
                      >
                        <span aria-hidden="true">{day}</span>
                        <span class="month-count" aria-hidden="true">
                          {posts.get(day)}
                        </span>
                        <span class="unseen">{t('record.day', { day, count: posts.get(day) ?? 0 })}</span>
                      </button>
                    ) : (
                      <span class="month-empty muted">{day}</span>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Days of a month in rows of seven from Monday on; `null` where the month has none. */
export function weeksOf(year: number, month: number): (number | null)[][] {
  const before = (new Date(year, month, 1).getDay() + 6) % 7;
  const days = new Date(year, month + 1, 0).getDate();
  const cells = Math.ceil((before + days) / 7) * 7;
  const all = Array.from({ length: cells }, (_, at) => {
    const day = at - before + 1;
    return day >= 1 && day <= days ? day : null;
  });
  return Array.from({ length: cells / 7 }, (_, week) => all.slice(week * 7, week * 7 + 7));
}
