/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import { render } from 'react-dom';
import { DraftBox } from '../../simple/draft.tsx';
import { lexical } from '../../simple/lexical.ts';
import {
  hashed,
  ingestAll,
  type Media,
  options,
  publish,
  revoke,
  startStore,
  wordsOf,
} from '../../simple/page.ts';

const words = wordsOf(
  {
    compose: 'Compose',
    newPost: 'New Post',
    text: 'Enter your text and links',
    send: 'Send Now',
    schedule: 'Schedule',
    draft: 'Save Draft',
    approval: 'Submit for Approval',
    close: 'Close',
    image: 'Attach media',
    alt: 'Alt text',
    search: 'Search',
    reply: 'Reply',
    note: 'Add an internal comment',
    sent: 'Your message has been sent.',
    failed: 'There was a problem sending your message.',
  },
  {
    cy: { compose: 'Cyfansoddi', send: 'Anfon nawr', draft: 'Cadw drafft' },
    de: { compose: 'Verfassen', send: 'Jetzt senden', schedule: 'Planen', draft: 'Entwurf speichern' },
    ja: { compose: '作成', send: '今すぐ送信', draft: '下書きを保存' },
  },
);

interface State {
  open: boolean;
  text: string;
  media: Media[];
  sending: boolean;
  toast: string | null;
}

const root = document.getElementById('root');
const store = startStore<State>(
  { open: false, text: '', media: [], sending: false, toast: null },
  (state) => {
    render(<App state={state} />, root);
  },
);

/** Every component of the tool carries attributes like these. */
const Button = ({
  name,
  press,
  disabled = false,
}: {
  name: string;
  press?: () => void;
  disabled?: boolean;
}) => (
  <button
    type="button"
    data-qa-button={name}
    data-qa-button-isdisabled={disabled}
    aria-disabled={disabled}
    disabled={disabled}
    aria-label={name}
    className={hashed(name)}
    onClick={press}
  >
    <span>{name}</span>
  </button>
);

const Lexical = () => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current) lexical(box.current, 'plain', (text) => store.set({ text }));
  }, []);
  return (
    <div ref={box} contentEditable role="textbox" aria-label={words.text} suppressContentEditableWarning />
  );
};

const Box = ({ state }: { state: State }) => {
  if (options.layout === 'draft')
    return <DraftBox label={words.text} onText={(text) => store.set({ text })} />;
  if (options.layout === 'lexical') return <Lexical />;
  return (
    <div data-qa-textarea>
      <textarea
        data-qa-textarea-input
        rows={3}
        placeholder={words.text}
        value={state.text}
        onChange={(event) => store.set({ text: event.target.value })}
      />
    </div>
  );
};

const day = new Date(Date.now() + 2 * 86_400_000);

const submit = async (call: string) => {
  const { text, media } = store.now();
  store.set({ sending: true, toast: null });
  const sent = await publish('/api/publishing/messages', { text, call });
  if (!sent) return store.set({ sending: false, toast: words.failed });
  revoke(media);
  store.set({ open: false, text: '', media: [], sending: false, toast: words.sent });
};

const Drawer = ({ state }: { state: State }) => {
  const isOff = state.sending || (state.text.trim() === '' && state.media.length === 0);
  return (
    <div
      role="dialog"
      data-qa-drawer=""
      data-qa-drawer-isopen="true"
      data-qa-label={words.newPost}
      className={`layer ${hashed('drawer')}`}
    >
      <div className="sheet">
        <Button name={words.close} press={() => store.set({ open: false })} />
        <span data-qa-token="" data-qa-token-isvalid="true">
          Llyfrgell on LinkedIn
        </span>
        <Box state={state} />
        {state.media.map((it) =>
          it.kind === 'video' ? (
            <video key={it.id} src={it.url} width={120} height={80} />
          ) : (
            <div key={it.id} className={hashed('image')}>
              <img src={it.url} alt="" width={120} data-qa-image="" data-qa-image-src={it.url} />
            </div>
          ),
        )}
        <input
          type="file"
          multiple
          accept="image/*,video/*"
          className="gone"
          aria-label={words.image}
          onChange={async (event) => {
            const input = event.target;
            const files = [...(input.files ?? [])];
            input.value = '';
            const media = await ingestAll(files);
            store.set({ media: [...store.now().media, ...media] });
          }}
        />
        {options.layout === 'later' && (
          <div className="scheduling">
            <input data-qa-input="date" defaultValue={day.toISOString().slice(0, 10)} />
            <input data-time-field="hour" defaultValue="10" size={2} />
            <input data-time-field="minute" defaultValue="05" size={2} />
            <span>Asia/Tokyo</span>
          </div>
        )}
        <footer key={store.age()}>
          <Button name={words.draft} press={() => void submit('draft')} disabled={isOff} />
          {options.layout === 'later' ? (
            <Button name={words.schedule} press={() => void submit('later')} disabled={isOff} />
          ) : options.layout === 'approval' ? (
            <Button name={words.approval} press={() => void submit('approval')} disabled={isOff} />
          ) : (
            <Button name={words.send} press={() => void submit('now')} disabled={isOff} />
          )}
        </footer>
      </div>
    </div>
  );
};

const App = ({ state }: { state: State }) => (
  <>
    <nav>
      <input data-qa-input="search" placeholder={words.search} />
      <Button name={words.compose} press={() => store.set({ open: true })} />
    </nav>
    <main>
      <div data-qa-inbox-list-row="" data-qa-message-network="twitter">
        <span data-qa-message-text="">
          <span>Caption </span>
          <span>#tag</span>
        </span>
        <textarea data-qa-textarea-input rows={1} placeholder={words.reply} />
        <Button name={words.reply} />
      </div>
      <div role="dialog" data-qa-drawer="" data-qa-drawer-isopen="false" className="gone">
        <textarea data-qa-textarea-input defaultValue="not this" />
        <Button name={words.send} />
      </div>
      <aside>
        <textarea rows={1} placeholder={words.note} />
      </aside>
    </main>
    {state.open && <Drawer state={state} />}
    {state.toast && (
      <div className="toast" data-qa-toast="">
        <div data-qa-toast-content="">{state.toast}</div>
      </div>
    )}
  </>
);
