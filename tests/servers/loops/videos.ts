import { createHash } from 'node:crypto';
import { stripTags } from '../families/pixelfed.ts';
import { type Call, open, type Route } from '../http/call.ts';
import { flagOf, textOf } from '../http/params.ts';
import { json, type Reply } from '../http/reply.ts';
import { publish } from '../mastodon/posts.ts';
import { sniff } from '../mastodon/sniff.ts';
import type { SentMedia, SentStatus } from '../types.ts';
import { acctOf, type Person, type World } from '../world.ts';
import { error, notFound, success, unauthorized, unprocessable } from './replies.ts';
import { isPublished, showMe, showOwn, showVideo } from './show.ts';

/** The smallest video that it takes, bytes (StoreVideoRequest). */
const LEAST = 250 * 1024;
const PAGE = 10;

/** Whom the token belongs to; scopes are not looked at (routes/api.php: `auth:web,api` and no more). */
function personOf({ token }: Call, { people, now }: World): Person | null {
  const isOver = !token || token.revoked || (token.expiresAt !== null && token.expiresAt <= now());
  return (
    (!isOver && people.find(({ username, host }) => username === token.account && host === null)) || null
  );
}

const forPerson = (
  on: string,
  answer: (call: Call, world: World, person: Person) => Reply | Promise<Reply>,
): Route =>
  open(on, (call, world) => {
    const person = personOf(call, world);
    return person ? answer(call, world, person) : error(401, 'Unauthenticated.');
  });

/** Videos: to upload, list, show, edit and delete (joinloops/loops-server: VideoController, StudioController). */
export const videoRoutes: Route[] = [
  forPerson('GET /api/v1/account/info/self', (_, world, person) =>
    json(200, { data: showMe(person, world) }),
  ),
  forPerson('POST /api/v1/studio/upload', async (call, world, person) => {
    const { video } = call.params;
    if (!(video instanceof File)) return unprocessable('video', 'The video field is required.');
    const bytes = Buffer.from(await video.arrayBuffer());
    const objection = objectionToFile(bytes, world) ?? objectionTo(call, world);
    if (objection) return objection;
    const media = keep(call, world, person, video.name, bytes);
    const status = publish(world, {
      text: captionOf(call.params.description),
      spoilerText: '',
      sensitive: flagOf(call.params.is_sensitive) ?? false,
      visibility: 'public',
      language: textOf(call.params.lang) ?? '',
      media: [media],
      poll: null,
      inReplyTo: null,
      account: person.username,
      application: call.token?.app.name ?? '',
      idempotencyKey: null,
    });
    status.mentions = pingedIn(status.text, world);
    return success();
  }),
  forPerson('GET /api/v1/studio/posts', (call, world, person) => {
    const limit = Number(textOf(call.params.limit) ?? PAGE);
    if (!(limit >= 1 && limit <= PAGE))
      return unprocessable('limit', 'The limit field must not be greater than 10.');
    const own = world.statuses.filter((it) => it.account === person.username && !it.deleted).reverse();
    const from = Number(textOf(call.params.cursor) ?? 0);
    const page = own.slice(from, from + limit);
    const next = from + limit < own.length ? String(from + limit) : null;
    return json(200, {
      data: page.map((it) => showOwn(it, world)),
      links: { first: null, last: null, prev: null, next: null },
      meta: {
        path: `${world.origin}/api/v1/studio/posts`,
        per_page: limit,
        next_cursor: next,
        prev_cursor: null,
      },
    });
  }),
  // Anybody may look, but only at what is published.
  open('GET /api/v1/video/:id', ({ at }, world) => {
    const status = world.statuses.find(({ id, deleted }) => id === at.id && !deleted);
    return status && isPublished(status, world) ? json(200, { data: showVideo(status, world) }) : notFound();
  }),
  forPerson('POST /api/v1/video/edit/:id', (call, world, person) => {
    const status = published(call, world, person);
    if (!status) return unauthorized();
    const { params } = call;
    const caption = textOf(params.caption) ?? '';
    if ([...caption].length > world.limits.characters) return tooLong('caption');
    // What is left out is lost.
    const [media] = status.media;
    if (media) media.description = textOf(params.alt_text) ?? '';
    Object.assign(status, { text: captionOf(caption), editedAt: world.now() });
    status.mentions = pingedIn(status.text, world);
    return json(200, showVideo(status, world));
  }),
  forPerson('POST /api/v1/video/delete/:id', (call, world, person) => {
    const status = published(call, world, person);
    if (!status) return unauthorized();
    status.deleted = true;
    return success();
  }),
];

const published = ({ at }: Call, world: World, { username }: Person): SentStatus | undefined =>
  world.statuses.find(
    (it) => it.id === at.id && it.account === username && !it.deleted && isPublished(it, world),
  );

const tooLong = (field: string): Reply =>
  unprocessable(field, `The ${field} field must not be greater than 200 characters.`);

function objectionToFile(bytes: Buffer, { limits }: World): Reply | null {
  const kibibytes = limits.videoBytes / 1024;
  if (sniff(bytes)?.mimeType !== 'video/mp4')
    return unprocessable('video', 'The video field must be a file of type: mp4.');
  if (bytes.length < LEAST) return unprocessable('video', 'The video field must be at least 250 kilobytes.');
  return bytes.length > limits.videoBytes
    ? unprocessable('video', `The video field must not be greater than ${kibibytes} kilobytes.`)
    : null;
}

/** Those that it names; there are more, and Scottish Gaelic is none of them (IntlService). */
const languages = ['cy', 'en', 'fr', 'de', 'ga', 'zh', 'zh-TW'];

function objectionTo({ params }: Call, { limits }: World): Reply | null {
  if ([...(textOf(params.description) ?? '').trim()].length > limits.characters)
    return tooLong('description');
  if ([...(textOf(params.alt_text) ?? '')].length > limits.description)
    return unprocessable('alt_text', 'The alt text field must not be greater than 2000 characters.');
  if (params.lang !== undefined && !languages.includes(String(params.lang)))
    return unprocessable('lang', 'The selected lang is invalid.');
  return null;
}

function keep({ params }: Call, world: World, { username }: Person, name: string, bytes: Buffer): SentMedia {
  const media: SentMedia = {
    id: world.newId(),
    account: username,
    type: 'video',
    mimeType: 'video/mp4',
    name,
    description: textOf(params.alt_text) ?? '',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    attachedTo: null,
    state: 'ready',
    deleted: false,
  };
  world.files.set(media.id, bytes);
  world.media.push(media);
  return media;
}

/** SanitizeService::cleanPlainText. */
const captionOf = (value: unknown): string =>
  stripTags(textOf(value) ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Whom it names behind any `@`, in addresses and e-mail addresses too (SanitizeService::extractMentions). */
const mention = /@([a-zA-Z0-9_.-]+)(?:@([a-zA-Z0-9.-]+\.[a-zA-Z]{2,}))?(?=\s|$|[^\w@.-])/g;
const pingedIn = (text: string, world: World): string[] => {
  const named = [...text.matchAll(mention)].map(([, name = '', host]) =>
    (host ? `${name}@${host}` : name).toLowerCase(),
  );
  return world.people.map(acctOf).filter((acct) => named.includes(acct.toLowerCase()));
};
