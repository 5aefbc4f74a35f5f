/** @jsxImportSource react */
import { Editor } from 'draft-js';
import { useState } from 'react';
import { Picker, sentence } from './schedule.tsx';
import {
  attach,
  type Composer,
  change,
  close,
  describe,
  hashed,
  labelOf,
  type Media,
  options,
  submit,
  type Tab,
  textOf,
  turnTo,
  words,
  write,
} from './store.ts';

export const ComposerModal = ({ composer }: { composer: Composer }) => (
  <div key={composer.round} className={`vk-ComposerModal rc-Composer ${hashed('modal')}`}>
    <div className="vk-ComposerHeader">
      <h2 className="vk-HeaderLabel">{words.title}</h2>
      <button type="button" aria-label={words.minimize}>
        –
      </button>
      <button type="button" aria-label={words.exit} onClick={close}>
        ×
      </button>
    </div>
    <div className="columns">
      <div className={hashed('edit')}>
        <PostTo composer={composer} />
        <Tabs composer={composer} />
        <MessageEdit composer={composer} />
        <MediaUpload media={composer.media} />
      </div>
      <Preview composer={composer} />
    </div>
    {composer.failed && (
      <div role="alert" data-testid="messageItemError">
        {words.failed}
      </div>
    )}
    <Footer composer={composer} />
    {composer.over === 'picker' && <Picker planned={composer.scheduledAt} />}
    <Alternative composer={composer} />
  </div>
);

const PostTo = ({ composer }: { composer: Composer }) => (
  <div className="vk-PostToWrapper">
    <div className="vk-PillsInputWrapper">
      {composer.accounts.map((it) => (
        <span key={it} className="vk-PillWrapper">
          <span className="vk-PillText">Acme {it}</span>
        </span>
      ))}
      <input aria-label={words.account} />
    </div>
  </div>
);

const TABS: readonly Tab[] = ['initial', 'twitter', 'linkedin'];

const Tabs = ({ composer }: { composer: Composer }) => (
  <div role="tablist" id="message-tab-bar">
    {TABS.map((tab) => (
      <button
        type="button"
        role="tab"
        key={tab}
        id={`message-tab-bar-${tab}`}
        aria-selected={composer.tab === tab}
        onClick={() => turnTo(tab)}
      >
        {tab === 'initial' ? words.tab : `${tab} content`}
      </button>
    ))}
  </div>
);

const MessageEdit = ({ composer }: { composer: Composer }) => {
  const { tab } = composer;
  return (
    <div data-testid="MessageEditArea" id={`message-edit-content-${tab}`}>
      <div className="rc-MessageEditText" key={tab}>
        <Editor
          editorState={composer.texts[tab]}
          onChange={(state) => write(tab, state)}
          ariaLabel={words.text}
          placeholder={words.placeholder}
        />
        <div className="rc-CharacterCounter">
          <span className="-characterCounterCount">{textOf(composer.texts[tab]).length}</span>
        </div>
      </div>
      <div className="rc-MessageEditText">
        <Editor
          editorState={composer.comment}
          onChange={(comment) => change({ comment })}
          ariaLabel={words.first}
        />
      </div>
    </div>
  );
};

const MediaUpload = ({ media }: { media: readonly Media[] }) => (
  <div className="vk-MediaUpload">
    <button type="button" aria-label={words.addMedia}>
      +
    </button>
    <input
      type="file"
      multiple
      hidden
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        attach(files);
      }}
    />
    {media.map((it) => (
      <div key={it.id} className={`vk-MediaAttachmentThumbnailCard ${it.kind}Thumbnail`}>
        {it.kind === 'video' ? <video src={it.url} width={100} /> : <img src={it.url} alt="" width={100} />}
        <button type="button" aria-label={words.editAlt} onClick={() => change({ over: { alt: it.id } })}>
          ALT
        </button>
        <button
          type="button"
          className="vk-MediaThumbnailDelete"
          aria-label={words.remove}
          onClick={() => change({ media: media.filter((one) => one !== it) })}
        >
          ×
        </button>
      </div>
    ))}
  </div>
);

/** Nothing counts before it is saved. */
const Alternative = ({ composer }: { composer: Composer }) => {
  const { over } = composer;
  const shown = typeof over === 'object' && composer.media.find((it) => it.id === over?.alt);
  return shown ? <AltDialog key={shown.id} media={shown} /> : null;
};

const AltDialog = ({ media }: { media: Media }) => {
  const [alt, setAlt] = useState(media.alt);
  return (
    <div role="dialog" aria-modal="true" className={`over ${hashed('alt')}`}>
      <h3>{words.alt}</h3>
      <img src={media.url} alt="" width={240} />
      <textarea value={alt} onChange={(event) => setAlt(event.target.value)} />
      <button type="button" onClick={() => change({ over: null })}>
        {words.cancel}
      </button>
      <button type="button" className="save" onClick={() => describe(media.id, alt)}>
        {words.save}
      </button>
    </div>
  );
};

/** Shows everything a second time, as each network will. */
const Preview = ({ composer }: { composer: Composer }) => (
  <aside data-testid="preview-container">
    <div className="vk-LinkedInPreview">
      <div className="vk-ContentBody">{textOf(composer.texts[composer.tab])}</div>
      {composer.media.map((it) => (
        <img key={it.id} src={it.url} alt={it.alt} width={160} />
      ))}
      <a className="vk-Source" href="https://example.cymru/">
        example.cymru
      </a>
    </div>
  </aside>
);

const Footer = ({ composer }: { composer: Composer }) => {
  const { scheduledAt, sending, media, texts } = composer;
  const disabled = sending || (textOf(texts.initial).trim() === '' && media.length === 0);
  return (
    <footer className={hashed('footer')}>
      <button
        type="button"
        data-testid="SaveAsDraftButton"
        disabled={disabled}
        onClick={() => void submit(words.draft)}
      >
        {words.draft}
      </button>
      {!options.edits && (
        <button type="button" className="later" onClick={() => change({ over: 'picker' })}>
          {scheduledAt === null ? words.later : sentence(scheduledAt)}
        </button>
      )}
      {scheduledAt !== null && (
        <button
          type="button"
          className="vk-DateTimeCloseButton"
          aria-label={words.clear}
          onClick={() => change({ scheduledAt: null })}
        >
          ×
        </button>
      )}
      <button
        type="button"
        className="vk-EditFooterScheduleButton"
        disabled={disabled}
        onClick={() => void submit(labelOf(composer))}
      >
        {labelOf(composer)}
      </button>
    </footer>
  );
};
