/** @jsxImportSource react */
import { render } from 'react-dom';
import { DraftBox } from '../../simple/draft.tsx';
import {
  hashed,
  ingestAll,
  type Media,
  newId,
  options,
  publish,
  revoke,
  startStore,
  wordsOf,
} from '../../simple/page.ts';

const words = wordsOf(
  {
    title: 'Add a title',
    description: 'Add a detailed description',
    link: 'Add a link',
    board: 'Choose a board',
    tags: 'Search for a tag',
    more: 'More options',
    alt: 'Alt text',
    altHint: 'Describe your Pin’s visual details',
    publish: 'Publish',
    later: 'Publish at a later date',
    schedule: 'Schedule',
    date: 'Date',
    time: 'Time',
    sure: 'Schedule this Pin?',
    cancel: 'Cancel',
    scheduled: 'Your Pin has been scheduled.',
    create: 'Create new',
    published: 'Your Pin has been published!',
    see: 'See your Pin',
    failed: 'Sorry! Something went wrong on our end.',
    search: 'Search',
    message: 'Send a message',
    comment: 'Add a comment',
  },
  {
    cy: {
      schedule: 'Trefnu',
      publish: 'Cyhoeddi',
      title: 'Ychwanegu teitl',
      published: 'Mae eich Pin wedi’i gyhoeddi!',
    },
    de: {
      title: 'Titel hinzufügen',
      publish: 'Veröffentlichen',
      schedule: 'Planen',
      board: 'Pinnwand auswählen',
      alt: 'Alternativtext',
    },
    ja: { schedule: '予約投稿', title: 'タイトルを追加', publish: '公開する', alt: '代替テキスト' },
  },
);

interface Pin {
  id: number;
  media: Media[];
  title: string;
  text: string;
  link: string;
  alt: string;
  board: string;
}

interface State {
  pins: Pin[];
  selected: number;
  more: boolean;
  /** The day as it is written, in the order of the page's language, and a half hour of it. */
  later: { day: string; half: number } | null;
  picking: boolean;
  confirming: boolean;
  choosing: boolean;
  sending: boolean;
  done: string | null;
  scheduled: boolean;
  failed: boolean;
}

const emptyPin = (): Pin => ({ id: newId(), media: [], title: '', text: '', link: '', alt: '', board: '' });
const first = emptyPin();
const root = document.getElementById('root');
const store = startStore<State>(
  {
    pins: [first],
    selected: first.id,
    more: false,
    later: null,
    picking: false,
    confirming: false,
    choosing: false,
    sending: false,
    done: null,
    scheduled: false,
    failed: false,
  },
  (state) => {
    render(<App state={state} />, root);
  },
);

const change = (how: Partial<Pin>) => {
  const { pins, selected } = store.now();
  store.set({ pins: pins.map((it) => (it.id === selected ? { ...it, ...how } : it)) });
};

const add = () => {
  const pin = emptyPin();
  store.set({ pins: [...store.now().pins, pin], selected: pin.id });
};

const submit = async (pin: Pin) => {
  const { later } = store.now();
  store.set({ sending: true, failed: false, confirming: false });
  const { title, text, link, alt, board } = pin;
  const sent = await publish('/resource/StoryPinResource/create/', { title, text, link, alt, board });
  if (!sent) return store.set({ sending: false, failed: true });
  revoke(pin.media);
  const next = emptyPin();
  const after = { pins: [next], selected: next.id, sending: false, more: false, later: null };
  store.set(later ? { ...after, scheduled: true } : { ...after, done: sent.id });
};

/** A day from now, in numbers, as the language of the page writes them. */
const dayIn = (days: number): string =>
  new Intl.DateTimeFormat(options.lang, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    Date.now() + days * 86_400_000,
  );
const halfHour = (half: number): string =>
  new Intl.DateTimeFormat(options.lang, { hour: '2-digit', minute: '2-digit' }).format(
    new Date(2026, 0, 1, 0, half * 30),
  );

/** A field for the day and a list of half hours, which stands only while one chooses. */
const Later = ({ day, half, picking }: { day: string; half: number; picking: boolean }) => (
  <div>
    <input
      id="pin-draft-schedule-date-field"
      type="text"
      aria-label={words.date}
      value={day}
      onChange={(event) => store.set({ later: { day: event.target.value, half } })}
    />
    <div data-test-id="pin-draft-schedule-time-field-container" onClick={() => store.set({ picking: true })}>
      <input
        role="combobox"
        aria-expanded={picking}
        aria-label={words.time}
        readOnly
        value={halfHour(half)}
      />
    </div>
    {picking && (
      <div role="listbox" className={hashed('list')}>
        {Array.from({ length: 48 }, (_, at) => (
          <div
            key={halfHour(at)}
            id={`time-field-dropdown-item-${at}`}
            role="option"
            aria-selected={at === half}
            tabIndex={-1}
            onClick={() => store.set({ picking: false, later: { day, half: at } })}
          >
            {halfHour(at)}
          </div>
        ))}
      </div>
    )}
  </div>
);

const Upload = ({ pin }: { pin: Pin }) => (
  <div className={hashed('upload')}>
    {pin.media.map((it) =>
      it.kind === 'video' ? (
        <video key={it.id} src={it.url} width={200} height={120} />
      ) : (
        <img key={it.id} src={it.url} alt="" width={200} />
      ),
    )}
    {pin.media.length === 0 && (
      <input
        type="file"
        id="storyboard-upload-input"
        data-test-id="storyboard-upload-input"
        accept="image/bmp,image/jpeg,image/png,image/tiff,image/webp,video/*"
        onChange={async (event) => {
          const input = event.target;
          const files = [...(input.files ?? [])];
          input.value = '';
          change({ media: await ingestAll(files) });
        }}
      />
    )}
  </div>
);

const Fields = ({ pin, state }: { pin: Pin; state: State }) => {
  const disabled = pin.media.length === 0;
  return (
    <div className={hashed('fields')}>
      <div data-test-id="storyboard-title-field-container">
        <input
          id="storyboard-selector-title"
          type="text"
          maxLength={100}
          placeholder={words.title}
          disabled={disabled}
          value={pin.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </div>
      <div data-test-id="storyboard-description-field-container">
        <DraftBox
          key={pin.id}
          label={words.description}
          placeholder={words.description}
          onText={(text) => change({ text })}
        />
      </div>
      <div>
        <input
          id="WebsiteField"
          type="url"
          placeholder={words.link}
          disabled={disabled}
          value={pin.link}
          onChange={(event) => change({ link: event.target.value })}
        />
      </div>
      <button
        type="button"
        data-test-id="board-dropdown-select-button"
        onClick={() => store.set({ choosing: !state.choosing })}
      >
        {pin.board || words.board}
      </button>
      {state.choosing && (
        <div
          data-test-id="boardWithoutSection"
          role="option"
          aria-selected="false"
          tabIndex={-1}
          onClick={() => {
            change({ board: 'Cymru' });
            store.set({ choosing: false });
          }}
        >
          Cymru
        </div>
      )}
      <input id="storyboard-selector-interest-tags" placeholder={words.tags} />
      <button type="button" aria-expanded={state.more} onClick={() => store.set({ more: !state.more })}>
        {words.more}
      </button>
      {state.more && (
        <textarea
          id="storyboard-selector-alt-text"
          rows={2}
          maxLength={500}
          aria-label={words.alt}
          placeholder={words.altHint}
          value={pin.alt}
          onChange={(event) => change({ alt: event.target.value })}
        />
      )}
      <input
        type="checkbox"
        id="pin-draft-switch-group"
        checked={state.later !== null}
        onChange={() => store.set({ later: state.later ? null : { day: dayIn(1), half: 20 } })}
      />
      <label htmlFor="pin-draft-switch-group">{words.later}</label>
      {state.later && <Later {...state.later} picking={state.picking} />}
    </div>
  );
};

const App = ({ state }: { state: State }) => {
  const pin = state.pins.find((it) => it.id === state.selected) ?? state.pins[0];
  if (!pin) return null;
  return (
    <>
      <nav>
        <input name="searchBoxInput" placeholder={words.search} />
        <textarea rows={1} placeholder={words.message} />
        <div data-test-id="comment-editor-container">
          <div
            className="public-DraftEditor-content"
            contentEditable
            suppressContentEditableWarning
            role="combobox"
            aria-label={words.comment}
          />
          <button type="button">➤</button>
        </div>
        <div data-test-id="draft-list">
          {state.pins.map((it) => (
            <button key={it.id} type="button" onClick={() => store.set({ selected: it.id })}>
              {it.title || '—'}
            </button>
          ))}
          <button type="button" data-test-id="storyboard-create-button" onClick={add}>
            {words.create}
          </button>
        </div>
      </nav>
      <main>
        <div className="row">
          <div className="grow" />
          {pin.media.length > 0 && (
            <div key={store.age()} data-test-id="storyboard-creation-nav-done">
              <button
                type="button"
                disabled={state.sending || !pin.board}
                onClick={() => (state.later ? store.set({ confirming: true }) : void submit(pin))}
              >
                <div>{state.later ? words.schedule : words.publish}</div>
              </button>
            </div>
          )}
        </div>
        <Upload pin={pin} />
        <Fields pin={pin} state={state} />
      </main>
      {state.done && (
        <div role="dialog" aria-label={words.published} className="toast">
          {words.published} <a href={`/pin/${state.done}/`}>{words.see}</a>
        </div>
      )}
      {state.confirming && (
        <div role="dialog" aria-label={words.sure} className="toast">
          {words.sure}
          <button type="button" onClick={() => store.set({ confirming: false })}>
            {words.cancel}
          </button>
          <div data-test-id="schedule-pin-confirm-button">
            <button type="button" onClick={() => void submit(pin)}>
              {words.schedule}
            </button>
          </div>
        </div>
      )}
      {state.scheduled && (
        <div className="toast" data-test-id="toast">
          {words.scheduled}
        </div>
      )}
      {state.failed && (
        <div className="toast" data-test-id="toast">
          {words.failed}
        </div>
      )}
    </>
  );
};
