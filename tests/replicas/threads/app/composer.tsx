/** @jsxImportSource react */
import { BoxView } from '../../meta/box.tsx';
import type { Media } from '../../meta/media.ts';
import { hashed } from '../../meta/store.ts';
import { addPart, attach, canSubmit, close, isEmpty, remove, submit } from './actions.ts';
import { type Composer, changePart, options, type Part, set, words } from './store.ts';

const ACCEPT = 'image/avif,image/jpeg,image/png,image/webp,video/mp4,video/quicktime,video/webm';

export const Icon = ({ name }: { name: string }) => (
  <svg aria-label={name} role="img" viewBox="0 0 24 24" className={hashed('icon')}>
    <title>{name}</title>
    <path d="M4 12h16" stroke="currentColor" strokeWidth="2" />
  </svg>
);

const disabled = (on: boolean) => ({ 'aria-disabled': on, tabIndex: 0 });

/** The composer of the dialog or the popover. */
export const Layer = ({ composer }: { composer: Composer }) => {
  const inside = (
    <>
      <div className="row apart">
        <div
          role="button"
          tabIndex={0}
          onClick={() => (composer.parts.every(isEmpty) ? close('layer') : set({ asks: true }))}
        >
          {words.cancel}
        </div>
        <h1>
          <span>{composer.answers ? words.reply : words.newThread}</span>
        </h1>
        <div role="button" aria-haspopup="menu" tabIndex={0}>
          <Icon name={words.more} />
        </div>
      </div>
      {composer.answers && (
        <div data-pressable-container="true">
          <a href={`/@${composer.answers.author}/post/${composer.answers.code}`}>
            <time dateTime="2026-11-20T09:00:00.000Z">1h</time>
          </a>
          <span>{composer.answers.text}</span>
        </div>
      )}
      <div className={hashed('scroller')}>
        <Parts composer={composer} />
        <div className="row adds">
          <img width={20} height={20} className="avatar faded" alt={words.avatar} src="/picture/me.svg" />
          <div
            role="button"
            {...disabled(!canSubmit(composer))}
            onClick={() => canSubmit(composer) && addPart(composer)}
          >
            {words.addToThread}
          </div>
        </div>
      </div>
      <div className="row apart">
        <div role="button" aria-haspopup="menu" tabIndex={0}>
          {words.replyOptions}
        </div>
        <Submit composer={composer} />
      </div>
    </>
  );
  if (options.shape === 'popover')
    return (
      <div role="menu" className="sheet">
        <div className={hashed('popover')}>
          <div>{inside}</div>
        </div>
      </div>
    );
  return (
    <>
      <div className="mask" />
      <div role="dialog" aria-modal="true" className={`sheet ${hashed('sheet')}`}>
        {inside}
      </div>
    </>
  );
};

/** The row below a post; it lies in no dialog. */
export const Inline = ({ composer }: { composer: Composer }) => (
  <div className={hashed('inline')}>
    <Parts composer={composer} />
    <div className="row apart">
      <span />
      <Submit composer={composer} />
    </div>
  </div>
);

const Submit = ({ composer }: { composer: Composer }) => (
  <div className={hashed('submit')}>
    <div role="button" {...disabled(!canSubmit(composer))} onClick={() => void submit(composer.place)}>
      <div className="post">{composer.answers ? words.reply : words.post}</div>
    </div>
  </div>
);

const Parts = ({ composer }: { composer: Composer }) =>
  composer.parts.map((part) => <PartView key={part.id} {...{ composer, part }} />);

const PartView = ({ composer, part }: { composer: Composer; part: Part }) => (
  <div className={`part ${hashed('part')}`}>
    <div className="row">
      <img width={36} height={36} className="avatar" alt={words.avatar} src="/picture/me.svg" />
      <a href="/@me">me</a>
      <div role="button" tabIndex={0}>
        {words.addTopic}
      </div>
    </div>
    <BoxView
      box={part.box}
      placeholder={composer.answers ? words.replyTo : words.whatsNew}
      aria-label={words.label}
      className={hashed('text')}
    />
    {part.media.length > 0 && (
      <div className={`media ${hashed('media')}`}>
        {part.media.map((it) => (
          <Item key={it.id} {...{ composer, part }} media={it} />
        ))}
      </div>
    )}
    {part.poll && <Poll {...{ composer, part }} poll={part.poll} />}
    <div className="row tools">
      {[words.media, words.gif].map((name) => (
        <div role="button" tabIndex={0} key={name}>
          <Icon name={name} />
        </div>
      ))}
      <div
        role="button"
        tabIndex={0}
        className="makes-poll"
        onClick={() => changePart(composer.place, part.id, (it) => ({ ...it, poll: ['', ''] }))}
      >
        <Icon name={words.poll} />
      </div>
    </div>
    <input
      type="file"
      multiple
      hidden
      accept={ACCEPT}
      onChange={(event) => {
        void attach(composer.place, part.id, [...(event.target.files ?? [])]);
        event.target.value = '';
      }}
    />
  </div>
);

const Item = ({ composer, part, media }: { composer: Composer; part: Part; media: Media }) => (
  <div className={hashed('item')}>
    {media.kind === 'video' ? (
      <video src={media.url} width={180} height={120} className="preview" />
    ) : (
      <img src={media.url} alt="" width={180} height={120} className="preview" />
    )}
    <div
      role="button"
      tabIndex={0}
      className="removes"
      onClick={() => remove(composer.place, part.id, media.id)}
    >
      <Icon name={words.remove} />
    </div>
    <div
      role="button"
      tabIndex={0}
      className="describes"
      onClick={() => set({ alt: { composer: composer.place, media, text: media.alt } })}
    >
      {words.alt}
    </div>
  </div>
);

const Poll = ({ composer, part, poll }: { composer: Composer; part: Part; poll: string[] }) => {
  const choose = (next: string[]) => changePart(composer.place, part.id, (it) => ({ ...it, poll: next }));
  return (
    <div className={`poll ${hashed('poll')}`}>
      {poll.map((choice, at) => (
        <input
          // biome-ignore lint/suspicious/noArrayIndexKey: choices have no other name
          key={at}
          type="text"
          placeholder={`${words.option} ${at + 1}`}
          value={choice}
          onChange={(event) => choose(poll.map((it, index) => (index === at ? event.target.value : it)))}
        />
      ))}
      {poll.length < 4 && (
        <div role="button" tabIndex={0} onClick={() => choose([...poll, ''])}>
          {words.addOption}
        </div>
      )}
      <span>24h</span>
    </div>
  );
};
