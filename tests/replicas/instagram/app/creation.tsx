/** @jsxImportSource react */
import { type ReactNode, useEffect, useRef } from 'react';
import { BoxView } from '../../meta/box.tsx';
import { hashed } from '../../meta/store.ts';
import { close, goBack, goOn, lastFirst, share, take, takeOut } from './actions.ts';
import { type Creation, change, type Item, options, set, words } from './store.ts';

const LARGE = { width: 240, height: 240 };
const SMALL = { width: 94, height: 94 };
const ACCEPT = 'image/avif,image/jpeg,image/png,image/heic,image/heif,image/webp,video/mp4,video/quicktime';

export const Icon = ({ name }: { name: string }) => (
  <svg aria-label={name} role="img" viewBox="0 0 24 24" className={hashed('icon')}>
    <title>{name}</title>
    <path d="M4 12h16" stroke="currentColor" strokeWidth="2" />
  </svg>
);

export const Button = ({ children, press, id }: { children: ReactNode; press?: () => void; id?: string }) => (
  <div role="button" tabIndex={0} className={hashed('button')} onClick={press} id={id}>
    {children}
  </div>
);

const headings = (creation: Creation): string =>
  ({
    select: words.create,
    crop: words.crop,
    edit: words.edit,
    share: creation.items[0]?.kind === 'video' ? words.newReel : words.create,
    sharing: words.sharing,
    shared: words.shared,
    failed: words.failedTitle,
  })[creation.step];

/** One dialog for all steps; only what is in it changes. */
export const CreationDialog = ({ creation }: { creation: Creation }) => {
  const { step } = creation;
  const goesOn = step === 'crop' || step === 'edit' || step === 'share';
  return (
    <>
      <div className="mask" />
      <div className="outside">
        <Button press={() => (goesOn ? set({ discarding: true }) : close())} id="close">
          <Icon name={words.close} />
        </Button>
      </div>
      <div role="dialog" aria-label={headings(creation)} className={`sheet ${hashed('sheet')}`}>
        <div>
          <div className="row apart head">
            <div>
              {goesOn && (
                <Button press={goBack}>
                  <Icon name={words.back} />
                </Button>
              )}
            </div>
            <div role="heading" aria-level={1}>
              <div>{headings(creation)}</div>
            </div>
            <div className="goes-on">
              {goesOn && <Button press={goOn}>{step === 'share' ? words.share : words.next}</Button>}
            </div>
          </div>
          <StepView creation={creation} />
        </div>
      </div>
    </>
  );
};

const StepView = ({ creation }: { creation: Creation }) => {
  if (creation.step === 'select') return <Select />;
  if (creation.step === 'crop' || creation.step === 'edit') return <Look creation={creation} />;
  if (creation.step === 'share') return <Share creation={creation} />;
  return <End creation={creation} />;
};

const Input = ({ id }: { id: string }) => (
  <input
    id={id}
    type="file"
    multiple
    hidden
    accept={ACCEPT}
    onChange={(event) => {
      void take([...(event.target.files ?? [])]);
      event.target.value = '';
    }}
  />
);

const Select = () => (
  <div
    onDragOver={(event) => event.preventDefault()}
    onDrop={(event) => {
      event.preventDefault();
      void take([...event.dataTransfer.files]);
    }}
  >
    <h3>{words.drag}</h3>
    <button type="button">{words.select}</button>
    <form role="presentation">
      <Input id="files" />
    </form>
  </div>
);

const Preview = ({ creation }: { creation: Creation }) => {
  const item = creation.items[creation.at];
  return (
    <div className={`large ${hashed('large')}`}>
      {item && <Large item={item} />}
      {creation.at < creation.items.length - 1 && (
        <button type="button" aria-label={words.chevron} onClick={() => change({ at: creation.at + 1 })}>
          <Icon name={words.chevron} />
        </button>
      )}
    </div>
  );
};

const Large = ({ item }: { item: Item }) => {
  if (item.kind === 'video') return <video src={item.url} width={180} height={120} className="preview" />;
  if (options.shows === 'image')
    return <img src={item.url} alt="" width={180} height={120} className="preview" />;
  if (options.shows === 'canvas') return <Drawn item={item} />;
  return <div className="ground" style={{ ...LARGE, backgroundImage: `url("${item.url}")` }} />;
};

const Drawn = ({ item }: { item: Item }) => {
  const at = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const image = new Image();
    image.onload = () => at.current?.getContext('2d')?.drawImage(image, 0, 0, 240, 120);
    image.src = item.url;
  }, [item.url]);
  return <canvas ref={at} width={240} height={120} className="preview" />;
};

/** Crop, and filters: the same look at the pictures. */
const Look = ({ creation }: { creation: Creation }) => (
  <div>
    <Preview creation={creation} />
    {creation.step === 'crop' ? (
      <div className="row">
        <button type="button">
          <Icon name={words.selectCrop} />
        </button>
        <Button>{words.original}</Button>
        <button type="button" id="gallery" onClick={() => change({ gallery: !creation.gallery })}>
          <Icon name={words.gallery} />
        </button>
      </div>
    ) : (
      <div className="row">
        <Button>{words.filters}</Button>
        <Button>{words.adjustments}</Button>
      </div>
    )}
    {creation.gallery && <Gallery creation={creation} />}
  </div>
);

const Gallery = ({ creation }: { creation: Creation }) => (
  <div className="row thumbs">
    {creation.items.map((it) => (
      <div key={it.id} className="thumb">
        <div className="ground" style={{ ...SMALL, backgroundImage: `url("${it.thumb}")` }}>
          <canvas width={1} height={1} />
        </div>
        <button type="button" className="takes-out" onClick={() => change({ doomed: it.id })}>
          <Icon name={words.close} />
        </button>
      </div>
    ))}
    <button type="button" id="last-first" onClick={lastFirst}>
      ⇤
    </button>
    <form role="presentation">
      <Input id="more-files" />
    </form>
    {creation.doomed !== null && (
      <div role="dialog" className="sheet above" id="doomed">
        <p>{words.deletePhoto}</p>
        <button type="button" onClick={() => creation.doomed !== null && takeOut(creation.doomed)}>
          {words.throwAway}
        </button>
        <button type="button" onClick={() => change({ doomed: null })}>
          {words.cancel}
        </button>
      </div>
    )}
  </div>
);

const Share = ({ creation }: { creation: Creation }) => (
  <div className="columns">
    <Preview creation={creation} />
    <div>
      <div className="row">
        <img alt={words.avatar} src="/picture/me.svg" width={36} height={36} className="avatar" />
        <span>me</span>
      </div>
      <BoxView
        box={creation.box}
        placeholder={words.caption}
        aria-label={words.caption}
        className={hashed('caption')}
      />
      <div className="row">
        <button type="button">
          <Icon name={words.emoji} />
        </button>
        <span>{creation.box.text().length}/2,200</span>
      </div>
      <label className="row">
        <input
          name="creation-location-input"
          placeholder={words.location}
          type="text"
          value={creation.location}
          onChange={(event) => change({ location: event.target.value })}
        />
      </label>
      <label className="row">
        <input placeholder={words.collaborators} type="text" />
      </label>
      <Button press={() => change({ accessibility: !creation.accessibility })} id="accessibility">
        <span>{words.accessibility}</span>
        <Icon name="Down chevron icon" />
      </Button>
      {creation.accessibility && <Accessibility creation={creation} />}
      <Button press={() => change({ advanced: !creation.advanced })}>
        <span>{words.advanced}</span>
        <Icon name="Down chevron icon" />
      </Button>
      {creation.advanced && (
        <label className="row">
          <input type="checkbox" role="switch" />
          {words.hideLikes}
        </label>
      )}
    </div>
  </div>
);

const Accessibility = ({ creation }: { creation: Creation }) => (
  <div>
    <span>{words.accessibilityText}</span>
    {creation.items.map((it) => (
      <div key={it.id} className="row alt">
        <div>
          <img src={it.thumb} alt="" width={44} height={44} />
        </div>
        <div>
          <input
            type="text"
            placeholder={words.writeAlt}
            value={it.alt}
            onChange={(event) =>
              change({
                items: creation.items.map((one) =>
                  one.id === it.id ? { ...one, alt: event.target.value } : one,
                ),
              })
            }
          />
        </div>
      </div>
    ))}
  </div>
);

/** It stays until the person closes it. */
const End = ({ creation }: { creation: Creation }) => {
  if (creation.step === 'sharing')
    return (
      <div role="progressbar" aria-busy="true">
        <img src="/picture/spinner.svg" alt="" width={48} className="spinner" />
      </div>
    );
  if (creation.step === 'shared')
    return (
      <div>
        <img src="/picture/tick.svg" alt={words.tick} width={180} height={120} className="preview" />
        <span>{words.sharedText}</span>
      </div>
    );
  return (
    <div>
      <span>{words.failed}</span>
      <Button press={() => void share()}>{words.again}</Button>
    </div>
  );
};
