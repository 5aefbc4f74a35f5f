/** @jsxImportSource react */
import { Editor } from 'draft-js';
import { useState } from 'react';
import { answer, go, openModal, quote } from './actions.ts';
import { ComposerBox, ModalBar } from './composer.tsx';
import { emptyEditor } from './editor.tsx';
import { type Composer, change, hashed, options, type Post, type State, set } from './store.ts';
import { wordsOf } from './words.ts';

const words = wordsOf(options.lang);

export const posts: Post[] = [
  {
    id: '1001',
    author: 'parc_lleol',
    text: 'The park opens at nine.',
    time: '2026-11-20T09:00:00.000Z',
    gallery: true,
  },
  { id: '1002', author: 'llyfrgell', text: 'New books today.', time: '2026-11-20T10:00:00.000Z' },
  { id: '1003', author: 'llyfrgell', text: 'And one more thing.', time: '2026-11-20T10:00:00.000Z' },
];

/** A published post, with a box for comments inside it, which is nobody's composer. */
export const Article = ({ post }: { post: Post }) => (
  <article data-testid="tweet" className={hashed('tweet')}>
    <div data-testid="User-Name">
      <a href={`/${post.author}`}>{post.author}</a> <span>@{post.author}</span>{' '}
      <a href={`/${post.author}/status/${post.id}`} onClick={follow}>
        <time dateTime={post.time}>1h</time>
      </a>
    </div>
    <div data-testid="tweetText">{post.text}</div>
    {post.gallery && (
      <div data-testid="attachments">
        <div role="group" aria-label={words.media}>
          <img src="/emoji/gallery.svg" alt="A published picture" width={120} />
        </div>
      </div>
    )}
    <button type="button" data-testid="reply" onClick={() => answer(post)}>
      ↩
    </button>
    <button type="button" data-testid="retweet" onClick={() => set({ menu: { kind: 'repost', post } })}>
      ⟲
    </button>
    {post.gallery && (
      <div contentEditable suppressContentEditableWarning data-testid="tweetTextarea_0" className="comment">
        a comment
      </div>
    )}
  </article>
);

const follow = (event: React.MouseEvent<HTMLAnchorElement>) => {
  event.preventDefault();
  go(event.currentTarget.pathname);
};

export const Column = ({ state }: { state: State }) => {
  const at = state.behind;
  const answered = posts.find((it) => at.endsWith(`/status/${it.id}`));
  if (options.layout === 'mobile') return <Phone state={state} />;
  return (
    <main>
      <div data-testid="primaryColumn">
        {at === '/compose/articles' ? (
          <ArticleEditor />
        ) : (
          <div>
            {answered && <Article post={answered} />}
            <div>
              <ComposerBox composer={{ ...state.inline, answers: answered ?? null }} />
            </div>
            {posts.map((it) => it !== answered && <Article key={it.id} post={it} />)}
          </div>
        )}
      </div>
    </main>
  );
};

/** One thing at a time: the composer is a page of its own. */
const Phone = ({ state }: { state: State }) => (
  <main>
    <div data-testid="primaryColumn">
      {state.modal ? (
        <div>
          <ModalBar />
          {state.modal.answers && <Article post={state.modal.answers} />}
          <ComposerBox composer={state.modal} />
        </div>
      ) : (
        posts.map((it) => <Article key={it.id} post={it} />)
      )}
    </div>
  </main>
);

/** Long articles are written here; it is no composer of posts. */
const ArticleEditor = () => {
  const [editor, setEditor] = useState(emptyEditor);
  return (
    <div className="article">
      <Editor editorState={editor} onChange={setEditor} ariaLabel="Article" />
    </div>
  );
};

export const Surroundings = () => (
  <>
    <nav>
      <a href="/home" onClick={follow}>
        Home
      </a>
      <a href="/compose/post" data-testid="SideNav_NewTweet_Button" onClick={compose}>
        {words.post}
      </a>
      <a href="/me" data-testid="AppTabBar_Profile_Link">
        @me
      </a>
      <div data-testid="SideNav_AccountSwitcher_Button">
        me{options.protected && <svg data-testid="icon-lock" width={12} height={12} aria-hidden="true" />}
      </div>
    </nav>
    <div role="search">
      <input data-testid="SearchBox_Search_Input" aria-label="Search" />
    </div>
    {/* What layouts leave behind: a second editor that nobody sees. */}
    <div style={{ display: 'none' }}>
      <div contentEditable suppressContentEditableWarning data-testid="tweetTextarea_0">
        a ghost
      </div>
    </div>
    <div data-testid="DMDrawer">
      <div contentEditable suppressContentEditableWarning role="textbox" aria-label="Message" className="dm">
        a private word
      </div>
      <button type="button" data-testid="dmComposerSendButton">
        ➤
      </button>
    </div>
  </>
);

const compose = (event: React.MouseEvent) => {
  event.preventDefault();
  openModal();
};

export const Menu = ({ menu, owner }: { menu: NonNullable<State['menu']>; owner: Composer['place'] }) => {
  const { post } = menu;
  const choose = (audience: Composer['audience']) => {
    change(owner, (it) => ({ ...it, audience }));
    set({ menu: null });
  };
  return (
    <div role="menu" className="sheet">
      {menu.kind === 'repost' && post ? (
        <a
          role="menuitem"
          href="/compose/post"
          onClick={(event) => {
            event.preventDefault();
            quote(post);
          }}
        >
          Quote
        </a>
      ) : (
        <>
          <button type="button" role="menuitem" onClick={() => choose('everyone')}>
            {words.everyone}
          </button>
          <button type="button" role="menuitem" onClick={() => choose('Garden Club')}>
            Garden Club
          </button>
        </>
      )}
    </div>
  );
};
