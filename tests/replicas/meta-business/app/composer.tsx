/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Schedule } from '../../meta/schedule.tsx';
import { hashed } from '../../meta/store.ts';
import { attach, type Composer, canPublish, change, options, publish, set, words } from './store.ts';

export const Button = ({
  children,
  press,
  off,
  id,
}: {
  children: ReactNode;
  press?: () => void;
  off?: boolean;
  id?: string;
}) => (
  <div role="button" tabIndex={0} id={id} aria-disabled={off} onClick={press} className={hashed('button')}>
    <div>
      <span>{children}</span>
    </div>
  </div>
);

const Switch = ({ name }: { name: string }) => (
  <label className="row">
    <input type="checkbox" role="switch" aria-label={name} />
    {name}
  </label>
);

export const Create = ({ composer }: { composer: Composer }) => (
  <div role="main" className={hashed('main')}>
    <div>
      <h1>{composer.edits ? words.editPublished : words.create}</h1>
    </div>
    <div role="combobox" aria-label={words.postTo} aria-expanded="false" tabIndex={0} className="row">
      <img alt="Facebook" src="/picture/f.svg" width={36} height={36} className="avatar" />
      <img alt="Instagram" src="/picture/i.svg" width={36} height={36} className="avatar" />
      Parc Lleol
    </div>
    <div
      role="switch"
      id="customise"
      tabIndex={0}
      aria-checked={composer.customised}
      aria-label={words.customise}
      onClick={() => change((it) => ({ customised: !it.customised }))}
    >
      {words.customise}
    </div>
    <Captions composer={composer} />
    <div className="row">
      <Button id="add-media" press={() => change(() => ({ choosing: true }))}>
        {words.addMedia}
      </Button>
      <div role="button" tabIndex={0} aria-label={words.hashtags} aria-haspopup="menu">
        #
      </div>
    </div>
    <Media composer={composer} />
    {!composer.edits && (
      <Schedule
        at={composer.scheduledAt}
        lang={options.lang}
        words={words}
        suggests={options.suggests || Date.now() + 86_400_000}
        choose={(scheduledAt) => change(() => ({ scheduledAt }))}
      />
    )}
    <Switch name={words.story} />
    <Switch name={words.boost} />
    <Preview composer={composer} />
    <Foot composer={composer} />
  </div>
);

const Captions = ({ composer }: { composer: Composer }) => {
  const { captions, customised, tab } = composer;
  if (!customised) return <div className="caption">{captions[0].view(words.write)}</div>;
  if (options.versions === 'stacked')
    return (
      <div>
        {captions.map((it, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are always two
          <div key={at} className="caption">
            <span>{at === 0 ? 'Facebook' : 'Instagram'}</span>
            {it.view(words.write)}
          </div>
        ))}
      </div>
    );
  return (
    <div>
      <div role="tablist" className="row">
        {(['Facebook', 'Instagram'] as const).map((name, at) => (
          <div
            key={name}
            role="tab"
            tabIndex={0}
            aria-selected={tab === at}
            onClick={() => change(() => ({ tab: at === 0 ? 0 : 1 }))}
          >
            {name}
          </div>
        ))}
      </div>
      <div key={tab} className="caption">
        {captions[tab].view(words.write)}
      </div>
    </div>
  );
};

const Media = ({ composer }: { composer: Composer }) => (
  <>
    {composer.media.length > 0 && (
      <ul className="row">
        {composer.media.map((it) => (
          <li key={it.id} role="listitem">
            {it.kind === 'video' ? (
              <video src={it.url} width={180} height={120} className="preview" />
            ) : (
              <img alt="" src={it.url} width={180} height={120} className="preview" />
            )}
            <div
              role="button"
              tabIndex={0}
              aria-label={words.removePhoto}
              className="takes-out"
              onClick={() => change((all) => ({ media: all.media.filter((one) => one.id !== it.id) }))}
            >
              <i />
            </div>
          </li>
        ))}
      </ul>
    )}
    {composer.choosing && (
      <input type="file" multiple hidden onChange={(event) => void attach([...(event.target.files ?? [])])} />
    )}
  </>
);

/** How it will look: text and pictures once more. */
const Preview = ({ composer }: { composer: Composer }) => (
  <section aria-label={words.preview} className="looks">
    <h2>{words.preview}</h2>
    <div className="text">{composer.captions[0].text()}</div>
    {composer.media.map((it) => (
      <img key={it.id} alt="" src={it.url} width={180} height={120} className="preview" />
    ))}
  </section>
);

/** Two ways to publish stand there at once, of which one is shown. */
const Foot = ({ composer }: { composer: Composer }) => {
  const { scheduledAt, edits } = composer;
  const off = !canPublish(composer);
  return (
    <div className="row apart foot">
      <Button press={() => set({ composer: null })}>{words.later}</Button>
      <div style={scheduledAt === null ? { display: 'none' } : {}}>
        <Button press={() => void publish()} off={off}>
          {words.schedule}
        </Button>
      </div>
      <div style={scheduledAt === null ? {} : { display: 'none' }}>
        <Button press={() => void publish()} off={off}>
          {edits ? words.save : words.publish}
        </Button>
      </div>
      {composer.sending && (
        <div role="progressbar" aria-label={words.publishing} aria-busy="true" className="wide" />
      )}
    </div>
  );
};
