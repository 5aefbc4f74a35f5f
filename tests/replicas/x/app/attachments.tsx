/** @jsxImportSource react */
import { go, removeMedia } from './actions.ts';
import {
  type Composer,
  changePart,
  hashed,
  type Media,
  options,
  type Part,
  type Post,
  set,
} from './store.ts';
import { wordsOf } from './words.ts';

const words = wordsOf(options.lang);

interface Props {
  composer: Composer;
  part: Part;
  isActive: boolean;
}

export const Attachments = ({ composer, part, isActive }: Props) => {
  const quotes = part === composer.parts[0] ? composer.quotes : null;
  if (part.media.length === 0 && !quotes) return null;
  return (
    <div data-testid="attachments" className={hashed('attachments')}>
      {part.media.map((media, index) => (
        <Item key={media.id} {...{ composer, part, media, index, isActive }} />
      ))}
      {part.media.length > 0 && (
        <>
          <a
            data-testid="tagPeopleLabel"
            href="/compose/post/tags"
            onClick={(event) => event.preventDefault()}
          >
            {words.tag}
          </a>
          <a
            data-testid="altTextWrapper"
            href="/compose/post/media"
            onClick={(event) => {
              event.preventDefault();
              edit(composer, part, 0);
            }}
          >
            <span data-testid="altTextLabel">{part.media[0]?.alt ? 'ALT' : words.describe}</span>
          </a>
        </>
      )}
      {quotes && <Quoted post={quotes} />}
    </div>
  );
};

const edit = (composer: Composer, part: Part, index: number) => {
  set({ owner: composer.place, editing: index });
  if (composer.active !== part.id) return;
  go('/compose/post/media');
};

const Item = ({ composer, part, media, index, isActive }: Props & { media: Media; index: number }) => (
  <div
    role="group"
    aria-label={(options.labels === 'alt' && media.alt) || words.media}
    className={hashed('item')}
  >
    {media.kind === 'video' ? (
      <video src={media.url} width={160} />
    ) : (
      <img src={media.url} alt="" width={160} draggable />
    )}
    {!media.uploaded && (
      <div role="progressbar" aria-valuenow={50} data-testid="dual-phase-countdown-circle" />
    )}
    {isActive && (
      <>
        <button type="button" aria-label={words.editMedia} onClick={() => edit(composer, part, index)}>
          ✎
        </button>
        <button
          type="button"
          aria-label={words.removeMedia}
          onClick={() => removeMedia(composer.place, part.id, media.id)}
        >
          ×
        </button>
      </>
    )}
  </div>
);

/** The quoted post as it stands in the composer: without an address of its own. */
const Quoted = ({ post }: { post: Post }) => (
  <div role="link" tabIndex={0} className={hashed('quote')}>
    <div data-testid="User-Name">
      <span>{post.author}</span> <span>@{post.author}</span> · <time dateTime={post.time}>1h</time>
    </div>
    <div data-testid="tweetText">
      <span>{post.text}</span>
    </div>
    <div data-testid="tweetPhoto" aria-label={words.media}>
      <div role="group" aria-label={words.media}>
        <img src="/emoji/quoted.svg" alt={words.media} width={80} />
      </div>
    </div>
  </div>
);

export const PollBox = ({ composer, part }: { composer: Composer; part: Part }) => {
  const { poll } = part;
  if (!poll) return null;
  const setPoll = (how: Partial<typeof poll> | null) =>
    changePart(composer.place, part.id, (it) => ({ ...it, poll: how && it.poll && { ...it.poll, ...how } }));
  const length = (name: 'days' | 'hours' | 'minutes', testId: string, most: number) => (
    <select
      data-testid={testId}
      value={poll[name]}
      onChange={(event) => setPoll({ [name]: Number(event.target.value) })}
    >
      {Array.from({ length: most + 1 }, (_, value) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the number is the choice
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </select>
  );
  return (
    <div className={hashed('poll')}>
      {poll.choices.map((choice, at) => (
        <input
          // biome-ignore lint/suspicious/noArrayIndexKey: choices have no other name
          key={at}
          name={`Choice${at + 1}`}
          maxLength={25}
          value={choice}
          onChange={(event) =>
            setPoll({ choices: poll.choices.map((it, index) => (index === at ? event.target.value : it)) })
          }
        />
      ))}
      {poll.choices.length < 4 && (
        <button
          type="button"
          data-testid="addPollChoice"
          onClick={() => setPoll({ choices: [...poll.choices, ''] })}
        >
          +
        </button>
      )}
      {length('days', 'selectPollDays', 7)}
      {length('hours', 'selectPollHours', 23)}
      {length('minutes', 'selectPollMinutes', 59)}
      <button type="button" data-testid="removePollButton" onClick={() => setPoll(null)}>
        −
      </button>
    </div>
  );
};
