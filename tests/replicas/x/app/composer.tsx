/** @jsxImportSource react */
import { addPart, canSubmit, closeModal, go, ingest, isEmpty, submit } from './actions.ts';
import { Attachments, PollBox } from './attachments.tsx';
import { PostEditor } from './editor.tsx';
import { type Composer, changePart, hashed, options, type Part, set } from './store.ts';
import { wordsOf } from './words.ts';

const words = wordsOf(options.lang);
const ACCEPT = 'image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime';

export const ComposerBox = ({ composer }: { composer: Composer }) => {
  const activePart = composer.parts.find((it) => it.id === composer.active) ?? composer.parts[0];
  const toolbar = activePart && <Toolbar key={`${composer.focused}`} composer={composer} part={activePart} />;
  const isThread = composer.parts.length > 1;
  return (
    <div
      className={hashed('composer')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        // The editor has taken it already when it fell on the text.
        if (event.isDefaultPrevented() || !activePart) return;
        event.preventDefault();
        ingest(composer.place, activePart.id, [...event.dataTransfer.files]);
      }}
    >
      <div className="parts">
        {composer.parts.map((part, index) => (
          <div key={part.id}>
            <PartBox {...{ composer, part, index }} />
            {isThread && part === activePart && toolbar}
          </div>
        ))}
      </div>
      <button type="button" aria-label={words.everyoneReplies}>
        {words.everyoneReplies}
      </button>
      {!isThread && toolbar}
      {/* A copy of size zero, as layouts leave behind. */}
      <button
        type="button"
        data-testid="tweetButton"
        style={{ width: 0, height: 0, padding: 0, border: 0 }}
      />
    </div>
  );
};

const PartBox = ({ composer, part, index }: { composer: Composer; part: Part; index: number }) => (
  <div className={hashed('part')}>
    {index === 0 && !composer.answers && (
      <button
        type="button"
        aria-label={words.audience}
        onClick={() => set({ menu: { kind: 'audience', post: null }, owner: composer.place })}
      >
        {composer.audience === 'everyone' ? words.everyone : composer.audience}
      </button>
    )}
    <PostEditor
      {...{ composer, part, index }}
      label={words.text}
      placeholder={composer.answers ? words.reply : words.placeholder}
    />
    <Attachments composer={composer} part={part} isActive={part.id === composer.active} />
    <PollBox composer={composer} part={part} />
    {index === 0 && composer.scheduledAt !== null && (
      <a
        data-testid="scheduledTweetIndicator"
        href="/compose/post/schedule"
        onClick={(event) => {
          event.preventDefault();
          openSchedule(composer);
        }}
      >
        {words.willSend}{' '}
        {new Intl.DateTimeFormat(options.lang, { dateStyle: 'full', timeStyle: 'short' }).format(
          composer.scheduledAt,
        )}
      </a>
    )}
  </div>
);

const openSchedule = (composer: Composer) => {
  set({ owner: composer.place });
  go('/compose/post/schedule');
};

const Toolbar = ({ composer, part }: { composer: Composer; part: Part }) => {
  const isThread = composer.parts.length > 1;
  // The two names change places in the middle of a session.
  const testId = (composer.place === 'modal') !== isThread ? 'tweetButton' : 'tweetButtonInline';
  const disabled = !canSubmit(composer);
  return (
    <div data-testid="toolBar" className={hashed('toolbar')}>
      <nav>
        <div data-testid="ScrollSnap-SwipeableList">
          <div role="tablist" data-testid="ScrollSnap-List">
            <MediaButton composer={composer} part={part} />
            <Tool testId="gifSearchButton" sign="GIF" press={() => go('/i/foundmedia/search')} />
            <Tool
              testId="createPollButton"
              sign="☰"
              press={() =>
                changePart(composer.place, part.id, (it) => ({
                  ...it,
                  poll: { choices: ['', ''], days: 1, hours: 0, minutes: 0 },
                }))
              }
            />
            <Tool testId="scheduleOption" sign="⏲" press={() => openSchedule(composer)} />
          </div>
        </div>
      </nav>
      <div>
        <div role="progressbar" data-testid="dual-phase-countdown-circle" />
        {!isEmpty(part) && (
          <button
            type="button"
            data-testid="addButton"
            aria-label={words.addPost}
            onClick={() => addPart(composer.place)}
          >
            +
          </button>
        )}
        {options.layout === 'pro' ? (
          <div
            role="button"
            tabIndex={0}
            aria-disabled={disabled}
            className={hashed('publish')}
            onClick={() => void submit(composer.place)}
          >
            <div>
              <span>{labelOf(composer)}</span>
            </div>
          </div>
        ) : (
          <button
            type="button"
            data-testid={testId}
            disabled={disabled}
            aria-disabled={disabled || undefined}
            onClick={() => void submit(composer.place)}
          >
            <div>
              <span>
                <span>{labelOf(composer)}</span>
              </span>
            </div>
          </button>
        )}
      </div>
    </div>
  );
};

const labelOf = (composer: Composer): string => {
  if (composer.answers) return words.reply;
  if (composer.scheduledAt !== null) return words.scheduleIt;
  return composer.parts.length > 1 ? words.postAll : words.post;
};

const MediaButton = ({ composer, part }: { composer: Composer; part: Part }) => (
  <div role="presentation">
    <button type="button" aria-label={words.addMedia}>
      🖼
    </button>
    <input
      type="file"
      data-testid="fileInput"
      multiple
      accept={ACCEPT}
      hidden
      onChange={(event) => {
        ingest(composer.place, part.id, [...(event.target.files ?? [])]);
        event.target.value = '';
      }}
    />
  </div>
);

const Tool = ({ testId, sign, press }: { testId: string; sign: string; press: () => void }) => (
  <div role="presentation">
    <button type="button" data-testid={testId} onClick={press}>
      {sign}
    </button>
  </div>
);

export const ModalBar = () => (
  <div>
    <button type="button" data-testid="app-bar-close" aria-label={words.close} onClick={closeModal}>
      ×
    </button>
    <button type="button" data-testid="unsentButton">
      {words.drafts}
    </button>
  </div>
);
