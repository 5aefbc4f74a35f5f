/** @jsxImportSource react */
import { useState } from 'react';
import { ComposerBox } from './composer.tsx';
import { Article, posts } from './pages.tsx';
import { hashed, options, type State } from './store.ts';
import { wordsOf } from './words.ts';

const words = wordsOf(options.lang);

/** Columns of posts, and a drawer with a composer that opens beside them (facts: composers-social 4). */
export const Deck = ({ state }: { state: State }) => {
  const [open, setOpen] = useState(false);
  return (
    <div className="deck">
      <div
        role="button"
        tabIndex={0}
        aria-label={words.post}
        className="opener"
        onClick={() => setOpen(true)}
      >
        ✎
      </div>
      {open && (
        <div data-testid="drawerAnimatedDiv">
          <div role="button" tabIndex={0} aria-label={words.close} onClick={() => setOpen(false)}>
            <svg width={12} height={12} aria-hidden="true" />
          </div>
          <ComposerBox composer={state.inline} />
        </div>
      )}
      <main>
        {posts.map((it) => (
          <div key={it.id} data-testid="cellInnerDiv" className={hashed('cell')}>
            <Article post={it} />
            <div data-testid="inline_reply_offscreen">
              <div
                contentEditable
                suppressContentEditableWarning
                data-testid="tweetTextarea_0"
                className="column-reply"
              >
                an answer in a column
              </div>
              <div role="progressbar" />
              <button type="button">{words.reply}</button>
            </div>
          </div>
        ))}
      </main>
    </div>
  );
};
