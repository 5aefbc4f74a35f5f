import type { Account, Family } from '../../../lib/model/account.ts';
import type { Draft, DraftMedia, DraftPart } from '../../../lib/model/draft.ts';
import type { Instance } from '../../../lib/model/instance.ts';

const day = 86_400_000;

export const part = (more: Partial<DraftPart> = {}): DraftPart => ({
  text: '',
  media: [],
  poll: null,
  link: null,
  ...more,
});

export const draft = (parts: (string | Partial<DraftPart>)[], more: Partial<Draft> = {}): Draft => ({
  id: '7b1b6d0e-5d1e-4b52-9f5e-0f6a3f9f2a11',
  site: 'x',
  url: 'https://x.com/compose/post',
  capturedAt: 1_000,
  parts: parts.map((it) => part(typeof it === 'string' ? { text: it } : it)),
  spoilerText: '',
  sensitive: false,
  language: null,
  scheduledAt: null,
  kind: 'post',
  quotedUrl: null,
  audience: 'public',
  profileUrl: 'https://x.com/{handle}',
  ...more,
});

export const media = (
  name = 'llun.jpg',
  more: Partial<DraftMedia> & { type?: string; bytes?: number } = {},
): DraftMedia => {
  const { type = 'image/jpeg', bytes = 10, ...rest } = more;
  return {
    file: new Blob([new Uint8Array(bytes)], { type }),
    name,
    source: 'original',
    description: 'Castell Caernarfon yn yr haul',
    sensitive: false,
    ...rest,
  };
};

export const account = (family: Family = 'mastodon', more: Partial<Account> = {}): Account => ({
  id: 'cyngor@toot.wales',
  acct: 'cyngor@toot.wales',
  displayName: 'Cyngor',
  server: 'https://toot.wales',
  family,
  url: 'https://toot.wales/@cyngor',
  avatar: null,
  scopes: 'write:statuses',
  expiresAt: null,
  isDefault: true,
  visibility: 'public',
  language: null,
  needsSignIn: false,
  addedAt: 0,
  ...more,
});

export const instance = (family: Family = 'mastodon', more: Partial<Instance> = {}): Instance => ({
  server: 'https://toot.wales',
  family,
  software: 'test',
  readAt: 0,
  maxCharacters: 500,
  maxMedia: 4,
  mediaTypes: ['image/jpeg', 'image/png', 'image/gif', 'video/mp4', 'audio/mpeg'],
  imageBytes: 1_000,
  videoBytes: 5_000,
  maxDescription: 1_500,
  poll: { maxOptions: 4, maxCharacters: 50, minMs: 300_000, maxMs: 30 * day },
  ...more,
});
