import type { SentStatus } from '../types.ts';
import type { Person, World } from '../world.ts';

/** How long a video is made ready after it was taken, ms. */
const PROCESSING = 20_000;

export const isPublished = ({ createdAt }: SentStatus, { now }: World): boolean =>
  now() - createdAt >= PROCESSING;

const symbols = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

/** Its number in the digits of 64 (HashidService). */
function short(id: string): string {
  const rest = BigInt(id);
  return rest < 64n ? (symbols[Number(rest)] ?? '') : short(String(rest / 64n)) + symbols[Number(rest % 64n)];
}

const permissions = { can_comment: true, can_download: false, can_duet: false, can_stitch: false };

export const showMe = ({ id, username, displayName }: Person, { origin }: World) => ({
  id,
  name: displayName,
  username,
  avatar: `${origin}/storage/avatars/default.jpg`,
  url: `${origin}/@${username}`,
  is_owner: true,
  local: true,
});

const addressOf = ({ id }: SentStatus, { origin }: World): string => `${origin}/v/${short(id)}`;
const fileOf = ({ media }: SentStatus, { origin }: World) => `${origin}/videos/${media[0]?.id}.mp4`;

/** In the list of one's own: also while it is made ready, then without an address (StudioVideoResource). */
export const showOwn = (status: SentStatus, world: World) => ({
  id: status.id,
  caption: status.text || null,
  media: {
    thumbnail: `${world.origin}/videos/video-placeholder.jpg`,
    src_url: fileOf(status, world),
    hls_url: null,
  },
  status: isPublished(status, world) ? 'published' : 'processing',
  is_owner: true,
  ...counts,
  is_sensitive: status.sensitive,
  created_at: stampOf(status),
  ...(isPublished(status, world) && {
    hid: short(status.id),
    url: addressOf(status, world),
    pinned: false,
    privacy: 'everyone',
    permissions,
  }),
});

/** By itself (VideoResource). */
export const showVideo = (status: SentStatus, world: World) => ({
  id: status.id,
  caption: status.text || null,
  url: addressOf(status, world),
  is_owner: true,
  is_sensitive: status.sensitive,
  media: {
    thumbnail: `${world.origin}/videos/video-placeholder.jpg`,
    src_url: fileOf(status, world),
    hls_url: null,
    alt_text: status.media[0]?.description || null,
    duration: 3,
  },
  pinned: false,
  ...counts,
  bookmarks: 0,
  lang: status.language || null,
  permissions,
  created_at: stampOf(status),
});

const counts = { likes: 0, shares: 0, comments: 0 };
/** Whole seconds, with an offset. */
const stampOf = ({ createdAt }: SentStatus): string =>
  new Date(createdAt).toISOString().replace(/\.\d+Z$/, '+00:00');
