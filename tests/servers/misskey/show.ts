import type { SentMedia, SentStatus, Visibility } from '../types.ts';
import type { Person, World } from '../world.ts';

export const visibilities: Readonly<Record<string, Visibility>> = {
  public: 'public',
  home: 'unlisted',
  followers: 'private',
  specified: 'direct',
};

const named = (visibility: Visibility): string =>
  Object.keys(visibilities).find((name) => visibilities[name] === visibility) ?? '';

const showUser = ({ id, username, displayName }: Person, { origin }: World) => ({
  id,
  username,
  name: displayName,
  host: null,
  avatarUrl: `${origin}/avatar/${id}.png`,
  isBot: false,
});

export const showMe = (person: Person, world: World) => ({
  ...showUser(person, world),
  policies: { maxFileSizeMb: 10 },
});

export const showFile = (
  { id, name, mimeType, description, size, sensitive }: SentMedia,
  { origin }: World,
) => ({
  id,
  name,
  type: mimeType,
  size,
  comment: description === '' ? null : description,
  isSensitive: sensitive ?? false,
  url: `${origin}/files/${id}`,
});

/** A local note has no address in it. */
export function showNote(status: SentStatus, world: World) {
  const author = world.people.find(({ username, host }) => username === status.account && host === null);
  return {
    id: status.id,
    createdAt: new Date(status.createdAt).toISOString(),
    userId: author?.id,
    ...(author && { user: showUser(author, world) }),
    text: status.text === '' ? null : status.text,
    cw: status.spoilerText === '' ? null : status.spoilerText,
    visibility: named(status.visibility),
    localOnly: false,
    renoteCount: 0,
    repliesCount: world.statuses.filter((it) => it.inReplyTo === status.id && !it.deleted).length,
    reactions: {},
    fileIds: status.media.map(({ id }) => id),
    files: status.media.map((media) => showFile(media, world)),
    replyId: status.inReplyTo,
    renoteId: status.quote?.id ?? null,
    ...(status.poll && {
      poll: {
        multiple: status.poll.multiple,
        expiresAt: new Date(status.createdAt + status.poll.expiresIn * 1000).toISOString(),
        choices: status.poll.options.map((text) => ({ text, votes: 0, isVoted: false })),
      },
    }),
  };
}
