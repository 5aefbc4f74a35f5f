/** @jsxImportSource react */
import { BoxView, createBox } from '../../meta/box.tsx';
import { hashed } from '../../meta/store.ts';
import { close, open } from './actions.ts';
import { Button, Icon } from './creation.tsx';
import { options, type State, set, words } from './store.ts';

const foreign = () => createBox({ lines: options.lines, onChange: () => set({}) });
const [ghost, comment, chat, bio] = [foreign(), foreign(), foreign(), foreign()];

export const Feed = () => (
  <main>
    <article className={hashed('article')}>
      <a href="/llyfrgell/">llyfrgell</a>
      <img
        src="/picture/gallery.svg"
        alt="A photo by llyfrgell"
        width={180}
        height={120}
        className="preview"
      />
      <span>New books today.</span>
      <form id="comment">
        <BoxView box={comment} placeholder={words.comment} aria-label={words.comment} />
        <Button>{words.post}</Button>
      </form>
    </article>
  </main>
);

export const Surroundings = () => (
  <>
    <nav className="row">
      <a href="/">Instagram</a>
      <input type="text" placeholder={words.search} />
      <Button press={open} id="create">
        <Icon name={words.newPost} />
      </Button>
    </nav>
    <div style={{ display: 'none' }}>
      <BoxView box={ghost} placeholder={words.caption} aria-label={words.caption} />
    </div>
    <div id="chat">
      <BoxView box={chat} placeholder={words.message} aria-label={words.message} />
      <Button>{words.send}</Button>
    </div>
    {/* A dialog of another kind, with a text box, a file and a button of text. */}
    <div role="dialog" id="profile" aria-label={words.bio}>
      <div role="heading" aria-level={2}>
        {words.bio}
      </div>
      <Button>{words.share}</Button>
      <BoxView box={bio} placeholder={words.bio} aria-label={words.bio} />
      <form>
        <input type="file" hidden accept="image/jpeg,image/png" />
      </form>
    </div>
  </>
);

export const Discard = ({ state }: { state: State }) =>
  state.discarding && (
    <div role="dialog" className="sheet above" id="discard">
      <p>{words.discard}</p>
      <button type="button" onClick={close}>
        {words.throwAway}
      </button>
      <button type="button" onClick={() => set({ discarding: false })}>
        {words.cancel}
      </button>
    </div>
  );
