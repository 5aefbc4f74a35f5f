import { type Call, forGuest, forUser, open, type Route, refuse, type Visitor } from '../http/call.ts';
import { flagOf, isRecord, textOf } from '../http/params.ts';
import { json, type Reply } from '../http/reply.ts';
import type { SentStatus } from '../types.ts';
import { acctOf, type Person, type World } from '../world.ts';
import { fieldObjection, readAttachments, readContent } from './content.ts';
import { render } from './html.ts';
import { notFound, page } from './pages.ts';
import { pinged } from './people.ts';
import { countStatus, statusRateHeaders } from './rates.ts';
import { showStatus } from './show.ts';

/** Posts that are there: to read, edit and delete (facts: fediverse-api 4a, 7). */
export const statusRoutes: Route[] = [
  forGuest('GET /api/v1/statuses/:id', ['read:statuses'], (call, world, visitor) => {
    const status = seen(call, world, visitor);
    return status ? json(200, showStatus(status, world)) : refuse(call, 404, 'recordNotFound');
  }),
  forGuest('GET /api/v1/statuses/:id/context', ['read:statuses'], (call, world, visitor) => {
    const status = seen(call, world, visitor);
    if (!status) return refuse(call, 404, 'recordNotFound');
    const visible = readable(world, visitor);
    const show = (list: SentStatus[]) => list.map((entry) => showStatus(entry, world));
    return json(200, { ancestors: show(above(status, visible)), descendants: show(below(status, visible)) });
  }),
  forUser('GET /api/v1/statuses/:id/source', ['read:statuses'], (call, world, visitor) => {
    const status = own(call, world, visitor);
    return status
      ? json(200, { id: status.id, text: status.text, spoiler_text: status.spoilerText })
      : refuse(call, 404, 'recordNotFound');
  }),
  forUser('PUT /api/v1/statuses/:id', ['write:statuses'], (call, world, visitor) => {
    const status = own(call, world, visitor);
    if (!status) return refuse(call, 404, 'recordNotFound');
    const reply = edit(call, world, visitor, status);
    return { ...reply, headers: { ...reply.headers, ...statusRateHeaders(world, visitor.person.id) } };
  }),
  forUser('DELETE /api/v1/statuses/:id', ['write:statuses'], (call, world, visitor) => {
    const status = own(call, world, visitor);
    if (!status) return refuse(call, 404, 'recordNotFound');
    const shown = { ...showStatus(status, world), text: status.text };
    status.deleted = true;
    for (const media of status.media) {
      media.attachedTo = null;
      media.deleted = flagOf(call.params.delete_media) ?? false;
    }
    return json(200, shown);
  }),
  open('GET /@:user/:id', (call, world) => {
    const status = seen(call, world, null);
    return status && status.account === call.at.user
      ? page(
          200,
          status.text,
          `<h1>@${status.account}</h1>\n<article>${render(status.text, world)}</article>`,
        )
      : notFound(call);
  }),
];

export const isVisibleTo = (status: SentStatus, person: Person | null): boolean =>
  !status.deleted &&
  (status.account === person?.username ||
    status.visibility === 'public' ||
    status.visibility === 'unlisted' ||
    (person !== null && status.mentions.includes(acctOf(person))));

const readable = (world: World, visitor: Visitor | null): SentStatus[] =>
  world.statuses.filter((status) => isVisibleTo(status, visitor?.person ?? null));

const seen = ({ at }: Call, world: World, visitor: Visitor | null): SentStatus | undefined =>
  readable(world, visitor).find(({ id }) => id === nowOf(at.id, world));

const own = ({ at }: Call, world: World, { person }: Visitor): SentStatus | undefined =>
  world.statuses.find(
    ({ id, account, deleted }) => id === nowOf(at.id, world) && account === person.username && !deleted,
  );

/** The id that a post has now. */
const nowOf = (id: string | undefined, world: World): string | undefined => {
  const later = world.renamed.get(id ?? '');
  return later === undefined ? id : nowOf(later, world);
};

function rename(status: SentStatus, world: World): void {
  const before = status.id;
  status.id = world.newId();
  world.renamed.set(before, status.id);
  for (const it of world.statuses) if (it.inReplyTo === before) it.inReplyTo = status.id;
}

function above(status: SentStatus, visible: SentStatus[]): SentStatus[] {
  const parent = visible.find(({ id }) => id === status.inReplyTo);
  return parent ? [...above(parent, visible), parent] : [];
}

const below = (status: SentStatus, visible: SentStatus[]): SentStatus[] =>
  visible
    .filter(({ inReplyTo }) => inReplyTo === status.id)
    .flatMap((reply) => [reply, ...below(reply, visible)]);

/** Media that the request does not name is taken off; visibility and parent stay as they were. */
function edit(call: Call, world: World, visitor: Visitor, status: SentStatus): Reply {
  const content = {
    ...readContent(call, world, visitor),
    visibility: status.visibility,
    inReplyTo: status.inReplyTo,
  };
  const objection = fieldObjection(call, world, content);
  if (objection) return objection;
  const attachments = readAttachments(call, world, visitor, status.id);
  if ('status' in attachments) return attachments;
  const overRate = countStatus(call, world, visitor.person.id);
  if (overRate) return overRate;
  for (const media of status.media) media.attachedTo = null;
  Object.assign(status, content, attachments, {
    mentions: pinged(content.text, world).map(acctOf),
    editedAt: world.now(),
  });
  if (world.manners.posts.editsRename) rename(status, world);
  for (const media of status.media) media.attachedTo = status.id;
  if (world.manners.media.described === 'with-post') describe(call, status);
  return json(200, showStatus(status, world));
}

/** `media_attributes[]` changes descriptions together with the post. */
function describe({ params }: Call, status: SentStatus): void {
  if (!Array.isArray(params.media_attributes)) return;
  for (const attributes of params.media_attributes.filter(isRecord)) {
    const media = status.media.find(({ id }) => id === textOf(attributes.id));
    if (media) media.description = textOf(attributes.description) ?? media.description;
  }
}
