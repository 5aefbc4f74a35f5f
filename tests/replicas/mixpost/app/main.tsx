/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { offer } from '../../kit/app/store.ts';
import { TextBox } from './editor.tsx';
import { Picker, sentence } from './schedule.tsx';
import {
  changeVersion,
  fill,
  hashed,
  insert,
  type Media,
  now,
  onDraw,
  type State,
  set,
  submit,
  toggle,
  turnTo,
  versionShown,
  words,
} from './store.ts';

const Accounts = ({ state }: { state: State }) => (
  <div className={hashed('accounts')}>
    {state.accounts.map((it) => (
      <button type="button" key={it.id} data-account={it.id} onClick={() => toggle(it.id)}>
        <span className={`border-${it.provider} ${it.selected ? '' : 'grayscale'}`}>
          <img src="/icon.svg" alt="" width={40} className={it.selected ? '' : 'grayscale'} />
        </span>
      </button>
    ))}
  </div>
);

/** Only where several accounts are chosen. */
const Versions = ({ state }: { state: State }) => {
  const chosen = state.accounts.filter((it) => it.selected);
  if (chosen.length < 2) return null;
  return (
    <div role="tablist">
      {[{ id: 0, name: words.original }, ...chosen].map((it) => (
        <button
          type="button"
          role="tab"
          key={it.id}
          aria-selected={state.shown === it.id}
          onClick={() => turnTo(it.id)}
        >
          {it.name}
        </button>
      ))}
    </div>
  );
};

const Shown = ({ media }: { media: Media }) => (
  <figure>
    {media.kind === 'video' ? (
      <video src={media.url} title={media.name} width={120} height={120} />
    ) : (
      <img src={media.url} alt="Image" title={media.name} width={120} />
    )}
    <button
      type="button"
      onClick={() => changeVersion({ media: versionShown()?.media.filter((it) => it !== media) ?? [] })}
    >
      ×
    </button>
  </figure>
);

const Compose = ({ state }: { state: State }) => (
  <main>
    <section>
      <Accounts state={state} />
      <Versions state={state} />
      <div id="postEditor" key={`${state.shown} ${state.round}`}>
        <div className={hashed('editor')}>
          <TextBox />
          <div>
            {versionShown()?.media.map((it) => (
              <Shown key={it.id} media={it} />
            ))}
          </div>
        </div>
        <button type="button" id="media" onClick={() => set({ over: 'media' })}>
          {words.media}
        </button>
      </div>
    </section>
    <footer key={state.round} className={hashed('footer')}>
      <span>{words.saved}</span>
      <button type="button" className="time" onClick={() => set({ over: 'picker' })}>
        {state.scheduledAt === null ? words.pick : sentence(state.scheduledAt)}
      </button>
      <Primary state={state} />
    </footer>
  </main>
);

/** A post for now is asked about first. */
const Primary = ({ state }: { state: State }) => {
  const { scheduledAt, sending, versions, accounts } = state;
  const isEmpty = versions.every((it) => it.text.trim() === '' && it.media.length === 0);
  return (
    <button
      type="button"
      className="primary"
      disabled={sending || isEmpty || !accounts.some((it) => it.selected)}
      onClick={() => (scheduledAt === null ? set({ over: 'confirm' }) : void submit())}
    >
      {scheduledAt === null ? words.now : words.schedule}
    </button>
  );
};

const Over = ({ state }: { state: State }) => {
  switch (state.over) {
    case 'picker':
      return <Picker planned={state.scheduledAt} />;
    case 'confirm':
      return (
        <div role="dialog" aria-modal="true" className="over confirm">
          <h3>{words.confirm}</h3>
          <button type="button" className="cancel" onClick={() => set({ over: null })}>
            {words.cancel}
          </button>
          <button type="button" className="yes" onClick={() => void submit()}>
            {words.now}
          </button>
        </div>
      );
    case 'media':
      return (
        <div role="dialog" aria-modal="true" className="over">
          <input
            type="file"
            id="browse"
            multiple
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void fill(files);
            }}
          />
          {state.library.map((it) => (
            <div key={it.id} className="uploaded">
              <img src={it.url} alt="Image" title={it.name} width={60} />
            </div>
          ))}
          <button type="button" className="insert" onClick={insert}>
            {words.insert}
          </button>
        </div>
      );
    default:
      return null;
  }
};

/** Boxes to write in that publish nothing. */
const Surroundings = () => (
  <aside>
    <input type="search" placeholder={words.search} />
    <form id="tags">
      <input placeholder={words.tag} />
      <button type="button">+</button>
    </form>
    <div id="notes">
      <div className="ProseMirror" contentEditable suppressContentEditableWarning aria-label={words.note}>
        a note
      </div>
      <button type="button">{words.note}</button>
    </div>
    <div hidden id="ghost">
      <div className="ProseMirror" contentEditable suppressContentEditableWarning>
        a ghost
      </div>
    </div>
  </aside>
);

const App = ({ state }: { state: State }) => (
  <div>
    <Surroundings />
    {/^\/mixpost\/posts\/(create|\d)/.test(location.pathname) ? <Compose state={state} /> : <p id="posts" />}
    <Over state={state} />
    <div aria-live="polite">{state.toast && <div className="toast">{words[state.toast]}</div>}</div>
  </div>
);

const root = createRoot(document.getElementById('root') as HTMLElement);
onDraw((state) => root.render(<App state={state} />));
set({});
offer({ rerender: () => set({ round: now().round + 1 }) });
