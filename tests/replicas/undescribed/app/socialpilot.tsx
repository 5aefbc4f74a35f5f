/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { DraftBox } from '../../simple/draft.tsx';
import { h } from '../../simple/elements.ts';
import { hashed, ingestAll, type Media, offer, options } from '../../simple/page.ts';
import { around, send } from './kit.ts';
import { words } from './words.ts';

/**
 * A window that says so, drawn by React with every key: kinds of post to choose from, a preview with the buttons of a network,
 * and either three controls that publish, or one whose menu does, which stands elsewhere in the page.
 */

const Preview = ({ text }: { text: string }) => (
  <div className={hashed('preview')}>
    <p>{text}</p>
    <button type="button">{words.share}</button>
    <button type="button">{words.send}</button>
  </div>
);

const Icon = () => (
  <svg width="12" height="12" role="img">
    <title>{words.send}</title>
    <circle cx="6" cy="6" r="5" />
  </svg>
);

const Menu = ({ choose }: { choose: () => void }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" id="opener" aria-haspopup="menu" onClick={() => setOpen(!isOpen)}>
        {words.post}
      </button>
      {isOpen &&
        createPortal(
          <div role="menu" className="layer high sheet">
            <div
              role="menuitem"
              tabIndex={0}
              id="item"
              onClick={() => {
                setOpen(false);
                choose();
              }}
              onKeyDown={() => undefined}
            >
              <p>{words.now}</p>
            </div>
            <div role="menuitem" tabIndex={0}>
              {words.draft}
            </div>
          </div>,
          document.body,
        )}
    </>
  );
};

const Composer = ({ close, failed }: { close: () => void; failed: HTMLElement }) => {
  const [text, setText] = useState('');
  const [media, setMedia] = useState<Media[]>([]);
  const [age, setAge] = useState(0);
  useEffect(() => offer(() => setAge((it) => it + 1)), []);
  const post = () => send({ text, media }, failed, close);
  const take = async ({ target }: { target: HTMLInputElement }) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    const more = await ingestAll(files);
    setMedia((it) => [...it, ...more]);
  };
  return (
    <div role="dialog" aria-modal="true" className={`layer ${hashed('dialog')}`}>
      <div className="sheet">
        <h2>{words.newPost}</h2>
        <div>
          {words.kinds.map((it, at) => (
            <button type="button" key={it} aria-pressed={at === 0}>
              {it}
            </button>
          ))}
        </div>
        <DraftBox label="" placeholder={words.text} onText={setText} />
        <span key={age}>{text.length}</span>
        <div>
          {media.map((it) => (
            <img key={it.id} src={it.url} alt="" width={96} height={72} />
          ))}
        </div>
        <input type="file" multiple onChange={take} />
        <Preview text={text} />
        <div key={`end${age}`} className={`row ${hashed('end')}`}>
          <button type="button">{words.draft}</button>
          {options.layout === 'menu' ? (
            <Menu choose={() => void post()} />
          ) : (
            <>
              <button type="button">{words.queue}</button>
              <button type="button" id="now" onClick={post}>
                <Icon />
                {words.now}
              </button>
            </>
          )}
        </div>
      </div>
    </div>
  );
};

const open = (): void => {
  const shell = document.body.appendChild(h('div'));
  const failed = document.body.appendChild(h('div'));
  const root = createRoot(shell);
  root.render(<Composer close={() => root.unmount()} failed={failed} />);
};

around(['comment', 'inbox', 'ghost', 'note'], open);
