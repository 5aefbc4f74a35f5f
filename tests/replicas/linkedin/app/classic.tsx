/** @jsxImportSource react */
import { close, submit } from './actions.ts';
import { Icon } from './icons.tsx';
import { Card, Choose, ChooseDocument, DocumentFrame, MediaEditor, Previews } from './media.tsx';
import { mention, QuillBox } from './quill.tsx';
import { Audience, Schedule, sentence } from './schedule.tsx';
import { type Composer, change, hashed, isPage, words } from './store.ts';

/** The Ember modal. Its steps take each other's place: while media are edited, the text box is not in the page. */
export const Classic = ({ composer }: { composer: Composer }) => (
  <div data-test-modal-id="sharebox" className="artdeco-modal-overlay">
    <div
      role="dialog"
      className="share-box-v2__modal artdeco-modal"
      aria-labelledby="share-to-linkedin-modal__header"
    >
      <button
        type="button"
        data-test-modal-close-btn=""
        className="artdeco-modal__dismiss"
        aria-label={words.close}
        onClick={() => (composer.text || composer.media.length ? change({ step: 'leave' }) : close())}
      >
        ×
      </button>
      <h2 id="share-to-linkedin-modal__header" className="visually-hidden">
        {words.start}
      </h2>
      <Step key={composer.round} composer={composer} />
    </div>
  </div>
);

const Step = ({ composer }: { composer: Composer }) => {
  switch (composer.step) {
    case 'choose':
      return <Choose />;
    case 'media':
    case 'alt':
      return <MediaEditor composer={composer} />;
    case 'document':
      return <ChooseDocument />;
    case 'schedule':
      return <Schedule planned={composer.scheduledAt} />;
    case 'audience':
      return <Audience />;
    case 'leave':
      return <Leave />;
    case 'write':
      return <Write composer={composer} />;
  }
};

export const Leave = () => (
  <div role="alertdialog" className="leave">
    <p>{words.saveDraft}</p>
    <button type="button" onClick={close}>
      <span>{words.discard}</span>
    </button>
    <button type="button" className="artdeco-button--primary" onClick={close}>
      <span>{words.save}</span>
    </button>
  </div>
);

const Write = ({ composer }: { composer: Composer }) => (
  <div className={`share-creation-state ${hashed('ember')}`}>
    <button
      type="button"
      className="share-unified-settings-entry-button"
      onClick={() => change({ step: 'audience' })}
    >
      <img src="/icon.svg" alt="" width={40} />
      <div>
        <h3>{isPage ? 'Acme' : 'Carys'}</h3>
        <span>{isPage ? `${words.postTo} ${words.anyone}` : words[composer.audience]}</span>
      </div>
    </button>
    <QuillBox />
    {composer.looksFor !== null && (
      <div role="listbox" onMouseDown={(event) => event.preventDefault()}>
        <div role="option" onClick={() => mention('Ann Example', 'urn:li:fsd_profile:ACoAAnn')}>
          Ann Example
        </div>
      </div>
    )}
    <div className="share-creation-state__preview-container">
      {composer.media.length > 0 && <Previews media={composer.media} />}
      {composer.document !== null && <DocumentFrame title={composer.document} />}
      {composer.card !== null && <Card href={composer.card} />}
    </div>
    {composer.failed && (
      <div className="artdeco-inline-feedback artdeco-inline-feedback--error" role="alert">
        {words.failed}
      </div>
    )}
    <Footer composer={composer} />
  </div>
);

const Footer = ({ composer }: { composer: Composer }) => (
  <div className="share-box-footer">
    <button type="button" aria-label={words.emoji}>
      <Icon id="emoji-medium" />
    </button>
    <button
      type="button"
      className="share-promoted-detour-button"
      aria-label={words.addMedia}
      onClick={() => change({ staged: composer.media, step: composer.media.length ? 'media' : 'choose' })}
    >
      <Icon id="image-medium" />
    </button>
    {isPage && (
      <button
        type="button"
        className="share-document-detour-button"
        aria-label={words.document}
        onClick={() => change({ step: 'document' })}
      >
        <Icon id="document-medium" />
      </button>
    )}
    {composer.scheduledAt !== null && (
      <div className="share-creation-state__schedule-information">{sentence(composer.scheduledAt)}</div>
    )}
    <div className="share-box_actions">
      <button
        type="button"
        className="share-actions__scheduled-post-btn"
        aria-label={words.schedulePost}
        onClick={() => change({ step: 'schedule' })}
      >
        <Icon id="clock-medium" />
      </button>
      <button
        type="button"
        className="share-actions__primary-action artdeco-button artdeco-button--primary"
        disabled={composer.sending || (composer.text.trim() === '' && composer.media.length === 0)}
        onClick={() => void submit()}
      >
        <span className="artdeco-button__text">
          {composer.scheduledAt === null ? words.post : words.schedule}
        </span>
      </button>
    </div>
  </div>
);
