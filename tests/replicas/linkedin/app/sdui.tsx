/** @jsxImportSource react */
import { type ReactNode, useEffect, useRef } from 'react';
import { close, stage, submit } from './actions.ts';
import { Leave } from './classic.tsx';
import { Icon } from './icons.tsx';
import { ACCEPT, Card, MediaEditor } from './media.tsx';
import { Audience, Schedule, sentence } from './schedule.tsx';
import { type Composer, change, hashed, type Media, options, type State, words } from './store.ts';
import { mention, TipTapBox } from './tiptap.tsx';

/** Native dialogs, each in the top layer above the one before. */
const Modal = ({ children }: { children: ReactNode }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  return (
    <dialog data-testid="dialog" ref={dialog} className={hashed('dialog')}>
      {children}
    </dialog>
  );
};

/** The composer stays where it is; everything else is a dialog above it. */
export const Sdui = ({ state }: { state: State }) => {
  const { composer } = state;
  if (state.opening) return <Modal>{null}</Modal>;
  if (!composer) return null;
  return (
    <>
      <Modal>
        <div data-sdui-screen="com.linkedin.sdui.flagshipnav.sharing.ShareCompose">
          <Write key={composer.round} composer={composer} />
        </div>
      </Modal>
      <Over composer={composer} />
      <input
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          stage(files);
        }}
      />
    </>
  );
};

const Over = ({ composer }: { composer: Composer }) => {
  if (composer.step === 'write') return null;
  return (
    <Modal>
      {composer.step === 'schedule' && <Schedule planned={composer.scheduledAt} />}
      {composer.step === 'audience' && <Audience />}
      {composer.step === 'leave' && <Leave />}
      {(composer.step === 'media' || composer.step === 'alt') && <MediaEditor composer={composer} />}
    </Modal>
  );
};

const Write = ({ composer }: { composer: Composer }) => (
  <>
    <div role="button" aria-expanded="false" tabIndex={0} onClick={() => change({ step: 'audience' })}>
      <img src="/icon.svg" alt="" width={40} />
      <p className={hashed('name')}>Carys</p>
      <p className={hashed('audience')}>
        <Icon id="visibility-small" />
        {words[composer.audience]}
      </p>
      <Icon id="caret-small" />
    </div>
    <button
      type="button"
      aria-label={words.close}
      onClick={() => (composer.text || composer.media.length ? change({ step: 'leave' }) : close())}
    >
      <Icon id="close-medium" />
    </button>
    <TipTapBox />
    {composer.looksFor !== null && (
      <div role="listbox" onMouseDown={(event) => event.preventDefault()}>
        <div role="option" onClick={() => mention('Ann Example', 'ACoAAnn')}>
          Ann Example
        </div>
      </div>
    )}
    {(composer.media.length > 0 || composer.card !== null) && (
      <div id="ShareBoxpreviewCard">
        {composer.card !== null && <Card href={composer.card} />}
        {composer.media.slice(0, options.shows).map((it) => (
          <Preview key={it.id} media={it} />
        ))}
      </div>
    )}
    {composer.failed && (
      <div role="alert" className={hashed('error')}>
        {words.failed}
      </div>
    )}
    {composer.scheduledAt !== null && <p className={hashed('time')}>{sentence(composer.scheduledAt)}</p>}
    <Footer composer={composer} />
  </>
);

const Preview = ({ media }: { media: Media }) => (
  <figure className={hashed('figure')}>
    <Icon id="image-medium" />
    {media.kind === 'video' ? (
      <video src={media.url} width={160} />
    ) : (
      <img src={media.url} alt={(options.labels === 'alt' && media.alt) || ''} width={160} />
    )}
  </figure>
);

const Footer = ({ composer }: { composer: Composer }) => {
  const { scheduledAt } = composer;
  return (
    <div className={`footer ${hashed('footer')}`}>
      <button
        type="button"
        aria-label={words.media}
        aria-haspopup="dialog"
        onClick={() => composer.media.length && change({ staged: composer.media, step: 'media' })}
      >
        <Icon id="image-medium" />
      </button>
      <button type="button">
        <Icon id="sparkle-medium" />
        <span>{words.rewrite}</span>
      </button>
      <a
        aria-label={words.scheduled}
        href="#schedule"
        onClick={(event) => {
          event.preventDefault();
          change({ step: 'schedule' });
        }}
      >
        <Icon id="clock-medium" />
      </a>
      <button
        type="button"
        className={hashed('submit')}
        disabled={composer.sending || (composer.text.trim() === '' && composer.media.length === 0)}
        onClick={() => void submit()}
      >
        <span>{scheduledAt === null ? words.post : words.schedule}</span>
      </button>
    </div>
  );
};
