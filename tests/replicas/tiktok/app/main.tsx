/** @jsxImportSource react */
import { render } from 'react-dom';
import { DraftBox } from '../../simple/draft.tsx';
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
    select: 'Select video to upload',
    photos: 'Select photos to upload',
    caption: 'Description',
    everyone: 'Everyone',
    friends: 'Friends',
    onlyYou: 'Only you',
    now: 'Now',
    schedule: 'Schedule',
    post: 'Post',
    draft: 'Save draft',
    discard: 'Discard',
    disclose: 'Disclose post content',
    uploaded: 'Uploaded',
    cover: 'Edit cover',
    check: 'Content check is running. Post anyway?',
    postNow: 'Post now',
    cancel: 'Cancel',
    failed: 'Couldn’t post. Try again later.',
    feedback: 'Tell us what you think',
    search: 'Search',
  },
  {
    cy: { post: 'Postio', draft: 'Cadw drafft', everyone: 'Pawb', friends: 'Ffrindiau', now: 'Nawr' },
    de: {
      post: 'Posten',
      draft: 'Entwurf speichern',
      everyone: 'Alle',
      friends: 'Freunde',
      onlyYou: 'Nur du',
      now: 'Jetzt',
      schedule: 'Planen',
    },
    ja: { post: '投稿する', everyone: '全員', friends: '友達', now: '今すぐ', schedule: '予約' },
  },
);

interface State {
  media: Media[];
  caption: string;
  audience: 'everyone' | 'friends' | 'onlyYou';
  picking: boolean;
  scheduled: boolean;
  date: string;
  time: string;
  uploaded: boolean;
  asks: boolean;
  sending: boolean;
  failed: boolean;
  route: string;
}

const root = document.getElementById('root');
const tomorrow = new Date(Date.now() + 86_400_000);
const store = startStore<State>(
  {
    media: [],
    caption: '',
    audience: 'everyone',
    picking: false,
    scheduled: false,
    date: `${tomorrow.getFullYear()}-${String(tomorrow.getMonth() + 1).padStart(2, '0')}-${String(tomorrow.getDate()).padStart(2, '0')}`,
    time: '09:30',
    uploaded: false,
    asks: false,
    sending: false,
    failed: false,
    route: location.pathname,
  },
  (state) => {
    render(<App state={state} />, root);
  },
);

const choose = async (input: HTMLInputElement) => {
  const files = [...(input.files ?? [])];
  input.value = '';
  const media = await ingestAll(files);
  store.set({ media: [...store.now().media, ...media], uploaded: false });
  setTimeout(() => store.set({ uploaded: true }), options.delayMs);
};

const submit = async (anyway: boolean) => {
  const state = store.now();
  if (options.layout === 'check' && !anyway) return store.set({ asks: true });
  store.set({ asks: false, sending: true, failed: false });
  const { caption, audience, scheduled, date, time } = state;
  const sent = await publish('/tiktok/web/project/post/v1/', {
    text: caption,
    audience,
    scheduled,
    date,
    time,
  });
  if (!sent) return store.set({ sending: false, failed: true });
  revoke(state.media);
  history.pushState(null, '', '/tiktokstudio/content');
  store.set({ media: [], sending: false, route: '/tiktokstudio/content' });
};

const UploadCard = () => (
  <div className={`upload-card ${hashed('card')}`}>
    <button type="button">{words.select}</button>
    <input type="file" accept="video/*" className="gone" onChange={(event) => void choose(event.target)} />
    <button type="button">{words.photos}</button>
    <input
      type="file"
      multiple
      accept="image/jpeg,image/png,image/webp"
      className="gone"
      onChange={(event) => void choose(event.target)}
    />
  </div>
);

const Preview = ({ media }: { media: readonly Media[] }) => (
  <div className={hashed('preview')}>
    {media.map((it) =>
      it.kind === 'video' ? (
        <video key={it.id} src={it.url} width={160} height={120} />
      ) : (
        <div key={it.id} className={hashed('photo')}>
          <img src={it.url} alt="" width={160} />
        </div>
      ),
    )}
    <button type="button" className="cover-edit-button">
      {words.cover}
    </button>
    <input type="file" accept="image/png, image/jpeg, image/jpg" className="gone" />
  </div>
);

const Audience = ({ state }: { state: State }) => (
  <div data-e2e="video_visibility_container">
    <button
      type="button"
      role="combobox"
      aria-expanded={state.picking}
      className={hashed('select')}
      onClick={() => store.set({ picking: !state.picking })}
    >
      <span>{words[state.audience]}</span>
    </button>
    {state.picking && (
      <div role="listbox">
        {(['everyone', 'friends', 'onlyYou'] as const).map((it) => (
          <div
            key={it}
            role="option"
            aria-selected={it === state.audience}
            tabIndex={-1}
            onClick={() => store.set({ audience: it, picking: false })}
          >
            {words[it]}
          </div>
        ))}
      </div>
    )}
  </div>
);

const Schedule = ({ state }: { state: State }) => (
  <div data-e2e="schedule_container">
    <label>
      <input
        type="radio"
        name="postSchedule"
        value="post_now"
        checked={!state.scheduled}
        onChange={() => store.set({ scheduled: false })}
      />
      {words.now}
    </label>
    <label>
      <input
        type="radio"
        name="postSchedule"
        value="schedule"
        checked={state.scheduled}
        onChange={() => store.set({ scheduled: true })}
      />
      {words.schedule}
    </label>
    {state.scheduled && (
      <div className="row">
        <input readOnly value={state.time} className={hashed('time')} />
        <input readOnly value={state.date} className={hashed('date')} />
      </div>
    )}
  </div>
);

const Form = ({ state }: { state: State }) => {
  const isPhotos = state.media[0]?.kind === 'image';
  const [file] = state.media;
  return (
    <div className={hashed('form')}>
      <div data-e2e="caption_container">
        <div className={hashed('caption')}>
          <DraftBox
            label={words.caption}
            role="combobox"
            start={isPhotos ? '' : (file?.file.name.replace(/\.\w+$/, '') ?? '')}
            onText={(caption) => store.set({ caption })}
            suggests={(typed) => (typed.startsWith('@') ? '@llyfrgell' : null)}
          />
        </div>
        <span>{state.caption.length}/4000</span>
        <button type="button">@</button>
        <button type="button">#</button>
      </div>
      <Preview media={state.media} />
      {state.uploaded && <span>{words.uploaded}</span>}
      <Schedule state={state} />
      <Audience state={state} />
      <div data-e2e="disclose_content_container">
        <input type="checkbox" role="switch" aria-label={words.disclose} />
      </div>
      <div key={store.age()} className="row">
        <button type="button" data-e2e="discard_post_button">
          {words.discard}
        </button>
        <button type="button" data-e2e="save_draft_button">
          {words.draft}
        </button>
        <button
          type="button"
          data-e2e="post_video_button"
          className={hashed('post')}
          disabled={!state.uploaded || state.sending}
          aria-disabled={!state.uploaded || state.sending}
          onClick={() => void submit(false)}
        >
          <div>{state.scheduled ? words.schedule : words.post}</div>
        </button>
      </div>
    </div>
  );
};

const App = ({ state }: { state: State }) => (
  <>
    <nav>
      <input type="search" placeholder={words.search} />
      <textarea placeholder={words.feedback} rows={1} />
      <div className="gone">
        <div data-e2e="caption_container">
          <div className="public-DraftEditor-content" contentEditable suppressContentEditableWarning>
            not this
          </div>
        </div>
      </div>
    </nav>
    <main>
      {state.route.startsWith('/tiktokstudio/content') ? (
        <div data-tt="components_PostTable">✓</div>
      ) : state.media.length > 0 ? (
        <Form key={state.media[0]?.kind} state={state} />
      ) : (
        <UploadCard />
      )}
    </main>
    {state.asks && (
      <div className="layer">
        <div role="dialog" aria-modal className="sheet">
          {words.check}
          <button type="button" onClick={() => store.set({ asks: false })}>
            {words.cancel}
          </button>
          <button type="button" id="post-now" onClick={() => void submit(true)}>
            {words.postNow}
          </button>
        </div>
      </div>
    )}
    {state.failed && (
      <div className="toast" role="alert">
        {words.failed}
      </div>
    )}
  </>
);
