/** @jsxImportSource react */
import { BoxView } from '../../meta/box.tsx';
import { Schedule } from '../../meta/schedule.tsx';
import { hashed } from '../../meta/store.ts';
import { attach, canGoOn, cardHref, close, goOn, isEmpty, remove } from './actions.ts';
import { type Composer, change, options, type Place, set, words } from './store.ts';

const ACCEPT = 'image/*,image/heif,image/heic,video/*,video/mp4,video/x-m4v,video/x-matroska,.mkv';

/** A control that shows an icon, if anything. */
export const IconButton = ({ label, press }: { label: string; press?: () => void }) => (
  <div role="button" tabIndex={0} aria-label={label} onClick={press}>
    <i className={hashed('icon')} />
  </div>
);

export const TextButton = ({ text, press, off }: { text: string; press: () => void; off?: boolean }) => (
  <div role="button" tabIndex={0} aria-label={text} aria-disabled={off || undefined} onClick={press}>
    <div>
      <span>
        <span>{text}</span>
      </span>
    </div>
  </div>
);

export const Dialog = ({ composer, place }: { composer: Composer; place: Place }) => {
  const isSecond = composer.step === 2;
  const isLast = isSecond || place === 'profile' || place === 'group';
  const name = composer.scheduledAt === null ? words.post : words.schedule;
  return (
    <>
      <div className="mask" />
      <div
        role="dialog"
        aria-modal="true"
        {...(place !== 'group' && { 'aria-label': isSecond ? words.settings : words.createPost })}
        className={`sheet ${hashed('sheet')}`}
      >
        <form method="POST" onSubmit={(event) => event.preventDefault()}>
          <div className="row apart">
            {isSecond && <IconButton label={words.back} press={() => change(() => ({ step: 1 }))} />}
            <h2>
              <span>{isSecond ? words.settings : words.createPost}</span>
            </h2>
            <IconButton
              label={words.close}
              press={() => (isEmpty(composer) ? close() : set({ above: 'discard' }))}
            />
          </div>
          {isSecond ? <Second {...{ composer, place }} /> : null}
          {(!isSecond || options.second === 'hidden') && (
            <div style={isSecond ? { display: 'none' } : {}}>
              <First {...{ composer, place }} />
            </div>
          )}
          <div className={`foot ${hashed('foot')}`}>
            <div>
              <TextButton text={isLast ? name : words.next} press={goOn} off={!canGoOn(composer)} />
            </div>
          </div>
          {composer.sending && <div role="progressbar" aria-label={words.posting} aria-busy="true" />}
        </form>
      </div>
    </>
  );
};

const Chip = ({ composer }: { composer: Composer }) => (
  <div
    role="button"
    tabIndex={0}
    className="chip"
    aria-label={`${words.sharing} ${words[composer.audience]}.`}
    onClick={() => set({ above: 'audience' })}
  >
    <span>{words[composer.audience]}</span>
  </div>
);

const First = ({ composer, place }: { composer: Composer; place: Place }) => (
  <>
    <div className="row">
      <a href="/me">
        <svg width={36} height={36} className="avatar">
          <image width={36} height={36} href="/picture/me.svg" />
        </svg>
      </a>
      <span>{place === 'page' ? 'Parc Lleol' : 'Me'}</span>
      {place === 'profile' && <Chip composer={composer} />}
    </div>
    <div className={composer.styled ? 'ground' : ''}>
      <BoxView
        key={String(composer.styled)}
        box={composer.box}
        placeholder={place === 'group' ? words.write : words.mind}
        className={hashed('text')}
      />
    </div>
    <div className="row">
      <IconButton label={words.backgrounds} press={() => change((it) => ({ styled: !it.styled }))} />
      <IconButton label={words.emoji} />
    </div>
    {composer.photos.length > 0 && <Photos composer={composer} />}
    {composer.card !== null && composer.photos.length === 0 && <Card url={composer.card} />}
    <div className="row" aria-label={words.add}>
      {[words.photo, words.tag].map((name) => (
        <IconButton key={name} label={name} />
      ))}
    </div>
    <input
      type="file"
      multiple
      accept={ACCEPT}
      style={{ display: 'none' }}
      onChange={(event) => {
        void attach([...(event.target.files ?? [])]);
        event.target.value = '';
      }}
    />
  </>
);

const Photos = ({ composer }: { composer: Composer }) => (
  <div className={`photos ${hashed('photos')}`}>
    <IconButton label={words.removeAttachment} press={remove} />
    <div
      role="button"
      tabIndex={0}
      className="edits"
      onClick={() => {
        const [first] = composer.photos;
        if (composer.photos.length > 1) return set({ above: 'photos' });
        if (first)
          set({ above: 'detail', detail: { id: first.id, custom: first.alt !== '', text: first.alt } });
      }}
    >
      {composer.photos.length > 1 ? words.editAll : words.edit}
    </div>
    <div role="button" tabIndex={0}>
      {words.addPhotos}
    </div>
    <div className="row">
      {composer.photos.map((it) => (
        <div key={it.id}>
          {it.kind === 'video' ? (
            <video src={it.url} width={180} height={120} className="preview" />
          ) : (
            <img alt="" src={it.url} width={180} height={120} className="preview" />
          )}
          {!it.uploaded && <div role="progressbar" aria-busy="true" />}
        </div>
      ))}
    </div>
  </div>
);

/** It stays also when its address is taken out of the text again. */
const Card = ({ url }: { url: string }) => (
  <div className={`card ${hashed('card')}`}>
    <IconButton label={words.removeCard} press={() => change(() => ({ card: null }))} />
    <a href={cardHref(url)} target="_blank" rel="noreferrer">
      <img alt="" src="/picture/card.svg" width={180} height={120} className="preview" />
      <span>{new URL(url).hostname.toUpperCase()}</span>
    </a>
  </div>
);

const Second = ({ composer, place }: { composer: Composer; place: Place }) => (
  <div className={hashed('second')}>
    {place === 'newer' && <Chip composer={composer} />}
    {place === 'page' && (
      <Schedule
        at={composer.scheduledAt}
        lang={options.lang}
        words={words}
        suggests={options.suggests || Date.now() + 86_400_000}
        choose={(scheduledAt) => change(() => ({ scheduledAt }))}
      />
    )}
    <label className="row">
      <input type="checkbox" role="switch" aria-label={words.boost} />
      {words.boost}
    </label>
  </div>
);
