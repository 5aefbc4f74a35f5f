/** @jsxImportSource react */
import { mountPage } from '../../meta/mount.tsx';
import { hashed } from '../../meta/store.ts';
import { CreationDialog } from './creation.tsx';
import { Discard, Feed, Surroundings } from './pages.tsx';
import { type State, set, start } from './store.ts';

const App = ({ state }: { state: State }) => (
  <div className={hashed('app')}>
    <Surroundings />
    <Feed />
    <div id="layers">
      {state.creation && <CreationDialog creation={state.creation} />}
      <Discard state={state} />
    </div>
  </div>
);

mountPage({ set, start }, (state: State) => <App state={state} />);
