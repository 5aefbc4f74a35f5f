/** @jsxImportSource react */
import { useState } from 'react';
import { back, Dialog } from './dialogs.tsx';
import { type Composer, change, options } from './store.ts';
import { wordsOf } from './words.ts';

const words = wordsOf(options.lang);

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const wholeMinute = (time: number) => time - (time % 60_000);

export const ScheduleDialog = ({ composer }: { composer: Composer }) => {
  const [at, setAt] = useState(
    composer.scheduledAt ?? (options.suggests || wholeMinute(Date.now() + 86_400_000)),
  );
  const confirm = () => {
    change(composer.place, (it) => ({ ...it, scheduledAt: at }));
    back(composer);
  };
  return (
    <Dialog>
      <button
        type="button"
        data-testid="app-bar-close"
        aria-label={words.close}
        onClick={() => back(composer)}
      >
        ×
      </button>
      <button type="button" data-testid="scheduledConfirmationPrimaryAction" onClick={confirm}>
        {words.confirm}
      </button>
      {options.schedule === 'inputs' ? (
        <TimeInputs at={at} setAt={setAt} />
      ) : (
        <TimeSelects at={at} setAt={setAt} />
      )}
    </Dialog>
  );
};

interface TimeProps {
  at: number;
  setAt: (at: number) => void;
}

const two = (value: number) => String(value).padStart(2, '0');

const TimeInputs = ({ at, setAt }: TimeProps) => {
  const time = new Date(at);
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}`;
  const put = (text: string) => {
    const value = Date.parse(text);
    if (!Number.isNaN(value)) setAt(value);
  };
  return (
    <>
      <input
        name="Date"
        type="date"
        value={day}
        onChange={(event) => put(`${event.target.value}T${clock}`)}
      />
      <input
        name="Time picker"
        type="time"
        value={clock}
        onChange={(event) => put(`${day}T${event.target.value}`)}
      />
    </>
  );
};

/** Five lists where the day has 24 hours, six elsewhere, in the order of the language. */
const TimeSelects = ({ at, setAt }: TimeProps) => {
  const time = new Date(at);
  const halves = options.lang === 'en';
  const hour = time.getHours();
  const set = (how: (time: Date) => void) => {
    const changed = new Date(at);
    how(changed);
    setAt(changed.getTime());
  };
  const list = (
    name: string,
    value: number,
    choices: { value: number; text: string }[],
    put: (time: Date, value: number) => void,
  ) => (
    <select
      key={name}
      data-part={name}
      aria-labelledby={`SELECTOR_${name}_LABEL`}
      value={value}
      onChange={(event) => set((it) => put(it, Number(event.target.value)))}
    >
      {choices.map((it) => (
        <option key={it.value} value={it.value}>
          {it.text}
        </option>
      ))}
    </select>
  );
  const numbers = (from: number, to: number) =>
    range(from, to).map((value) => ({ value, text: String(value) }));
  const monthName = new Intl.DateTimeFormat(options.lang, { month: 'long' });
  const months = range(1, 12).map((value) => ({ value, text: monthName.format(new Date(2026, value - 1)) }));
  const days = new Date(time.getFullYear(), time.getMonth() + 1, 0).getDate();
  const month = list('month', time.getMonth() + 1, months, (it, value) => it.setMonth(value - 1));
  const day = list('day', time.getDate(), numbers(1, days), (it, value) => it.setDate(value));
  const thisYear = new Date().getFullYear();
  const year = list('year', time.getFullYear(), numbers(thisYear, thisYear + 1), (it, value) =>
    it.setFullYear(value),
  );
  const hours = halves
    ? list('hour', hour % 12 || 12, numbers(1, 12), (it, value) =>
        it.setHours((value % 12) + (hour >= 12 ? 12 : 0)),
      )
    : list('hour', hour, numbers(0, 23), (it, value) => it.setHours(value));
  const half = list(
    'half',
    hour >= 12 ? 1 : 0,
    [
      { value: 0, text: 'AM' },
      { value: 1, text: 'PM' },
    ],
    (it, value) => it.setHours((hour % 12) + 12 * value),
  );
  const date = {
    en: [month, day, year],
    cy: [day, month, year],
    de: [day, month, year],
    ja: [year, month, day],
  };
  return (
    <>
      {date[options.lang]}
      {hours}
      {list('minute', time.getMinutes(), numbers(0, 59), (it, value) => it.setMinutes(value))}
      {halves && half}
    </>
  );
};
