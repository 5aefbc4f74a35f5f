/** @jsxImportSource react */
import { BoxView, createBox } from '../../meta/box.tsx';
import { hashed } from '../../meta/store.ts';
import { close, open, saveAlt } from './actions.ts';
import { Icon, Inline } from './composer.tsx';
import { now, options, type Post, type State, set, words } from './store.ts';

const foreign = () => createBox({ lines: options.lines, onChange: () => set({}) });
const ghost = foreign();
const chat = foreign();
const bio = foreign();

/** A published post with its own buttons, some of text alone. */
const PostView = ({ post }: { post: Post }) => (
  <div data-pressable-container="true" className={`post-card ${hashed('post')}`}>
    <a href={`/@${post.author}`}>{post.author}</a>{' '}
    <a href={`/@${post.author}/post/${post.code}`}>
      <time dateTime="2026-11-20T09:00:00.000Z">1h</time>
    </a>
    <div>
      <span>{post.text}</span>
    </div>
    <img src="/picture/gallery.svg" alt="" width={180} height={120} className="preview" />
    <div className="row">
      <div role="button" tabIndex={0}>
        {words.translate}
      </div>
      <div role="button" tabIndex={0} className="answers" onClick={() => open('layer', post)}>
        <Icon name={words.reply} />
      </div>
    </div>
  </div>
);

export const Column = ({ state }: { state: State }) => {
  const answered = state.posts.find((it) => state.path.endsWith(`/post/${it.code}`));
  return (
    <main>
      {answered ? (
        <>
          <PostView post={answered} />
          {state.inline && <Inline composer={state.inline} />}
        </>
      ) : (
        <div className="row apart whats-new">
          <img width={36} height={36} className="avatar" alt={words.avatar} src="/picture/me.svg" />
          <div role="button" tabIndex={0} onClick={() => open('layer', null)}>
            {words.whatsNew}
          </div>
          <div role="button" tabIndex={0} onClick={() => open('layer', null)}>
            {words.post}
          </div>
        </div>
      )}
      {state.posts.map((it) => it !== answered && <PostView key={it.code} post={it} />)}
    </main>
  );
};

export const Surroundings = () => (
  <>
    <nav className="row">
      <a href="/">Threads</a>
      <div role="button" tabIndex={0} id="create" onClick={() => open('layer', null)}>
        <Icon name={words.create} />
      </div>
      <div role="button" tabIndex={0} id="profile" onClick={() => set({ profile: true })}>
        {words.editProfile}
      </div>
      <input type="search" placeholder={words.search} />
    </nav>
    {/* What layouts leave behind: a whole composer of size zero. */}
    <div className="ghost" style={{ position: 'absolute', width: 0, height: 0, overflow: 'hidden' }}>
      <div role="dialog">
        <BoxView box={ghost} placeholder={words.whatsNew} />
        <input type="file" multiple hidden accept="image/avif,image/jpeg,video/mp4" />
        <div role="button">{words.post}</div>
      </div>
    </div>
    <div id="chat">
      <BoxView box={chat} placeholder={words.message} aria-label={words.message} />
      <input type="file" hidden accept="image/jpeg,image/png" />
      <div role="button" tabIndex={0}>
        {words.send}
      </div>
    </div>
  </>
);

export const Alt = ({ state }: { state: State }) => {
  const { alt } = state;
  if (!alt) return null;
  return (
    <div role="dialog" aria-modal="true" className="sheet above" id="alt">
      <div className="row apart">
        <div role="button" tabIndex={0} onClick={() => set({ alt: null })}>
          {words.cancel}
        </div>
        <h1>{words.altTitle}</h1>
        <div role="button" tabIndex={0} className="saves" onClick={saveAlt}>
          {words.done}
        </div>
      </div>
      <img src={alt.media.url} alt="" width={180} height={120} className="preview" />
      <textarea value={alt.text} onChange={(event) => set({ alt: { ...alt, text: event.target.value } })} />
    </div>
  );
};

export const Questions = ({ state }: { state: State }) => (
  <>
    {state.asks && (
      <div role="dialog" className="sheet above" id="discard">
        <p>{words.discard}</p>
        <div role="button" tabIndex={0} onClick={() => now().layer && close('layer')}>
          {words.done}
        </div>
        <div role="button" tabIndex={0} onClick={() => set({ asks: false })}>
          {words.cancel}
        </div>
      </div>
    )}
    {state.profile && (
      <div role="dialog" className="sheet above" id="bio">
        <BoxView box={bio} placeholder={words.bio} aria-label={words.bio} />
        <div role="button" tabIndex={0} onClick={() => set({ profile: false })}>
          {words.done}
        </div>
      </div>
    )}
  </>
);
