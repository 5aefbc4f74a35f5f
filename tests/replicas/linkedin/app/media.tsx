/** @jsxImportSource react */
import { useState } from 'react';
import { describe, stage, takeOver } from './actions.ts';
import { type Composer, change, isPage, type Media, options, words } from './store.ts';

export const ACCEPT = 'image/jpeg,image/png,image/gif,video/*';

/** Stands only until something was chosen. */
export const Choose = () => (
  <div className="media-editor__layout-container">
    <div className="media-modifiers-drag-and-drop__dropzone" onDragOver={(event) => event.preventDefault()}>
      <input
        type="file"
        id="media-editor-file-selector__file-input"
        className="media-editor-file-selector__upload-media-input"
        multiple
        accept={ACCEPT}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          stage(files);
        }}
      />
    </div>
    <button type="button" onClick={() => change({ step: 'write' })}>
      {words.back}
    </button>
    <button type="button" className="share-box-footer__primary-btn" disabled>
      <span>{words.next}</span>
    </button>
  </div>
);

const Thumb = ({ media, at }: { media: Media; at: number }) => (
  <li className="media-editor-file-manager__file-preview">
    <button type="button" onClick={() => change({ at })}>
      <img src={media.url} alt={isPage ? media.file.name : `image ${at}`} width={80} />
    </button>
  </li>
);

export const MediaEditor = ({ composer }: { composer: Composer }) => {
  const { staged, at } = composer;
  const shown = staged[at] ?? staged[0];
  if (!shown) return null;
  if (composer.step === 'alt') return <Alternative key={shown.id} media={shown} at={at} />;
  return (
    <div className="media-editor__container media-editor__layout-container">
      <h2>{words.editor}</h2>
      {shown.kind === 'video' ? (
        <video src={shown.url} width={320} />
      ) : (
        <img src={shown.url} alt="Image Preview" width={320} />
      )}
      <ul className="media-editor-file-manager">
        {staged.map((media, place) => (
          <Thumb key={media.id} media={media} at={place} />
        ))}
      </ul>
      <div data-testid="add-media-drop-zone" />
      <button type="button" className="alt" onClick={() => change({ step: 'alt' })}>
        <span>{words.alt}</span>
      </button>
      <button type="button" className="tag">
        <span>{words.tag}</span>
      </button>
      <button type="button" className="share-box-footer__primary-btn next" onClick={() => void takeOver()}>
        <span>{words.next}</span>
      </button>
    </div>
  );
};

/** Nothing counts before it is added. */
const Alternative = ({ media, at }: { media: Media; at: number }) => {
  const [text, setText] = useState(media.alt);
  return (
    <div className="media-editor__container">
      <h2>{words.alt}</h2>
      {media.kind === 'video' ? (
        <video src={media.url} width={320} />
      ) : (
        <img src={media.url} alt="Image Preview" width={320} />
      )}
      <textarea maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" onClick={() => change({ step: 'media' })}>
        <span>{words.back}</span>
      </button>
      <button type="button" className="add" disabled={text === media.alt} onClick={() => describe(at, text)}>
        <span>{media.alt ? words.update : words.add}</span>
      </button>
    </div>
  );
};

const labelOf = (media: Media) => (options.labels === 'alt' && media.alt) || '';

/** What stands in the composer; more pictures than fit are only counted. */
export const Previews = ({ media }: { media: readonly Media[] }) => (
  <div className="update-components-image">
    {media.slice(0, options.shows).map((it) => (
      <div key={it.id} className="update-components-image__container">
        {it.kind === 'video' ? (
          <video src={it.url} width={160} />
        ) : (
          <img className="update-components-image__image" src={it.url} alt={labelOf(it)} width={160} />
        )}
      </div>
    ))}
    {media.length > options.shows && (
      <span className="update-components-image__excess-image-count-text">
        +{media.length - options.shows}
      </span>
    )}
  </div>
);

/** A page may post a document, with a title of its own. */
export const ChooseDocument = () => {
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  return (
    <div className="share-document">
      <input
        type="file"
        className="share-document__file"
        accept=".pdf,.doc,.docx,.ppt,.pptx"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
      {file && (
        <input
          type="text"
          maxLength={100}
          aria-label={words.documentTitle}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      <button type="button" onClick={() => change({ step: 'write' })}>
        <span>{words.back}</span>
      </button>
      <button
        type="button"
        className="artdeco-button--primary done"
        disabled={!file || title === ''}
        onClick={() => change({ document: title, step: 'write' })}
      >
        <span>{words.done}</span>
      </button>
    </div>
  );
};

/** A document shows itself in a frame. */
export const DocumentFrame = ({ title }: { title: string }) => (
  <iframe title={`${words.document}: ${title}`} src="/icon.svg" width={320} height={180} />
);

/** What stands behind an address, with a picture of its own. */
export const Card = ({ href }: { href: string }) => (
  <article className="update-components-article">
    <a href={href} target="_blank" rel="noreferrer">
      <img className="update-components-article__image" src="/icon.svg" alt="" width={160} height={90} />
      <span>{new URL(href).hostname}</span>
    </a>
    <button type="button" aria-label={words.close} onClick={() => change({ card: null })}>
      ×
    </button>
  </article>
);
