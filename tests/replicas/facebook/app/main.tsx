/** @jsxImportSource react */
import { mountPage } from '../../meta/mount.tsx';
import { hashed } from '../../meta/store.ts';
import { Above } from './above.tsx';
import { Dialog } from './composer.tsx';
import { Feed, Surroundings } from './pages.tsx';
import { type State, set, start } from './store.ts';

const App = ({ state }: { state: State }) => (
  <div className={hashed('app')}>
    <Surroundings state={state} />
    <Feed state={state} />
    <div id="layers">
      {state.composer && <Dialog composer={state.composer} place={state.place} />}
      <Above state={state} />
      {state.toast && (
        <div className="toast" role={state.toast.failed ? 'alert' : 'status'}>
          {state.toast.text}
        </div>
      )}
    </div>
  </div>
);

mountPage({ set, start }, (state: State) => <App state={state} />);
