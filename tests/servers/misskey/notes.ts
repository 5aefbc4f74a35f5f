import { type Call, open, type Route } from '../http/call.ts';
import { isRecord, listOf, textOf } from '../http/params.ts';
import { json, type Reply } from '../http/reply.ts';
import { publish } from '../mastodon/posts.ts';
import { quotable } from '../mastodon/quotes.ts';
import { countStatus } from '../mastodon/rates.ts';
import { isVisibleTo } from '../mastodon/statuses.ts';
import type { SentMedia, SentPoll, SentStatus } from '../types.ts';
import type { Person, World } from '../world.ts';
import { error, invalidParam, visitorOf } from './refusals.ts';
import { showMe, showNote, visibilities } from './show.ts';

/** Notes: to write, list and delete (facts: fediverse-api 9c). */
export const noteRoutes: Route[] = [
  open('POST /api/i', (call, world) => {
    const visitor = visitorOf(call, world, 'read:account');
    return 'status' in visitor ? visitor : json(200, showMe(visitor.person, world));
  }),
  open('POST /api/notes/create', (call, world) => {
    const visitor = visitorOf(call, world, 'write:notes');
    if ('status' in visitor) return visitor;
    const note = readNote(call, world, visitor.person);
    if ('status' in note) return note;
    const overRate = countStatus(call, world, visitor.person.id);
    if (overRate) return overRate;
    const status = publish(world, {
      ...note,
      account: visitor.person.username,
      application: visitor.token.app.name,
      idempotencyKey: null,
    });
    // Only what is extracted from the text is notified.
    if (call.params.noExtractMentions === true) status.mentions = [];
    return json(200, { createdNote: showNote(status, world) });
  }),
  open('POST /api/ap/show', (call, world) => {
    const visitor = visitorOf(call, world, 'read:account');
    if ('status' in visitor) return visitor;
    const found = [...world.statuses, ...world.elsewhere].find(
      (it) => [it.url, `${world.origin}/notes/${it.id}`].includes(String(call.params.uri)) && !it.deleted,
    );
    return found
      ? json(200, { type: 'Note', object: showNote(found, world) })
      : error(400, 'NO_SUCH_OBJECT', 'No such object.');
  }),
  open('POST /api/notes/show', (call, world) => {
    const status = world.statuses.find(({ id, deleted }) => id === call.params.noteId && !deleted);
    return status ? json(200, showNote(status, world)) : error(400, 'NO_SUCH_NOTE', 'No such note.');
  }),
  open('POST /api/notes/edit', (call, world) => {
    if (world.manners.lacks.includes('POST /api/notes/edit'))
      return error(404, 'UNKNOWN_API_ENDPOINT', 'Unknown API endpoint.');
    const visitor = visitorOf(call, world, 'write:notes');
    if ('status' in visitor) return visitor;
    const status = own(world, visitor.person, call.params.editId);
    if (!status) return error(400, 'NO_SUCH_NOTE', 'No such note.');
    const note = readNote(call, world, visitor.person, status.id);
    if ('status' in note) return note;
    Object.assign(status, note, {
      visibility: status.visibility,
      inReplyTo: status.inReplyTo,
      editedAt: world.now(),
    });
    return json(200, { createdNote: showNote(status, world) });
  }),
  open('POST /api/notes/delete', (call, world) => {
    const visitor = visitorOf(call, world, 'write:notes');
    if ('status' in visitor) return visitor;
    const status = own(world, visitor.person, call.params.noteId);
    if (!status) return error(400, 'NO_SUCH_NOTE', 'No such note.');
    status.deleted = true;
    return { status: 204, headers: {}, body: '' };
  }),
  open('POST /api/users/notes', (call, world) => {
    const visitor = visitorOf(call, world, null);
    if ('status' in visitor) return visitor;
    const { userId, limit, withReplies } = call.params;
    if (typeof limit !== 'number' || limit < 1 || limit > 100) return invalidParam('/properties/limit');
    const author = world.people.find(({ id }) => id === userId);
    if (!author) return error(400, 'NO_SUCH_USER', 'No such user.');
    const notes = world.statuses.filter(
      (status) =>
        status.account === author.username &&
        isVisibleTo(status, visitor.person) &&
        (withReplies === true || status.inReplyTo === null),
    );
    return json(
      200,
      notes
        .slice(-limit)
        .reverse()
        .map((status) => showNote(status, world)),
    );
  }),
];

const own = (world: World, { username }: Person, noteId: unknown): SentStatus | undefined =>
  world.statuses.find(({ id, account, deleted }) => id === noteId && account === username && !deleted);

type Note = Pick<
  SentStatus,
  'text' | 'spoilerText' | 'sensitive' | 'visibility' | 'language' | 'media' | 'poll' | 'inReplyTo' | 'quote'
>;

/** What is asked for, by a schema that lets nothing pass which is not as it says. */
function readNote(
  { params, headers }: Call,
  world: World,
  person: Person,
  edited: string | null = null,
): Note | Reply {
  if (!/json/.test(headers['content-type'] ?? '')) return invalidParam('/');
  const { text = null, cw = null, visibility = 'public', replyId = null } = params;
  const { limits, manners } = world;
  if (text !== null && (typeof text !== 'string' || text === '')) return invalidParam('/properties/text');
  if (
    cw !== null &&
    (typeof cw !== 'string' || cw === '' || [...cw].length > (manners.posts.warningMax ?? 100))
  )
    return invalidParam('/properties/cw');
  const kept = visibilities[String(visibility)];
  if (!kept) return invalidParam('/properties/visibility');
  if (text !== null && (manners.posts.length?.(text, cw ?? '', limits) ?? 0) > limits.characters)
    return error(400, 'MAX_LENGTH', 'You tried posting a content which is too long.');
  const media = readFiles(params.fileIds, world, person);
  if (!Array.isArray(media)) return media;
  const poll = readPoll(params.poll, world);
  if (poll && 'status' in poll) return poll;
  if (text === null && media.length === 0 && poll === null) return invalidParam('/properties/text');
  if (replyId !== null && !world.statuses.some(({ id, deleted }) => id === replyId && !deleted))
    return error(400, 'NO_SUCH_REPLY_TARGET', 'No such reply target.');
  const quoted = typeof params.renoteId === 'string' ? quotable(params.renoteId, world) : null;
  if (quoted === undefined) return error(400, 'NO_SUCH_RENOTE_TARGET', 'No such renote target.');
  if (quoted && !['public', 'unlisted'].includes(quoted.visibility) && quoted.account !== person.username)
    return error(400, 'CANNOT_RENOTE_DUE_TO_VISIBILITY', 'You can not renote due to target visibility.');
  if (edited === null && params.visibleUserIds !== undefined)
    return invalidParam('/properties/visibleUserIds');
  return {
    text: text ?? '',
    spoilerText: cw ?? '',
    sensitive: cw !== null || media.some(({ sensitive }) => sensitive),
    visibility: kept,
    language: '',
    media,
    poll,
    inReplyTo: textOf(replyId),
    ...(quoted && { quote: { id: quoted.id, state: 'accepted' as const } }),
  };
}

function readFiles(given: unknown, { media, limits }: World, { username }: Person): SentMedia[] | Reply {
  if (given === undefined) return [];
  const ids = listOf(given);
  if (!ids || ids.length < 1 || ids.length > limits.attachments || new Set(ids).size < ids.length)
    return invalidParam('/properties/fileIds');
  const found = ids.flatMap(
    (id) => media.find((it) => it.id === id && it.account === username && !it.deleted) ?? [],
  );
  return found.length === ids.length ? found : error(400, 'NO_SUCH_FILE', 'Some files are not found.');
}

function readPoll(given: unknown, { limits }: World): SentPoll | Reply | null {
  if (given === undefined || given === null) return null;
  const { choices, multiple = false, expiredAfter = null } = isRecord(given) ? given : {};
  const options = listOf(choices);
  const isGood =
    options !== null &&
    options.length >= 2 &&
    options.length <= limits.pollOptions &&
    new Set(options).size === options.length &&
    options.every((option) => option !== '' && option.length <= limits.pollOptionCharacters) &&
    typeof multiple === 'boolean' &&
    (expiredAfter === null || (typeof expiredAfter === 'number' && expiredAfter >= 1));
  if (!isGood || options === null) return invalidParam('/properties/poll');
  return { options, multiple, expiresIn: Number(expiredAfter) / 1000, hideTotals: false };
}
