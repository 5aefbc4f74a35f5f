/** @jsxImportSource react */
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { render } from 'react-dom';
import {
  hashed,
  ingestAll,
  type Media,
  newId,
  publish,
  revoke,
  startStore,
  wordsOf,
} from '../../simple/page.ts';

const words = wordsOf(
  {
    title: 'Title',
    text: 'Go ahead, put anything',
    tags: '#add tags',
    post: 'Post now',
    draft: 'Save as draft',
    menu: 'More ways to post',
    image: 'Add an image',
    alt: 'ALT',
    search: 'Search Tumblr',
    reply: 'Reply',
    message: 'Say your thing',
    failed: 'Something went wrong. Please try again.',
  },
  {
    cy: { title: 'Teitl', post: 'Postio nawr', draft: 'Cadw fel drafft' },
    de: { title: 'Titel', post: 'Jetzt posten', tags: '#tags hinzufügen', draft: 'Als Entwurf speichern' },
    ja: { title: 'タイトル', post: '今すぐ投稿', tags: '#タグを追加' },
  },
);

type Block = { id: number; is: 'p'; text: string } | { id: number; is: 'image'; media: Media };

interface State {
  title: string;
  blocks: Block[];
  /** Id of the paragraph that is to get the caret. */
  focus: number | null;
  tags: string[];
  menu: boolean;
  failed: boolean;
  route: string;
}

const paragraph = (): Block => ({ id: newId(), is: 'p', text: '' });
const root = document.getElementById('root');
const store = startStore<State>(
  {
    title: '',
    blocks: [paragraph()],
    focus: null,
    tags: [],
    menu: false,
    failed: false,
    route: location.pathname,
  },
  (state) => {
    render(<App state={state} />, root);
  },
);

const submit = async () => {
  const { title, blocks, tags } = store.now();
  const texts = blocks.flatMap((it) => (it.is === 'p' ? [it.text] : []));
  const sent = await publish('/api/v2/blog/cymru/posts', { text: [title, ...texts].join('\n'), tags });
  if (!sent) return store.set({ failed: true });
  revoke(blocks.flatMap((it) => (it.is === 'image' ? [it.media] : [])));
  history.pushState(null, '', '/dashboard');
  store.set({ route: '/dashboard' });
};

/** Enter begins a new block, as block editors do. */
const splitOnEnter = (event: KeyboardEvent, id: number) => {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  const { blocks } = store.now();
  const at = blocks.findIndex((it) => it.id === id) + 1;
  const fresh = paragraph();
  store.set({ blocks: [...blocks.slice(0, at), fresh, ...blocks.slice(at)], focus: fresh.id });
};

const Paragraph = ({ block, state }: { block: Extract<Block, { is: 'p' }>; state: State }) => {
  const box = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (state.focus === block.id) box.current?.focus();
  }, [state.focus, block.id]);
  return (
    <p
      ref={box}
      role="document"
      aria-label={words.text}
      data-type="core/paragraph"
      className={`block-editor-rich-text__editable ${hashed('p')}`}
      contentEditable
      suppressContentEditableWarning
      onKeyDown={(event) => splitOnEnter(event, block.id)}
      onInput={(event) => {
        const text = event.currentTarget.textContent ?? '';
        store.set({ blocks: store.now().blocks.map((it) => (it.id === block.id ? { ...block, text } : it)) });
      }}
    />
  );
};

const Picture = ({ media }: { media: Media }) => (
  <figure data-type="tumblr/image" className={hashed('figure')}>
    <img src={media.url} alt="" width={200} />
    <button type="button">{words.alt}</button>
  </figure>
);

const Form = ({ state }: { state: State }) => (
  <div role="dialog" aria-modal className={hashed('dialog')}>
    <div className="block-editor">
      <h1
        contentEditable
        suppressContentEditableWarning
        aria-label={words.title}
        onInput={(event) => store.set({ title: event.currentTarget.textContent ?? '' })}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {state.blocks.map((block) =>
        block.is === 'p' ? (
          <Paragraph key={block.id} block={block} state={state} />
        ) : (
          <Picture key={block.id} media={block.media} />
        ),
      )}
    </div>
    <label>
      {words.image}
      <input
        type="file"
        multiple
        accept="image/jpeg,image/png,image/gif,image/webp"
        className="gone"
        onChange={async (event) => {
          const input = event.target;
          const files = [...(input.files ?? [])];
          input.value = '';
          const media = await ingestAll(files);
          const blocks = media.map((it): Block => ({ id: newId(), is: 'image', media: it }));
          store.set({ blocks: [...store.now().blocks, ...blocks, paragraph()] });
        }}
      />
    </label>
    <div className="row">
      {state.tags.map((tag) => (
        <span key={tag} className={hashed('chip')} data-tag>
          #{tag}
        </span>
      ))}
      <textarea
        placeholder={state.tags.length > 0 ? '' : words.tags}
        rows={1}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          store.set({ tags: [...state.tags, event.currentTarget.value.trim()] });
          event.currentTarget.value = '';
        }}
      />
    </div>
    <div key={store.age()} className="row">
      <div className="grow" />
      <button type="button" onClick={() => void submit()}>
        <span>{words.post}</span>
      </button>
      <button
        type="button"
        aria-haspopup="menu"
        aria-label={words.menu}
        onClick={() => store.set({ menu: !state.menu })}
      >
        <svg width="8" height="8" />
      </button>
    </div>
    {state.menu && (
      <div role="menu">
        <button type="button" role="menuitem">
          {words.draft}
        </button>
      </div>
    )}
  </div>
);

const App = ({ state }: { state: State }) => (
  <>
    <nav>
      <input name="q" type="search" placeholder={words.search} />
    </nav>
    <main>
      {state.route.startsWith('/new/') ? <Form key="form" state={state} /> : <div>✓</div>}
      <article>
        <textarea rows={1} placeholder={words.reply} />
        <button type="button">{words.reply}</button>
      </article>
    </main>
    <aside>
      <textarea rows={1} placeholder={words.message} />
    </aside>
    {state.failed && (
      <div className="toast" role="alert">
        {words.failed}
      </div>
    )}
  </>
);
