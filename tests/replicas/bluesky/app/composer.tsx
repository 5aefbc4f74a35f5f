/** @jsxImportSource react */
import { chooseFiles, hashed, ingestAll, type Media } from '../../simple/page.ts';
import { mention, PERSON, PostEditor } from './editor.tsx';
import {
  addPart,
  type Composer,
  canPost,
  change,
  changePart,
  close,
  type Part,
  type Post,
  store,
  submit,
} from './store.ts';
import { words } from './words.ts';

const ACCEPT = 'image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime';

/** As the framework renders a box that can be pressed. */
export const Press = ({
  id,
  label,
  press,
  children,
  disabled = false,
}: {
  id?: string;
  label: string;
  press(): void;
  children?: React.ReactNode;
  disabled?: boolean;
}) => (
  <button
    type="button"
    role="button"
    data-testid={id}
    aria-label={label}
    disabled={disabled}
    aria-disabled={disabled || undefined}
    tabIndex={0}
    className={hashed(label)}
    onClick={(event) => {
      event.stopPropagation();
      press();
    }}
  >
    {children}
  </button>
);

const Avatar = () => (
  <div data-testid="userAvatarImage" className={hashed('avatar')}>
    <img src="/avatar.svg" alt="" width={42} />
  </div>
);

export const ComposerView = ({ composer }: { composer: Composer }) => {
  const { parts, active } = composer;
  const isThread = parts.length > 1;
  const activePart = parts.find((it) => it.id === active) ?? parts[0];
  const footer = activePart && <Footer composer={composer} part={activePart} />;
  return (
    <div role="dialog" aria-modal className={`layer ${hashed('layer')}`}>
      <div className={`sheet ${hashed('sheet')}`}>
        <div data-testid="composePostView">
          <div aria-modal>
            <TopBar composer={composer} />
            <div>
              {composer.replyTo && <Answered post={composer.replyTo} />}
              {parts.map((part) => (
                <div key={part.id}>
                  <PartView {...{ part, composer }} />
                  {isThread && part === activePart && <div className="sticky">{footer}</div>}
                </div>
              ))}
            </div>
            {!isThread && footer}
          </div>
        </div>
      </div>
    </div>
  );
};

const TopBar = ({ composer }: { composer: Composer }) => {
  const isReply = composer.replyTo !== null;
  const text = isReply ? words.reply : composer.parts.length > 1 ? words.postAll : words.post;
  return (
    <div>
      <div key={store.age()} className="row">
        <Press label={words.cancel} press={close}>
          {words.cancel}
        </Press>
        <div className="grow" />
        {composer.sending ? (
          <div role="progressbar" className={hashed('spinner')}>
            …
          </div>
        ) : (
          <>
            {!isReply && (
              <Press label={words.drafts} press={() => undefined}>
                {words.drafts}
              </Press>
            )}
            <Press
              id="composerPublishBtn"
              label={isReply ? words.publishReply : words.publish}
              disabled={!canPost(composer)}
              press={() => void submit()}
            >
              <div dir="auto">{text}</div>
            </Press>
          </>
        )}
      </div>
      {composer.error && (
        <div>
          <div className="row">
            <div dir="auto">{words.failed}</div>
            <Press label={words.dismiss} press={() => change(() => ({ error: false }))}>
              ×
            </Press>
          </div>
        </div>
      )}
    </div>
  );
};

const Answered = ({ post }: { post: Post }) => (
  <div tabIndex={0} aria-label={words.expand} className={hashed('answered')}>
    <Avatar />
    <div dir="auto">{post.author}</div>
    <div dir="auto">{post.text}</div>
    <img src="/thumb.svg" alt="" width={64} />
  </div>
);

const PartView = ({ part, composer }: { part: Part; composer: Composer }) => {
  const isActive = part.id === composer.active;
  return (
    <div className={hashed('part')} style={isActive ? {} : { opacity: 0.5 }}>
      <div className="row">
        <Avatar />
        <PostEditor
          isActive={isActive}
          onText={(text) => changePart(part.id, () => ({ text }))}
          onFocus={() => change(() => ({ active: part.id }))}
          onPublish={() => void submit()}
          onSuggest={(suggesting) => store.set({ suggesting })}
        />
        {composer.parts.length > 1 && isActive && (
          <Press
            label={words.remove}
            press={() => change(({ parts }) => ({ parts: parts.filter((it) => it !== part) }))}
          >
            ×
          </Press>
        )}
      </div>
      {isActive && store.now().suggesting && <Suggestions />}
      {part.media.length > 0 && <Gallery part={part} />}
      {composer.quotes && part === composer.parts[0] && <Quoted post={composer.quotes} />}
    </div>
  );
};

const Suggestions = () => (
  <div className={hashed('suggestions')}>
    <Press
      id="autocompleteButton"
      label={PERSON}
      press={() => {
        const editor = store.now().suggesting;
        if (editor) mention(editor);
      }}
    >
      {PERSON}
    </Press>
  </div>
);

const Gallery = ({ part }: { part: Part }) => {
  if (part.media[0]?.kind === 'video') {
    return (
      <div className={hashed('video')}>
        <video src={part.media[0].url} width={240} height={120} />
      </div>
    );
  }
  return (
    <div>
      <div data-testid="selectedPhotosView" className="row">
        {part.media.map((media) => (
          <Photo key={media.id} part={part} media={media} />
        ))}
      </div>
      <div dir="auto">ALT…</div>
    </div>
  );
};

const Photo = ({ part, media }: { part: Part; media: Media }) => {
  const describe = () => store.set({ describing: { part: part.id, media } });
  const without = () => changePart(part.id, (it) => ({ media: it.media.filter((one) => one !== media) }));
  return (
    <div className={hashed('photo')}>
      <Press id="altTextButton" label={words.alt} press={describe}>
        {media.alt ? '✓' : '+'} ALT
      </Press>
      <Press id="editPhotoButton" label={words.edit} press={() => undefined}>
        ✎
      </Press>
      <Press id="removePhotoButton" label={words.remove} press={without}>
        ×
      </Press>
      <div data-testid="selectedPhotoImage" data-expoimage="true">
        <div>
          <img src={media.url} alt="" width={120} />
        </div>
      </div>
    </div>
  );
};

/** The quoted post as it stands in the composer: without links. */
const Quoted = ({ post }: { post: Post }) => (
  <div className={hashed('quoted')}>
    <Avatar />
    <div dir="auto">
      <span>{post.author}</span> <span>@{post.author}</span>
    </div>
    <div dir="auto">{post.text}</div>
    <img src={`${location.origin}/quoted.svg`} alt="a picture of the quoted post" width={120} />
  </div>
);

const Footer = ({ composer, part }: { composer: Composer; part: Part }) => {
  const choose = () =>
    chooseFiles(ACCEPT, async (files) => {
      const media = await ingestAll(files);
      changePart(part.id, (it) => ({ media: [...it.media, ...media] }));
    });
  return (
    <div key={store.age()} className={hashed('footer')}>
      <div className="row">
        {!composer.replyTo && (
          <Press id="openReplyGateButton" label={words.everyone} press={() => undefined}>
            {words.everyone}
          </Press>
        )}
        {part.media.length > 0 && (
          <Press id="labelsBtn" label={words.labels} press={() => store.set({ labelling: true })}>
            {words.labels}
          </Press>
        )}
      </div>
      <div className="row">
        <Press id="openMediaBtn" label={words.media} press={choose}>
          🖼
        </Press>
        <Press id="openGifBtn" label="GIF" press={() => undefined}>
          GIF
        </Press>
        <div className="grow" />
        {(part.text.trim() !== '' || part.media.length > 0) && (
          <Press label={words.add} press={addPart}>
            ⊕
          </Press>
        )}
        <span>{300 - [...part.text].length}</span>
      </div>
    </div>
  );
};
