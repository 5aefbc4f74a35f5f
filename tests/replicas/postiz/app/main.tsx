/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { offer } from '../../kit/app/store.ts';
import { ComposerModal } from './composer.tsx';
import { change, hashed, now, onDraw, open, type State, set, words } from './store.ts';

/** Boxes to write in that publish nothing. */
const Surroundings = () => (
  <aside>
    <input type="search" aria-label="Search" />
    <div id="agent">
      <div
        className="tiptap ProseMirror"
        contentEditable
        suppressContentEditableWarning
        aria-label={words.chat}
      >
        a question
      </div>
      <button type="button">{words.chat}</button>
    </div>
    <form id="comment">
      <textarea placeholder={words.add} />
      <button type="button">{words.add}</button>
    </form>
    <div hidden>
      <div id="ghost">
        <div className="tiptap ProseMirror" contentEditable suppressContentEditableWarning>
          a ghost
        </div>
        <button type="button" className="btnSub">
          {words.calendar}
        </button>
      </div>
    </div>
  </aside>
);

const App = ({ state }: { state: State }) => (
  <div className={hashed('app')}>
    <button type="button" id="new" onClick={open}>
      {words.open}
    </button>
    <Surroundings />
    {state.composer && <ComposerModal state={state} composer={state.composer} />}
    {state.toast && <div className="toast">{words[state.toast]}</div>}
  </div>
);

const root = createRoot(document.getElementById('root') as HTMLElement);
onDraw((state) => root.render(<App state={state} />));
set({});
offer({ rerender: () => change({ round: (now().composer?.round ?? 0) + 1 }) });
