/** @jsxImportSource react */
import { useState } from 'react';
import { attach, describe } from './actions.ts';
import { change, changePart, hashed, type Media, type Part, words } from './store.ts';

export const Attachments = ({ part }: { part: Part }) => (
  <div className={hashed('thumbs')}>
    {part.media.map((media) => (
      <div key={media.id} className={hashed('thumb')}>
        {media.url === '' ? (
          <div role="progressbar" />
        ) : (
          <button
            type="button"
            data-testid="media-attachment-thumbnail"
            aria-label={words.expand}
            onClick={() => change({ over: { zoomed: media.id } })}
          >
            {media.kind === 'video' ? (
              <video src={media.url} width={120} height={120} />
            ) : (
              <img src={media.url} alt="" width={120} />
            )}
          </button>
        )}
        <button
          type="button"
          aria-label={words.remove}
          onClick={() =>
            changePart(part.id, (it) => ({ ...it, media: it.media.filter((one) => one !== media) }))
          }
        >
          ×
        </button>
      </div>
    ))}
    <input
      type="file"
      name="file-upload-input"
      data-testid="uploads-dropzone-input"
      multiple
      hidden
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        void attach(part.id, files);
      }}
    />
  </div>
);

/** The only place that shows a description; the picture has another address here, a larger rendition. */
export const Zoom = ({ media }: { media: Media }) => {
  const [alt, setAlt] = useState(media.alt);
  return (
    <div role="dialog" aria-modal="true" className={`zoom ${hashed('zoom')}`}>
      <img src={`${media.url}?width=1200`} alt="" width={300} />
      <input
        type="text"
        maxLength={420}
        placeholder={words.alt}
        value={alt}
        onChange={(event) => setAlt(event.target.value)}
      />
      <button type="button" aria-label={words.close} onClick={() => change({ over: null })}>
        ×
      </button>
      <button type="button" className={hashed('save')} onClick={() => describe(media.id, alt)}>
        {words.save}
      </button>
    </div>
  );
};
