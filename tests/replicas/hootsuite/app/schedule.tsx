/** @jsxImportSource react */
import { useState } from 'react';
import { change, hashed, options, words } from './store.ts';

/** As the composer says it. */
export const sentence = (at: number) =>
  new Intl.DateTimeFormat(options.lang, { dateStyle: 'long', timeStyle: 'short' }).format(at);

const tomorrow = () => Math.ceil(Date.now() / 60_000) * 60_000 + 86_400_000;

/** The days of react-day-picker: only numbers, under a month in words. */
export const Picker = ({ planned }: { planned: number | null }) => {
  const [at, setAt] = useState(planned ?? (options.suggests || tomorrow()));
  const time = new Date(at);
  const move = (how: (time: Date) => void) => {
    const moved = new Date(at);
    how(moved);
    setAt(moved.getTime());
  };
  const days = new Date(time.getFullYear(), time.getMonth() + 1, 0).getDate();
  const caption = new Intl.DateTimeFormat(options.lang, { month: 'long', year: 'numeric' }).format(at);
  const lists: { value: number; most: number; put: (time: Date, value: number) => void }[] = [
    { value: time.getHours(), most: 23, put: (it, value) => it.setHours(value) },
    { value: time.getMinutes(), most: 59, put: (it, value) => it.setMinutes(value) },
  ];
  return (
    <div role="dialog" className={`over rdp ${hashed('picker')}`}>
      <div className="rdp-caption">
        <div className="rdp-caption_label" aria-live="polite" role="presentation">
          {caption}
        </div>
        <button
          type="button"
          aria-label={words.nextMonth}
          onClick={() => move((it) => it.setMonth(it.getMonth() + 1, 1))}
        >
          ›
        </button>
      </div>
      <div role="grid" className="rdp-table">
        {Array.from({ length: days }, (_, index) => (
          <button
            type="button"
            name="day"
            role="gridcell"
            key={String(index)}
            className={`rdp-button_reset rdp-button rdp-day${index + 1 === time.getDate() ? ' rdp-day_selected' : ''}`}
            aria-selected={index + 1 === time.getDate() || undefined}
            onClick={() => move((it) => it.setDate(index + 1))}
          >
            {index + 1}
          </button>
        ))}
      </div>
      {lists.map(({ value, most, put }) => (
        <select
          key={most}
          value={value}
          onChange={(event) => move((it) => put(it, Number(event.target.value)))}
        >
          {Array.from({ length: most + 1 }, (_, index) => (
            <option key={String(index)} value={index}>
              {String(index).padStart(2, '0')}
            </option>
          ))}
        </select>
      ))}
      <button
        type="button"
        data-testid="schedule-post-done-btn"
        onClick={() => change({ scheduledAt: at, over: null })}
      >
        {words.done}
      </button>
    </div>
  );
};
