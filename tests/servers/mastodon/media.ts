import { createHash } from 'node:crypto';
import { type Call, forUser, invalid, open, type Route, refuse, type Visitor } from '../http/call.ts';
import { textOf } from '../http/params.ts';
import { json, type Reply } from '../http/reply.ts';
import type { SentMedia } from '../types.ts';
import type { World } from '../world.ts';
import { showMedia } from './show.ts';
import { type Sniffed, sniff } from './sniff.ts';

const scopes = ['write:media'];

/** Uploads (facts: fediverse-api 5). */
export const mediaRoutes: Route[] = [
  // Version 1 keeps the client waiting until the file is done; Mastodon's version 2 lets it ask.
  forUser('POST /api/v1/media', scopes, async (call, world, visitor) => {
    const media = await receive(call, world, visitor);
    if ('status' in media) return media;
    finish(media, world);
    return json(200, uploaded(media, world));
  }),
  forUser('POST /api/v2/media', scopes, async (call, world, visitor) => {
    const media = await receive(call, world, visitor);
    if ('status' in media) return media;
    const { v2, v2Status } = world.manners.media;
    if (v2 === 'later' && media.state === 'processing') return json(202, showMedia(media, world));
    finish(media, world);
    const shown = uploaded(media, world);
    return json(v2Status, v2 === 'never-says' ? { ...shown, url: null, preview_url: null } : shown);
  }),
  forUser('GET /api/v1/media/:id', scopes, (call, world, visitor) => {
    const media = unattached(call, world, visitor);
    if (!media) return refuse(call, 404, 'recordNotFound');
    if (media.state === 'failed') return refuse(call, 422, 'processingFailed');
    if (media.state === 'processing' && stillProcessing(media, world))
      return json(206, showMedia(media, world));
    return json(200, showMedia(media, world));
  }),
  forUser('PUT /api/v1/media/:id', scopes, (call, world, visitor) => {
    const media = changeable(call, world, visitor);
    if (!media) return refuse(call, 404, 'recordNotFound');
    const description = textOf(call.params.description) ?? media.description;
    const objection = descriptionObjection(call, world, description);
    if (objection) return objection;
    media.description = description;
    return json(200, showMedia(media, world));
  }),
  forUser('DELETE /api/v1/media/:id', scopes, (call, world, { person }) => {
    const media = world.media.find(
      ({ id, account, deleted }) => id === call.at.id && account === person.username && !deleted,
    );
    if (!media) return refuse(call, 404, 'recordNotFound');
    if (media.attachedTo !== null) return refuse(call, 422, 'mediaInUse');
    media.deleted = true;
    return json(200, {});
  }),
  open('GET /system/media_attachments/:id/:name', ({ at }, { files, media }) => {
    const body = files.get(at.id ?? '');
    const type = media.find(({ id, deleted }) => id === at.id && !deleted)?.mimeType;
    return body && type
      ? { status: 200, headers: { 'content-type': type }, body }
      : { status: 404, headers: {}, body: '' };
  }),
];

/** As it is shown to who sent it. */
const uploaded = (media: SentMedia, world: World) => ({
  ...showMedia(media, world),
  ...(world.manners.media.callsAllImages && { type: 'image' }),
});

/** Only what is in no post yet can still be asked about or changed here. */
const unattached = ({ at }: Call, { media }: World, { person }: Visitor): SentMedia | undefined =>
  media.find(
    ({ id, account, attachedTo, deleted }) =>
      id === at.id && account === person.username && attachedTo === null && !deleted,
  );

/** Some change a file also where a post has it already. */
function changeable(call: Call, world: World, visitor: Visitor): SentMedia | undefined {
  if (world.manners.media.described !== 'by-file') return unattached(call, world, visitor);
  const { username } = visitor.person;
  return world.media.find(
    ({ id, account, deleted }) => id === call.at.id && account === username && !deleted,
  );
}

/** Takes the file in, or says what is wrong with it. */
async function receive(call: Call, world: World, { person }: Visitor): Promise<SentMedia | Reply> {
  const { file } = call.params;
  if (!(file instanceof File)) return invalid(call, 'fileMissing');
  const bytes = Buffer.from(await file.arrayBuffer());
  const sniffed = sniff(bytes);
  const { types, nameIsId } = world.manners.media;
  const extension = /\.\w+$/.exec(file.name)?.[0] ?? '';
  if (!sniffed || !types.includes(sniffed.mimeType)) return invalid(call, 'fileUnknown');
  if (nameIsId && extension === '') return invalid(call, 'fileUnknown');
  const description = textOf(call.params.description) ?? '';
  const focus = textOf(call.params.focus);
  const objection =
    fileObjection(call, world, bytes.length, sniffed) ?? descriptionObjection(call, world, description);
  if (objection) return objection;
  const media: SentMedia = {
    id: nameIsId ? createHash('md5').update(file.name).digest('hex') + extension : world.newId(),
    account: person.username,
    type: sniffed.animated ? 'gifv' : sniffed.kind,
    mimeType: sniffed.mimeType,
    name: file.name,
    description,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    attachedTo: null,
    state: sniffed.animated || sniffed.kind !== 'image' ? 'processing' : 'ready',
    deleted: false,
    ...(world.manners.media.focus && focus && { focus }),
  };
  world.files.set(media.id, bytes);
  const namesake = world.media.find(({ id }) => id === media.id);
  if (namesake) return Object.assign(namesake, media);
  world.media.push(media);
  if (media.state === 'processing') world.pollsLeft.set(media.id, world.limits.processingPolls);
  return media;
}

function fileObjection(call: Call, { limits }: World, size: number, sniffed: Sniffed): Reply | null {
  const { kind, animated, width, height } = sniffed;
  const limit = kind === 'image' ? limits.imageBytes : limits.videoBytes;
  if (size > limit) return invalid(call, 'fileTooLarge', { limit });
  const pixels = animated ? limits.gifPixels : limits.imagePixels;
  if (width !== null && height !== null && width * height > pixels)
    return invalid(call, 'fileTooManyPixels', { width, height });
  return null;
}

function descriptionObjection(call: Call, { limits }: World, description: string): Reply | null {
  const limit = limits.description;
  return [...description].length > limit ? invalid(call, 'descriptionTooLong', { limit }) : null;
}

/** Counts one more time of asking. */
function stillProcessing(media: SentMedia, world: World): boolean {
  const left = world.pollsLeft.get(media.id) ?? 0;
  world.pollsLeft.set(media.id, left - 1);
  if (left <= 0) finish(media, world);
  return left > 0;
}

function finish(media: SentMedia, world: World): void {
  media.state = 'ready';
  world.pollsLeft.delete(media.id);
}
