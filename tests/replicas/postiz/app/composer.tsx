/** @jsxImportSource react */
import { useState } from 'react';
import { TextBox } from './editor.tsx';
import {
  addPart,
  attach,
  type Channel,
  type Composer,
  change,
  changePart,
  describe,
  hashed,
  type Media,
  options,
  type Part,
  type State,
  sentence,
  submit,
  toggle,
  words,
} from './store.ts';

export const ComposerModal = ({ state, composer }: { state: State; composer: Composer }) => (
  <div className={`fixed ${hashed('modal')}`} key={composer.round}>
    <div className={hashed('columns')}>
      <div className={hashed('left')}>
        <div>{words.create}</div>
        <div id="social-content">
          <Channels channels={state.channels} />
          <Tabs state={state} composer={composer} />
          {composer.parts.map((part) => (
            <Item key={part.id} part={part} />
          ))}
          <button type="button" className="add" onClick={addPart}>
            {words.add}
          </button>
          <div id="social-empty" />
        </div>
        <div id="wrapper-settings">
          <div id="social-settings">
            <div data-id="c1">
              <textarea placeholder={words.chat} />
            </div>
          </div>
        </div>
      </div>
      <Preview composer={composer} />
    </div>
    <Footer state={state} composer={composer} />
    {composer.over === 'picker' && <Picker at={composer.at} />}
    <Settings composer={composer} />
  </div>
);

const Channels = ({ channels }: { channels: readonly Channel[] }) => (
  <div className={hashed('channels')}>
    {channels.map((it) => (
      <div
        key={it.id}
        data-tooltip-content={it.name}
        className={`circle ${it.selected ? 'border-[#622FF6]' : 'grayscale border-transparent'}`}
        onClick={() => toggle(it.id)}
      >
        <img src="/icon.svg" alt={it.name} width={36} />
        <img src={`/icons/platforms/${it.platform}.png`} alt={it.platform} width={16} />
      </div>
    ))}
  </div>
);

const Tabs = ({ state, composer }: { state: State; composer: Composer }) => (
  <div className={hashed('tabs')}>
    <div className={composer.tab === 'global' ? 'active' : ''} onClick={() => change({ tab: 'global' })}>
      {words.global}
    </div>
    {state.channels
      .filter((it) => it.selected)
      .map((it) => (
        <div key={it.id} onClick={() => change({ tab: it.id })}>
          <img src={`/icons/platforms/${it.platform}.png`} alt={it.platform} width={16} />
        </div>
      ))}
  </div>
);

const Item = ({ part }: { part: Part }) => (
  <div id={part.id} className={hashed('item')}>
    <TextBox part={part} />
    <div className="sortable-container">
      {part.media.map((it) => (
        <div key={it.id} className="media">
          <div className="gear" onClick={() => change({ over: { settings: it.id } })}>
            ⚙
          </div>
          {it.kind === 'video' ? (
            <video src={it.url} width={40} height={40} />
          ) : (
            <img src={it.url} width={40} />
          )}
          <div
            className="bin"
            onClick={() =>
              changePart(part.id, (one) => ({ ...one, media: one.media.filter((other) => other !== it) }))
            }
          >
            ×
          </div>
        </div>
      ))}
    </div>
    <label className="insert">
      {words.insert}
      <input
        type="file"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void attach(part.id, files);
        }}
      />
    </label>
  </div>
);

/** Shows everything a second time, as the network will. */
const Preview = ({ composer }: { composer: Composer }) => (
  <div className={hashed('preview')}>
    <div>{words.preview}</div>
    {composer.parts.map((part) => (
      <div key={part.id}>
        <p>{part.text}</p>
        {part.media.map((it) => (
          <img key={it.id} src={it.url} alt="" width={200} />
        ))}
      </div>
    ))}
  </div>
);

const Footer = ({ state, composer }: { state: State; composer: Composer }) => {
  const chosen = state.channels.some((it) => it.selected);
  const isEmpty = composer.parts.every((it) => it.text.trim() === '' && it.media.length === 0);
  const disabled = !chosen || isEmpty || composer.sending;
  const label = options.edits ? words.update : words.calendar;
  return (
    <footer className={hashed('footer')}>
      <div className="time" onClick={() => change({ over: 'picker' })}>
        <div>{sentence(composer.at)}</div>
      </div>
      <button type="button" className="draft" disabled={disabled} onClick={() => void submit('draft')}>
        {words.draft}
      </button>
      <div className="group">
        <button type="button" className="btnSub" disabled={disabled} onClick={() => void submit('schedule')}>
          <div>{chosen ? label : words.circles}</div>
        </button>
        <button type="button" className="more" disabled={disabled} onClick={() => void submit('now')}>
          <div className="post-now">{words.now}</div>
        </button>
      </div>
    </footer>
  );
};

const Picker = ({ at }: { at: number }) => {
  const [days, setDays] = useState(0);
  return (
    <div role="dialog" className="over picker">
      {[0, 1, 2, 3].map((it) => (
        <button type="button" key={it} aria-selected={it === days} onClick={() => setDays(it)}>
          {new Date(at + it * 86_400_000).getDate()}
        </button>
      ))}
      <button
        type="button"
        className="set"
        onClick={() => change({ at: at + days * 86_400_000, over: null })}
      >
        {words.set}
      </button>
    </div>
  );
};

/** The only place that shows a description. */
const Settings = ({ composer }: { composer: Composer }) => {
  const { over } = composer;
  const shown =
    typeof over === 'object' &&
    composer.parts.flatMap((it) => it.media).find((it) => it.id === over?.settings);
  return shown ? <SettingsDialog key={shown.id} media={shown} /> : null;
};

const SettingsDialog = ({ media }: { media: Media }) => {
  const [alt, setAlt] = useState(media.alt);
  return (
    <div role="dialog" className={`over settings ${hashed('settings')}`}>
      <div>{words.settings}</div>
      {media.kind === 'video' ? <video src={media.url} width={240} /> : <img src={media.url} width={240} />}
      <input value={alt} placeholder={words.alt} onChange={(event) => setAlt(event.target.value)} />
      <button type="button" onClick={() => change({ over: null })}>
        {words.cancel}
      </button>
      <button type="button" className="save" onClick={() => void describe(media.id, alt)}>
        {words.save}
      </button>
    </div>
  );
};
