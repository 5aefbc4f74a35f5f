import type { ScheduledPost, SentMedia, SentPoll, SentStatus } from '../types.ts';
import { acctOf, type Person, type World } from '../world.ts';
import { hashtagsIn } from './entities.ts';
import { profileUrl, render } from './html.ts';
import { resolve } from './people.ts';
import { quoteLine, showQuote } from './quotes.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** An account as others see it. */
export const showPerson = (person: Person, world: World) => ({
  id: person.id,
  username: person.username,
  acct: acctOf(person),
  display_name: person.displayName,
  locked: false,
  bot: false,
  discoverable: true,
  indexable: false,
  group: false,
  created_at: iso(person.createdAt),
  note: '',
  url: profileUrl(person, world),
  uri: `${world.origin}/users/${person.username}`,
  avatar: person.avatar ?? `${world.origin}/avatars/original/missing.png`,
  avatar_static: person.avatar ?? `${world.origin}/avatars/original/missing.png`,
  header: `${world.origin}/headers/original/missing.png`,
  header_static: `${world.origin}/headers/original/missing.png`,
  followers_count: 0,
  following_count: 0,
  statuses_count: world.statuses.filter(({ account, deleted }) => account === person.username && !deleted)
    .length,
  last_status_at: null,
  hide_collections: null,
  noindex: false,
  emojis: [],
  roles: [],
  fields: [],
});

/** An account as its owner sees it. */
export const showOwner = (person: Person, world: World) => ({
  ...showPerson(person, world),
  source: {
    privacy: person.visibility,
    sensitive: false,
    language: person.language,
    note: '',
    fields: [],
    follow_requests_count: 0,
  },
  role: { id: '-99', name: '', permissions: '65536', color: '', highlighted: false },
});

/** `url` is `null` until the file is done (facts: fediverse-api 5). */
export const showMedia = (media: SentMedia, { origin }: World) => {
  const [x, y] = (media.focus ?? '').split(',').map(Number);
  const url =
    media.state === 'ready' ? `${origin}/system/media_attachments/${media.id}/${fileName(media)}` : null;
  return {
    id: media.id,
    type: media.type,
    url,
    preview_url: url,
    remote_url: null,
    preview_remote_url: null,
    text_url: null,
    meta: media.focus ? { focus: { x, y } } : {},
    description: media.description || null,
    blurhash: null,
  };
};

const fileName = ({ sha256, mimeType }: SentMedia): string =>
  `${sha256.slice(0, 16)}.${mimeType.replace(/^.*\/(x-)?/, '')}`;

export const showStatus = (status: SentStatus, world: World) => {
  const author = resolve(status.account, world);
  const parent = world.statuses.find(({ id }) => id === status.inReplyTo);
  return {
    id: status.id,
    created_at: iso(status.createdAt),
    in_reply_to_id: status.inReplyTo,
    in_reply_to_account_id: parent ? (resolve(parent.account, world)?.id ?? null) : null,
    sensitive: status.sensitive,
    spoiler_text: status.spoilerText,
    visibility: world.manners.posts.shownVisibility[status.visibility],
    language: status.language,
    uri: `${world.origin}/users/${status.account}/statuses/${status.id}`,
    url: status.url,
    replies_count: world.statuses.filter(({ inReplyTo, deleted }) => inReplyTo === status.id && !deleted)
      .length,
    reblogs_count: 0,
    favourites_count: 0,
    quotes_count: 0,
    edited_at: status.editedAt === null ? null : iso(status.editedAt),
    content:
      quoteLine(status, world) +
      (world.manners.posts.interpret?.(status.text) ??
        world.manners.posts.render(render(status.text, world))),
    reblog: null,
    application: { name: status.application, website: null },
    account: author && showPerson(author, world),
    media_attachments: status.media.map((media) => showMedia(media, world)),
    mentions: status.mentions.flatMap((acct) => {
      const person = resolve(acct, world);
      return person
        ? [{ id: person.id, username: person.username, url: profileUrl(person, world), acct: acctOf(person) }]
        : [];
    }),
    tags: hashtagsIn(status.text).map(({ value }) => ({
      name: value.toLowerCase(),
      url: `${world.origin}/tags/${encodeURIComponent(value.toLowerCase())}`,
    })),
    emojis: [],
    card: null,
    ...showQuote(status, world),
    poll: status.poll && showPoll(status, status.poll),
  };
};

const showPoll = ({ id, createdAt }: SentStatus, { options, expiresIn, multiple, hideTotals }: SentPoll) => ({
  id,
  expires_at: iso(createdAt + expiresIn * 1000),
  expired: false,
  multiple,
  votes_count: 0,
  voters_count: 0,
  options: options.map((title) => ({ title, votes_count: hideTotals ? null : 0 })),
  emojis: [],
});

/** Has no `url` and no `content`: nothing is public yet. */
export const showScheduled = (post: ScheduledPost, world: World) => ({
  id: post.id,
  scheduled_at: iso(post.scheduledAt),
  params: {
    text: post.text,
    poll: post.poll && {
      options: post.poll.options,
      expires_in: post.poll.expiresIn,
      multiple: post.poll.multiple,
      hide_totals: post.poll.hideTotals,
    },
    media_ids: post.media.map(({ id }) => id),
    sensitive: post.sensitive,
    spoiler_text: post.spoilerText,
    visibility: post.visibility,
    language: post.language,
    in_reply_to_id: post.inReplyTo,
    application_id: null,
    scheduled_at: null,
    idempotency: null,
    with_rate_limit: false,
  },
  media_attachments: post.media.map((media) => showMedia(media, world)),
});
