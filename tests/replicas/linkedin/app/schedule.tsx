/** @jsxImportSource react */
import { useState } from 'react';
import { change, generation, options, words } from './store.ts';

const dateOf = (at: number) => new Intl.DateTimeFormat(options.lang).format(at);
const timeOf = (at: number) => new Intl.DateTimeFormat(options.lang, { timeStyle: 'short' }).format(at);

/** As the composer says it, in words. */
export const sentence = (at: number) =>
  `${words.postingAt} ${new Intl.DateTimeFormat(options.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at)}`;

const tomorrow = () => Math.ceil(Date.now() / 900_000) * 900_000 + 86_400_000;

/** The time is text in two fields, in the order of the page's language; both are filled from lists. */
export const Schedule = ({ planned }: { planned: number | null }) => {
  const [at] = useState(planned ?? (options.suggests || tomorrow()));
  const isNew = generation === 'sdui';
  const date = isNew ? { 'data-testid': 'date-picker-input' } : { id: 'share-post__scheduled-date' };
  const time = isNew ? { 'data-testid': 'time-picker-input' } : { id: 'share-post__scheduled-time' };
  const confirm = () => change({ scheduledAt: at, step: 'write' });
  return (
    <div className="schedule">
      <p>{words.schedulePost}</p>
      <p>{Intl.DateTimeFormat().resolvedOptions().timeZone}</p>
      <input type="text" {...date} defaultValue={dateOf(at)} />
      <input type="text" role="combobox" {...time} defaultValue={timeOf(at)} />
      <button type="button" className="artdeco-button" onClick={() => change({ step: 'write' })}>
        <span>{words.back}</span>
      </button>
      <button type="button" className="artdeco-button artdeco-button--primary" onClick={confirm}>
        <span>{isNew ? words.confirm : words.next}</span>
      </button>
    </div>
  );
};

export const Audience = () => (
  <div className="audience">
    {(['anyone', 'connections'] as const).map((audience) => (
      <label key={audience}>
        <input type="radio" name="audience" onChange={() => change({ audience, step: 'write' })} />
        {words[audience]}
      </label>
    ))}
  </div>
);
