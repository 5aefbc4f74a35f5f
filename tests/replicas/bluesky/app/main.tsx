/** @jsxImportSource react */
import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { useEffect, useRef, useState } from 'react';
import { render } from 'react-dom';
import { hashed } from '../../simple/page.ts';
import { ComposerView, Press } from './composer.tsx';
import { changePart, onDraw, open, type Post, posts, type State, store, submit } from './store.ts';
import { words } from './words.ts';

/** Closing saves, however it is closed. */
const AltDialog = ({ describing: { part, media } }: { describing: NonNullable<State['describing']> }) => {
  const [alt, setAlt] = useState(media.alt);
  const shut = () => {
    changePart(part, (it) => ({
      media: it.media.map((one) => (one.id === media.id ? { ...one, alt } : one)),
    }));
    store.set({ describing: null });
  };
  return (
    <div className="layer high" onClick={shut}>
      <div
        role="dialog"
        aria-label={words.alt}
        className={`sheet ${hashed('alt')}`}
        onClick={(event) => event.stopPropagation()}
      >
        <Press label={words.close} press={shut}>
          ×
        </Press>
        <div>
          <div dir="auto">{words.alt}</div>
          <div data-expoimage="true">
            <img src={media.url} alt="" width={300} />
          </div>
        </div>
        <div>
          <div>
            <textarea
              aria-label={words.alt}
              rows={3}
              defaultValue={media.alt}
              onChange={(event) => setAlt(event.target.value)}
            />
          </div>
          <div>
            <Press label={words.save} disabled={alt === media.alt} press={shut}>
              {words.save}
            </Press>
          </div>
        </div>
      </div>
    </div>
  );
};

const LabelsDialog = ({ state }: { state: State }) => {
  const part = state.composer?.parts.find((it) => it.id === state.composer?.active);
  if (!part) return null;
  const isOn = part.labels.length > 0;
  return (
    <div className="layer high">
      <div role="dialog" aria-label={words.labels} className="sheet">
        <div
          role="checkbox"
          aria-checked={isOn}
          aria-label={words.adult}
          tabIndex={0}
          onClick={() => changePart(part.id, () => ({ labels: isOn ? [] : ['sexual'] }))}
        >
          {isOn ? '☑' : '☐'} {words.adult}
        </div>
        <Press label={words.done} press={() => store.set({ labelling: false })}>
          {words.done}
        </Press>
      </div>
    </div>
  );
};

const Feed = ({ menu }: { menu: Post | null }) => (
  <main>
    {posts.map((post) => (
      <div
        key={post.id}
        data-testid={`feedItem-by-${post.author}`}
        role="link"
        tabIndex={0}
        className={hashed('item')}
      >
        <div data-testid="userAvatarImage">
          <img src="/avatar.svg" alt="" width={42} />
        </div>
        <a href={`/profile/${post.author}`}>{post.author}</a>{' '}
        <a href={`/profile/${post.author}`}>@{post.author}</a>{' '}
        <a href={`/profile/${post.author}/post/${post.id}`} data-tooltip="Nov 27">
          1h
        </a>
        <div data-testid="postText">{post.text}</div>
        <Press id="replyBtn" label={words.reply} press={() => open({ replyTo: post })}>
          {words.reply}
        </Press>
        <Press id="repostBtn" label={words.quote} press={() => store.set({ menu: post })}>
          ↻
        </Press>
      </div>
    ))}
    {menu && (
      <div role="menu">
        <div role="menuitem" data-testid="quoteBtn" tabIndex={-1} onClick={() => open({ quotes: menu })}>
          {words.quote}
        </div>
      </div>
    )}
  </main>
);

/** Boxes to write in that are no composers: search, a chat, and a screen kept out of sight. */
const Surroundings = () => {
  const hidden = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const editor = new Editor({
      element: hidden.current,
      injectCSS: false,
      extensions: [Document, Paragraph, Text],
      content: '<p>not this</p>',
    });
    return () => editor.destroy();
  }, []);
  return (
    <nav>
      <input type="search" placeholder={words.search} aria-label={words.search} />
      <Press id="composeFAB" label={words.newPost} press={() => open()}>
        {words.newPost}
      </Press>
      <div className="gone" ref={hidden} />
      <aside data-testid="convo">
        <textarea placeholder={words.message} rows={1} />
        <button type="button" aria-label="Send">
          ➤
        </button>
      </aside>
    </nav>
  );
};

const App = ({ state }: { state: State }) => (
  <>
    <Surroundings />
    <Feed menu={state.menu} />
    {state.composer && <ComposerView composer={state.composer} />}
    {state.describing && <AltDialog key={state.describing.media.id} describing={state.describing} />}
    {state.labelling && <LabelsDialog state={state} />}
    {state.asks && (
      <div className="layer high">
        <div role="dialog" aria-label={words.skip} className="sheet">
          {words.skip}
          <Press id="confirmBtn" label={words.anyway} press={() => void submit(true)}>
            {words.anyway}
          </Press>
        </div>
      </div>
    )}
    {state.toast && (
      <div className="toast">
        {words.sent}{' '}
        <Press label={words.view} press={() => store.set({ toast: false })}>
          {words.view}
        </Press>
      </div>
    )}
  </>
);

const root = document.getElementById('root');
onDraw((state) => {
  render(<App state={state} />, root);
});
if (location.pathname === '/intent/compose') open();
