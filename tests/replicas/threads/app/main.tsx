/** @jsxImportSource react */
import { mountPage } from '../../meta/mount.tsx';
import { hashed } from '../../meta/store.ts';
import { open } from './actions.ts';
import { Layer } from './composer.tsx';
import { Alt, Column, Questions, Surroundings } from './pages.tsx';
import { now, type State, set, start, words } from './store.ts';

const App = ({ state }: { state: State }) => (
  <div className={hashed('app')}>
    <Surroundings />
    <Column state={state} />
    <div id="layers">
      {state.layer && <Layer composer={state.layer} />}
      <Alt state={state} />
      <Questions state={state} />
      {state.toast && (
        <div className="toast" {...(state.toast.href === null && { role: 'alert' })}>
          {state.toast.text} {state.toast.href && <a href={state.toast.href}>{words.view}</a>}
        </div>
      )}
    </div>
  </div>
);

mountPage({ set, start }, (state: State) => <App state={state} />);
const answered = now().posts.find((it) => location.pathname.endsWith(`/post/${it.code}`));
if (answered) open('inline', answered);
