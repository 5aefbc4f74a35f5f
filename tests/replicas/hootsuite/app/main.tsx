/** @jsxImportSource react */
import { Editor, EditorState } from 'draft-js';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { offer } from '../../kit/app/store.ts';
import { ComposerModal } from './composer.tsx';
import { change, hashed, now, onDraw, open, type State, set, words } from './store.ts';

/** A column of other people's messages, each answered with the very editor of the composer. */
const Stream = () => {
  const [reply, setReply] = useState(EditorState.createEmpty());
  return (
    <section className="rc-Stream">
      <article className="rc-StreamMessage">
        <p>Somebody asks something.</p>
        <div className="rc-ReplyBox">
          <Editor editorState={reply} onChange={setReply} ariaLabel={words.reply} />
          <button type="button">{words.reply}</button>
        </div>
      </article>
      <div className="rc-Inbox">
        <textarea placeholder={words.reply} />
        <button type="button">{words.reply}</button>
      </div>
    </section>
  );
};

/** What was composed before is kept in the page, unseen. */
const Ghost = () => (
  <div hidden className="vk-ComposerModal rc-Composer">
    <div data-testid="MessageEditArea">
      <div className="rc-MessageEditText">
        <div
          className="public-DraftEditor-content"
          contentEditable
          suppressContentEditableWarning
          aria-label={words.text}
        >
          a ghost
        </div>
      </div>
    </div>
    <button type="button" className="vk-EditFooterScheduleButton">
      {words.now}
    </button>
  </div>
);

const mountPoint = document.body.appendChild(document.createElement('div'));
mountPoint.id = 'fullScreenComposerMountPoint';

const App = ({ state }: { state: State }) => (
  <div className={hashed('app')}>
    <nav>
      <button type="button" id="new" aria-label={words.create} onClick={open}>
        +
      </button>
    </nav>
    <Stream />
    <Ghost />
    <div id="fe-lib-async-callouts-container">
      {state.callout && <div {...{ type: 'success' }}>{words.sent}</div>}
    </div>
    {createPortal(state.composer && <ComposerModal composer={state.composer} />, mountPoint)}
  </div>
);

const root = createRoot(document.getElementById('root') as HTMLElement);
onDraw((state) => root.render(<App state={state} />));
set({});
offer({ rerender: () => change({ round: (now().composer?.round ?? 0) + 1 }) });
