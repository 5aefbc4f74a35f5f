/** @jsxImportSource react */
import { useState } from 'react';
import { change, hashed, options, words } from './store.ts';

/** As the composer says it. */
export const sentence = (at: number) =>
  new Intl.DateTimeFormat(options.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

const tomorrow = () => Math.ceil(Date.now() / 60_000) * 60_000 + 86_400_000;

/** A grid of days, and three lists; the zone is the channel's. */
export const Picker = ({ planned }: { planned: number | null }) => {
  const [at, setAt] = useState(planned ?? (options.suggests || tomorrow()));
  const time = new Date(at);
  const days = new Date(time.getFullYear(), time.getMonth() + 1, 0).getDate();
  const move = (how: (time: Date) => void) => {
    const moved = new Date(at);
    how(moved);
    setAt(moved.getTime());
  };
  const hour = time.getHours();
  const dayName = new Intl.DateTimeFormat(options.lang, { dateStyle: 'full' });
  return (
    <div role="dialog" className={`picker ${hashed('picker')}`}>
      <div aria-live="polite">
        {new Intl.DateTimeFormat(options.lang, { month: 'long', year: 'numeric' }).format(at)}
      </div>
      <div role="grid">
        {Array.from({ length: days }, (_, index) => {
          const day = new Date(time.getFullYear(), time.getMonth(), index + 1);
          return (
            <button
              type="button"
              role="gridcell"
              key={day.getTime()}
              aria-label={dayName.format(day)}
              aria-selected={day.getDate() === time.getDate()}
              onClick={() => move((it) => it.setDate(index + 1))}
            >
              {index + 1}
            </button>
          );
        })}
      </div>
      <select
        value={hour % 12 || 12}
        onChange={(event) =>
          move((it) => it.setHours((Number(event.target.value) % 12) + (hour >= 12 ? 12 : 0)))
        }
      >
        {Array.from({ length: 12 }, (_, index) => (
          <option key={String(index)} value={index + 1}>
            {index + 1}
          </option>
        ))}
      </select>
      <select
        value={time.getMinutes()}
        onChange={(event) => move((it) => it.setMinutes(Number(event.target.value)))}
      >
        {Array.from({ length: 60 }, (_, index) => (
          <option key={String(index)} value={index}>
            {String(index).padStart(2, '0')}
          </option>
        ))}
      </select>
      <select
        value={hour >= 12 ? 'PM' : 'AM'}
        onChange={(event) => move((it) => it.setHours((hour % 12) + (event.target.value === 'PM' ? 12 : 0)))}
      >
        <option value="AM">AM</option>
        <option value="PM">PM</option>
      </select>
      <span>{Intl.DateTimeFormat().resolvedOptions().timeZone}</span>
      <button type="button" onClick={() => change({ scheduledAt: at, when: 'pick', over: null })}>
        {words.done}
      </button>
    </div>
  );
};
