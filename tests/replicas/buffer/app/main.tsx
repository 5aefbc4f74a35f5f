/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { offer } from '../../kit/app/store.ts';
import { open } from './actions.ts';
import { ComposerBox, Over } from './composer.tsx';
import { change, hashed, now, onDraw, type State, set, words } from './store.ts';

const isFull = location.pathname === '/compose';

/** Boxes to write in that publish nothing. */
const Surroundings = () => (
  <aside>
    <input type="search" aria-label="Search" />
    <form id="inbox">
      <div role="textbox" contentEditable suppressContentEditableWarning aria-label={words.reply}>
        a reply
      </div>
      <button type="button">{words.reply}</button>
    </form>
    <div id="idea">
      <textarea placeholder={words.idea} />
    </div>
    <div hidden id="ghost">
      <div data-testid="composer-text-area" contentEditable suppressContentEditableWarning role="textbox">
        a ghost
      </div>
      <button type="button">{words.doNow}</button>
    </div>
  </aside>
);

const Composer = ({ state }: { state: State }) => {
  const { composer } = state;
  if (!composer) return null;
  const box = <ComposerBox state={state} composer={composer} />;
  return isFull ? (
    <main>{box}</main>
  ) : (
    <div className="backdrop">
      <div role="dialog" aria-modal="true" className={`sheet ${hashed('sheet')}`}>
        {box}
      </div>
    </div>
  );
};

const App = ({ state }: { state: State }) => (
  <div className={hashed('app')}>
    <nav>
      <button type="button" id="new" onClick={open}>
        {words.newPost}
      </button>
    </nav>
    <Surroundings />
    <Composer state={state} />
    <div id="portals">{state.composer && <Over composer={state.composer} />}</div>
    {state.toast && (
      <div role="status" className="toast">
        {words.sent}
      </div>
    )}
  </div>
);

const root = createRoot(document.getElementById('root') as HTMLElement);
onDraw((state) => root.render(<App state={state} />));
if (isFull) open();
else set({});
offer({ rerender: () => change({ round: (now().composer?.round ?? 0) + 1 }) });
