/** @jsxImportSource react */
import { BoxView, createBox } from '../../meta/box.tsx';
import { mountPage } from '../../meta/mount.tsx';
import { hashed } from '../../meta/store.ts';
import { Button, Create } from './composer.tsx';
import { open, options, type State, set, start, words } from './store.ts';

const foreign = () => createBox({ lines: options.lines, onChange: () => set({}) });
const [ghost, chat, assistant] = [foreign(), foreign(), foreign()];

const Surroundings = () => (
  <>
    <nav className="row">
      <a href="/latest/home">Meta Business Suite</a>
      <input type="search" role="combobox" aria-expanded="false" placeholder={words.search} />
    </nav>
    <div style={{ display: 'none' }}>
      <BoxView box={ghost} placeholder={words.write} role="combobox" aria-label={words.write} />
    </div>
    <div id="chat">
      <BoxView box={chat} placeholder={words.message} aria-label={words.message} />
      <Button>{words.send}</Button>
    </div>
    <div role="dialog" id="assistant" aria-label={words.ask}>
      <BoxView box={assistant} placeholder={words.ask} role="combobox" aria-label={words.ask} />
      <Button>{words.send}</Button>
    </div>
  </>
);

const App = ({ state }: { state: State }) => (
  <div className={hashed('app')}>
    <Surroundings />
    {state.composer ? (
      <Create composer={state.composer} />
    ) : (
      <div role="main">
        <Button id="opener" press={open}>
          {words.create}
        </Button>
      </div>
    )}
    {state.done && (
      <div role="dialog" className="sheet above" id="done">
        <h2>{state.done}</h2>
        <Button press={() => set({ done: null })}>{words.done}</Button>
      </div>
    )}
    {state.failed && (
      <div role="alert" className="toast">
        {words.failed}
      </div>
    )}
  </div>
);

mountPage({ set, start }, (state: State) => <App state={state} />);
if (location.pathname.startsWith('/latest/composer')) open();
