import type { Call } from '../http/call.ts';
import type { Reply } from '../http/reply.ts';
import type { InstanceDocument, Manners } from '../manners.ts';
import { other } from './mastodon.ts';
import { empty, page404 } from './refusals.ts';
import { anything } from './scopes.ts';

/** snac 2.75 as observed (facts: server-behaviour 1 to 7), and as `tests/live` meets it. */
export const snac: Manners = {
  ...other,
  software: 'snac',
  version: '4.0.0 (not true; really snac/2.75)',
  lacks: [...other.lacks, 'GET /api/v2/instance', 'GET /api/v1/media/:id', 'DELETE /api/v1/statuses/:id'],
  limits: {
    ...other.limits,
    characters: 100_000,
    charactersPerUrl: 32,
    description: Number.POSITIVE_INFINITY,
    imageBytes: 16_777_216,
    videoBytes: 103_809_024,
    pollOptions: 8,
  },
  unknownRoute: page404,
  refusal,
  ids: 'hex',
  about: {
    nodeInfo: '/nodeinfo_2_0',
    instance: ({ contact_account: _, ...document }: InstanceDocument) => document,
  },
  signIn: {
    ...other.signIn,
    takesLists: false,
    scopes: 'ignored',
    covers: anything,
    denial: 'nowhere',
    token: {
      ...other.signIn.token,
      shown: ({ scope: _, ...answer }) => answer,
    },
    revokeEndsApp: true,
  },
  media: { ...other.media, nameIsId: true, callsAllImages: true },
  posts: {
    ...other.posts,
    takesEmpty: true,
    editsRename: true,
    // Unlisted is kept, but called public; direct goes to followers (1.17).
    visibility: { public: 'public', unlisted: 'unlisted', private: 'private', direct: 'private' },
    shownVisibility: { public: 'public', unlisted: 'public', private: 'private', direct: 'private' },
    sensitiveAlone: false,
    listsPrivate: false,
    language: 'forgotten',
    polls: 'dropped',
    schedule: 'ignored',
    lostMedia: 'posted-without',
    lostParent: 'posted-alone',
    length: null,
    render,
  },
  cors: {
    open: [{ path: /^\//, methods: 'OPTIONS, GET, HEAD, POST, PUT, DELETE' }],
    headers: '*',
    exposed: 'Link',
  },
};

/** Markdown, a heart for `<3`, and what looks like HTML is HTML. */
function render(html: string): string {
  const plain = html.replaceAll('&lt;3', '&#10084;&#65039;').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return plain.replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>').replace(/`([^`]+)`/g, '<code>$1</code>');
}

/** 1.9 and 1.10: no word, and 422 where only the account is asked for. */
function refusal({ status }: Reply, { url, method }: Call): Reply {
  if (method === 'POST' && url.pathname === '/api/v1/apps') return page404();
  const isAccount = url.pathname === '/api/v1/accounts/verify_credentials';
  return { ...empty(status === 401 && isAccount ? 422 : status), headers: { 'content-type': 'text/html' } };
}
