/** @jsxImportSource react */
import { addPart, close, customize, labelOf, submit, toggle } from './actions.ts';
import { TextBox } from './editor.tsx';
import { Attachments, Zoom } from './media.tsx';
import { Picker, sentence } from './schedule.tsx';
import {
  type Composer,
  change,
  hashed,
  type Media,
  options,
  type Part,
  type State,
  type When,
  words,
} from './store.ts';

const Channels = ({ state, old }: { state: State; old: boolean }) =>
  old ? (
    <ul>
      {state.channels.map((it) => (
        <li key={it.service}>
          <button
            type="button"
            aria-selected={it.selected}
            aria-label={`${words.selected} ${it.name} - ${it.service} profile`}
            className={hashed('avatar')}
            onClick={() => toggle(it.service)}
          >
            {it.service[0]}
          </button>
        </li>
      ))}
    </ul>
  ) : (
    <div className={hashed('channels')}>
      {state.channels.map((it) => (
        <button
          type="button"
          key={it.service}
          data-channel={it.service}
          aria-pressed={it.selected}
          aria-label={it.name}
          onClick={() => toggle(it.service)}
        >
          <img src="/icon.svg" alt="" width={32} />
        </button>
      ))}
    </div>
  );

const isEmpty = ({ parts }: Composer) => parts.every((it) => it.text.trim() === '' && it.media.length === 0);
const isUploading = ({ parts }: Composer) => parts.some((it) => it.media.some((one) => one.url === ''));

export const ComposerBox = ({ state, composer }: { state: State; composer: Composer }) => {
  const old = options.editor === 'draft';
  return (
    <div key={composer.round} className={hashed('composer')}>
      <header>
        <h2>{words.create}</h2>
        <Channels state={state} old={old} />
        <button type="button" aria-label={words.close} onClick={close}>
          ×
        </button>
      </header>
      {composer.parts.map((part) => (
        <PartBox key={part.id} part={part} old={old} />
      ))}
      {!composer.customized && (
        <button type="button" id="customize" onClick={customize}>
          {words.customize}
        </button>
      )}
      {old && (
        <label>
          {words.firstComment}
          <textarea placeholder={words.comment} />
        </label>
      )}
      {composer.failed && (
        <div role="alert" className={hashed('error')}>
          {words.failed}
        </div>
      )}
      {old ? <OldFooter composer={composer} /> : <Footer composer={composer} />}
    </div>
  );
};

const PartBox = ({ part, old }: { part: Part; old: boolean }) => (
  <section className={hashed('part')} {...(part.channel && { 'data-channel': part.channel })}>
    {old && part.channel && <span className="hidden-label">{part.channel} composer</span>}
    <TextBox part={part} old={old} />
    <Attachments part={part} />
    {!old && (
      <div data-testid="integrations-bar">
        <button type="button" aria-label="Emoji">
          ☺
        </button>
        {part.channel === null && (
          <button type="button" className="thread" onClick={addPart}>
            {words.thread}
          </button>
        )}
      </div>
    )}
  </section>
);

const Footer = ({ composer }: { composer: Composer }) => {
  const { when, scheduledAt, over } = composer;
  const disabled = composer.sending || isEmpty(composer) || isUploading(composer);
  return (
    <footer className={hashed('footer')}>
      <button type="button" id="draft" disabled={disabled} onClick={() => void submit(true)}>
        {words.draft}
      </button>
      <button
        type="button"
        data-testid="schedule-selector-trigger"
        aria-haspopup="menu"
        aria-expanded={over === 'menu'}
        onClick={() => change({ over: over === 'menu' ? null : 'menu' })}
      >
        {when === 'pick' && scheduledAt !== null ? sentence(scheduledAt) : words[when]}
      </button>
      <button
        type="button"
        className={`publish_schedulePostButton_${hashed('submit')}`}
        disabled={disabled}
        onClick={() => void submit()}
      >
        {labelOf(when)}
      </button>
    </footer>
  );
};

/** The save area of 2021: a sentence, the button, and a menu beside it. */
const OldFooter = ({ composer }: { composer: Composer }) => {
  const { when, scheduledAt, over } = composer;
  const disabled = composer.sending || isEmpty(composer) || isUploading(composer);
  return (
    <footer className={hashed('footer')}>
      {when === 'pick' && scheduledAt !== null && (
        <span>
          Post Schedule: {sentence(scheduledAt)} <button type="button">Edit</button>
        </span>
      )}
      <span data-disabled={disabled}>
        <button type="button" className={hashed('save')} disabled={disabled} onClick={() => void submit()}>
          {labelOf(when)}
        </button>
        <button
          type="button"
          aria-label={words.more}
          aria-haspopup="true"
          onClick={() => change({ over: over === 'menu' ? null : 'menu' })}
        >
          ▾
        </button>
      </span>
    </footer>
  );
};

const CHOICES = [
  ['now', 'hintNow'],
  ['next', 'hintNext'],
  ['top', 'hintTop'],
  ['pick', 'hintPick'],
] as const;

/** What lies over the composer is drawn at the end of the page. */
export const Over = ({ composer }: { composer: Composer }) => {
  const { over } = composer;
  if (over === 'picker') return <Picker planned={composer.scheduledAt} />;
  if (over === 'menu') return <Menu />;
  const zoomed = composer.parts.flatMap((it): Media[] => it.media).find((it) => it.id === over?.zoomed);
  return zoomed ? <Zoom media={zoomed} /> : null;
};

const choose = (when: When) => change(when === 'pick' ? { over: 'picker' } : { when, over: null });

const Menu = () => (
  <div role="menu" className={`menu ${hashed('menu')}`}>
    {CHOICES.map(([when, hint]) => (
      <div role="menuitem" tabIndex={-1} key={when} onClick={() => choose(when)}>
        <p>{words[when]}</p>
        <small>{words[hint]}</small>
      </div>
    ))}
  </div>
);
