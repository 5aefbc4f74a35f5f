/** @jsxImportSource react */
import { type ReactNode, useState } from 'react';
import { go, submit } from './actions.ts';
import { type Composer, changePart, composerAt, hashed, now, options, set } from './store.ts';
import { wordsOf } from './words.ts';

const words = wordsOf(options.lang);

/** Dialogs are nested twice, as on the site; the inner one is the right one. */
export const Dialog = ({ children }: { children: ReactNode }) => (
  <div role="dialog" aria-modal="true" aria-labelledby="modal-header">
    <div data-testid="mask" className="mask" />
    <div
      role="dialog"
      aria-modal="true"
      aria-labelledby="modal-header"
      className={`sheet ${hashed('sheet')}`}
    >
      {children}
    </div>
  </div>
);

export const back = (composer: Composer) => go(composer.place === 'modal' ? '/compose/post' : now().behind);

const WARNINGS = ['nudity', 'violence', 'sensitive'] as const;

/** Crop, alt text and warnings of each picture; nothing counts before it is saved. */
export const MediaDialog = ({ composer }: { composer: Composer }) => {
  const part = composer.parts.find((it) => it.id === composer.active) ?? composer.parts[0];
  const [media, setMedia] = useState(part?.media ?? []);
  const [at, setAt] = useState(now().editing);
  const [tab, setTab] = useState<'alt' | 'warning'>('alt');
  const shown = media[at];
  if (!part || !shown) return null;
  const edit = (how: Partial<typeof shown>) =>
    setMedia(media.map((it) => (it === shown ? { ...it, ...how } : it)));
  const save = () => {
    changePart(composer.place, part.id, (it) => ({ ...it, media }));
    back(composer);
  };
  const tick = (name: string, on: boolean) =>
    edit({ warnings: on ? [...shown.warnings, name] : shown.warnings.filter((it) => it !== name) });

  return (
    <Dialog>
      <button type="button" data-testid="app-bar-back" onClick={() => back(composer)}>
        ←
      </button>
      <button type="button" aria-label={words.previous} disabled={at === 0} onClick={() => setAt(at - 1)}>
        ‹
      </button>
      <button
        type="button"
        aria-label={words.next}
        disabled={at === media.length - 1}
        onClick={() => setAt(at + 1)}
      >
        ›
      </button>
      <button type="button" data-testid="endEditingButton" onClick={save}>
        {words.save}
      </button>
      {shown.kind === 'image' ? (
        <img src={shown.url} alt="" width={240} />
      ) : (
        <video src={shown.url} width={240} />
      )}
      <div role="tablist">
        <button type="button" role="tab" aria-selected={tab === 'alt'} onClick={() => setTab('alt')}>
          ALT
        </button>
        <button type="button" role="tab" aria-selected={tab === 'warning'} onClick={() => setTab('warning')}>
          {words.warning}
        </button>
      </div>
      {tab === 'alt' ? (
        <textarea
          name="altTextInput"
          data-testid="altTextInput"
          maxLength={1000}
          value={shown.alt}
          onChange={(event) => edit({ alt: event.target.value })}
        />
      ) : (
        WARNINGS.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={shown.warnings.includes(name)}
              onChange={(event) => tick(name, event.target.checked)}
            />
            {words[name]}
          </label>
        ))
      )}
    </Dialog>
  );
};

/** A picker of animations: they come from a server, not from the person's device. */
export const GifDialog = ({ composer }: { composer: Composer }) => (
  <Dialog>
    <input data-testid="gifSearchSearchInput" />
    <button
      type="button"
      data-testid="gifSearchGifImage"
      aria-label="A cat waves"
      onClick={() => {
        const url = new URL('/emoji/gif.svg', location.href).href;
        const media = {
          id: Date.now(),
          url,
          kind: 'image',
          alt: 'A cat waves',
          warnings: [],
          uploaded: true,
        } as const;
        changePart(composer.place, composer.active, (it) => ({
          ...it,
          media: [...it.media, { ...media, warnings: [] }],
        }));
        back(composer);
      }}
    >
      <img src="/emoji/gif.svg" alt="" width={80} />
    </button>
  </Dialog>
);

export const Reminder = () => (
  <div role="alertdialog" data-testid="confirmationSheetDialog" className="sheet">
    <p>{words.remind}</p>
    <button type="button" data-testid="confirmationSheetConfirm" onClick={describeFirst}>
      {words.describe}
    </button>
    <button
      type="button"
      data-testid="confirmationSheetCancel"
      onClick={() => void submit(now().owner, true)}
    >
      {words.notNow}
    </button>
  </div>
);

const describeFirst = () => {
  set({ asks: false, editing: 0 });
  if (composerAt(now().owner).parts.some((it) => it.media.length > 0)) go('/compose/post/media');
};
