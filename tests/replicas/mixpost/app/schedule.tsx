/** @jsxImportSource react */
import { useState } from 'react';
import { options, set, words } from './store.ts';

const two = (value: number) => String(value).padStart(2, '0');
const ordinal = (day: number) => `${day}${['st', 'nd', 'rd'][((((day + 90) % 100) - 10) % 10) - 1] ?? 'th'}`;

/** "Nov 28th, 9:05am", in English whatever the language. */
export const sentence = (at: number) => {
  const time = new Date(at);
  const month = new Intl.DateTimeFormat('en', { month: 'short' }).format(at);
  const hour = time.getHours();
  return `${month} ${ordinal(time.getDate())}, ${hour % 12 || 12}:${two(time.getMinutes())}${hour < 12 ? 'am' : 'pm'}`;
};

/** A calendar of flatpickr, which keeps the machine's form of the date in a hidden field, beside fields of numbers. */
export const Picker = ({ planned }: { planned: number | null }) => {
  const [at, setAt] = useState(
    planned ?? (options.suggests || Math.ceil(Date.now() / 60_000) * 60_000 + 86_400_000),
  );
  const time = new Date(at);
  const move = (how: (time: Date) => void) => {
    const moved = new Date(at);
    how(moved);
    setAt(moved.getTime());
  };
  const days = new Date(time.getFullYear(), time.getMonth() + 1, 0).getDate();
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return (
    <div role="dialog" aria-modal="true" className="over picker">
      <input type="hidden" className="flatpickr-input" value={day} readOnly />
      <div className="flatpickr-calendar inline">
        <div className="flatpickr-days">
          {Array.from({ length: days }, (_, index) => {
            const date = new Date(time.getFullYear(), time.getMonth(), index + 1);
            const label = new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric', year: 'numeric' });
            const chosen = index + 1 === time.getDate();
            return (
              <span
                key={String(index)}
                className={`flatpickr-day${chosen ? ' selected' : ''}`}
                aria-label={label.format(date)}
                tabIndex={-1}
                onClick={() => move((it) => it.setDate(index + 1))}
              >
                {index + 1}
              </span>
            );
          })}
        </div>
      </div>
      <input
        type="number"
        className="numInput hour"
        min={0}
        max={23}
        value={time.getHours()}
        onChange={(event) => move((it) => it.setHours(Number(event.target.value)))}
      />
      <input
        type="number"
        className="numInput minute"
        min={0}
        max={59}
        value={two(time.getMinutes())}
        onChange={(event) => move((it) => it.setMinutes(Number(event.target.value)))}
      />
      <button type="button" onClick={() => set({ over: null })}>
        {words.cancel}
      </button>
      <button type="button" className="done" onClick={() => set({ scheduledAt: at, over: null })}>
        {words.done}
      </button>
    </div>
  );
};
