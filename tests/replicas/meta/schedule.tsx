/** @jsxImportSource react */
import { useState } from 'react';

interface Props {
  /** ms since the epoch; `null` while no time is set. */
  at: number | null;
  lang: string;
  /** Names of the switch, the date, the time and its fields. */
  words: Record<'switch' | 'date' | 'time' | 'hours' | 'minutes' | 'meridiem', string>;
  suggests: number;
  choose(at: number | null): void;
}

const PLACEHOLDERS: Record<string, string> = { de: 'tt.mm.jjjj', cy: 'dd/mm/yyyy', ja: 'yyyy/mm/dd' };

/** The switch of a schedule with the fields that it opens (facts: composers-tools 2): the time is that of the device. */
export const Schedule = ({ at, lang, words, suggests, choose }: Props) => (
  <div className="schedule">
    <label className="row">
      <input
        type="checkbox"
        role="switch"
        aria-label={words.switch}
        className="schedules"
        checked={at !== null}
        onChange={(event) => choose(event.target.checked ? suggests : null)}
      />
      {words.switch}
    </label>
    {at !== null && <Fields {...{ at, lang, words, choose }} />}
  </div>
);

/** After it was left, the date is said in words, and the fields of the time are blank beside the time itself. */
const Fields = ({ at, lang, words, choose }: Omit<Props, 'suggests'> & { at: number }) => {
  const [typing, setTyping] = useState<'date' | 'time' | null>(null);
  const date = new Date(at);
  const numbers = new Intl.DateTimeFormat(lang, { year: 'numeric', month: '2-digit', day: '2-digit' });
  const inWords = new Intl.DateTimeFormat(lang, { dateStyle: 'medium' });
  const parts = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit' }).formatToParts(at);
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '';
  const move = (how: (date: Date) => void) => {
    const moved = new Date(at);
    how(moved);
    choose(moved.getTime());
  };
  const spin = (
    name: 'hours' | 'minutes' | 'meridiem',
    type: string,
    step: (date: Date, by: number) => void,
  ) => (
    <input
      role="spinbutton"
      aria-label={words[name]}
      aria-valuetext={part(type)}
      value={typing === 'time' ? part(type) : ''}
      size={2}
      onFocus={() => setTyping('time')}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') move((it) => step(it, 1));
        if (event.key === 'ArrowDown') move((it) => step(it, -1));
      }}
      onChange={() => undefined}
    />
  );
  const isHalved = part('dayPeriod') !== '';
  return (
    <div className="row" onBlur={() => setTyping(null)}>
      <input
        aria-label={words.date}
        placeholder={PLACEHOLDERS[lang] ?? 'mm/dd/yyyy'}
        value={typing === 'date' ? numbers.format(date) : inWords.format(date)}
        onFocus={() => setTyping('date')}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp') move((it) => it.setDate(it.getDate() + 1));
        }}
        onChange={() => undefined}
      />
      <div role="application" aria-label={words.time}>
        {typing !== 'time' && (
          <span className="says">
            {part('hour')} : {part('minute')} {part('dayPeriod')}
          </span>
        )}
        {spin('hours', 'hour', (it, by) => it.setHours(it.getHours() + by))}
        {spin('minutes', 'minute', (it, by) => it.setMinutes(it.getMinutes() + by))}
        {isHalved && spin('meridiem', 'dayPeriod', (it, by) => it.setHours(it.getHours() + 12 * by))}
      </div>
    </div>
  );
};
