import { type Call, forUser, invalid, type Route, refuse, type Visitor } from '../http/call.ts';
import { listOf, textOf } from '../http/params.ts';
import { json, type Reply } from '../http/reply.ts';
import { say } from '../sentences.ts';
import type { PostContent } from '../types.ts';
import type { World } from '../world.ts';
import { fieldObjection, readAttachments, readContent } from './content.ts';
import { type Key, keyOf } from './keys.ts';
import { pinged } from './people.ts';
import { keep, publish } from './posts.ts';
import { readQuote } from './quotes.ts';
import { countStatus, statusRateHeaders } from './rates.ts';
import { scheduleObjection } from './scheduled.ts';
import { showPerson, showScheduled, showStatus } from './show.ts';

/** Making a post (facts: fediverse-api 4a). */
export const publishRoutes: Route[] = [
  forUser('POST /api/v1/statuses', ['write:statuses'], (call, world, visitor) => {
    const reply = create(call, world, visitor);
    return { ...reply, headers: { ...reply.headers, ...statusRateHeaders(world, visitor.person.id) } };
  }),
];

function create(call: Call, world: World, visitor: Visitor): Reply {
  const { repeatedKey, posts } = world.manners;
  // A form loses its lists and records, and a flag in it is no flag (facts: server-behaviour 1.2).
  if (
    posts.jsonOnly &&
    !/json/.test(call.headers['content-type'] ?? '') &&
    call.params.sensitive !== undefined
  )
    return invalid(call, 'textBlank');
  const content = readContent(call, world, visitor);
  const given = call.headers['idempotency-key'];
  const isKept = repeatedKey === 'replay' || repeatedKey === 'burn';
  const key = given && isKept ? keyOf(visitor.person.username, given, world) : null;
  if (content.inReplyTo && !world.statuses.some(({ id, deleted }) => id === content.inReplyTo && !deleted)) {
    if (posts.lostParent === 'refused') return refuse(call, 404, 'parentMissing');
    content.inReplyTo = null;
  }
  const known = key?.known();
  if (known && repeatedKey === 'replay') return replay(call, world, known.id);
  const objection = fieldObjection(call, world, content);
  if (objection) return objection;
  if (known) return json(400, { error: say(call.locale, 'duplicateKey') });
  if (repeatedKey === 'burn') key?.remember(null);
  if (posts.forgetsPeople && !world.known.has(visitor.person.id)) return json(200, []);
  const attachments = readAttachments(call, world, visitor);
  if ('status' in attachments) return attachments;
  if (posts.needsMedia && attachments.media.length === 0 && content.inReplyTo === null)
    return json(403, { error: 'Empty statuses are not allowed' });
  const quote = readQuote(call, world, visitor);
  if (quote && 'status' in quote) return quote;
  return settle(call, world, visitor, { ...content, ...attachments, quote }, key);
}

/** The last checks, then the post is there, now or in time. */
function settle(call: Call, world: World, visitor: Visitor, content: PostContent, key: Key | null): Reply {
  const { schedule, mentionGuard } = world.manners.posts;
  const wish = schedule === 'ignored' ? null : textOf(call.params.scheduled_at);
  if (wish && schedule === 'refused') return invalid(call, 'scheduleUnreadable');
  const at = wish ? Date.parse(wish) : null;
  if (Number.isNaN(at)) return invalid(call, 'scheduleUnreadable');
  const about = {
    account: visitor.person.username,
    application: visitor.token.app.name,
    idempotencyKey: call.headers['idempotency-key'] ?? null,
  };
  // A time that is past is no schedule: the post goes out at once.
  const isTooNear = at !== null && at <= world.now() + world.limits.scheduleLeadMs;
  if (at !== null && at > world.now() && !(isTooNear && schedule === 'loose-ahead')) {
    const objection =
      schedule === 'any-time' ? null : scheduleObjection(call, world, visitor.person.username, at);
    if (objection) return objection;
    const post = keep(world, { ...content, ...about, scheduledAt: at });
    key?.remember(post.id);
    return json(200, showScheduled(post, world));
  }
  const objection =
    (mentionGuard ? mentionObjection(call, world, content.text) : null) ??
    countStatus(call, world, visitor.person.id);
  if (objection) return objection;
  const visibility = world.manners.posts.visibility[content.visibility] ?? content.visibility;
  const status = publish(world, { ...content, ...about, visibility });
  key?.remember(status.id);
  return json(200, showStatus(status, world));
}

function replay(call: Call, world: World, id: string | null): Reply {
  const status = world.statuses.find((entry) => entry.id === id && !entry.deleted);
  if (status) return json(200, showStatus(status, world));
  const post = world.scheduled.find(
    (entry) => entry.id === id && entry.published === null && !entry.cancelled,
  );
  return post ? json(200, showScheduled(post, world)) : refuse(call, 404, 'recordNotFound');
}

/** `allowed_mentions` is a list of account ids; who else is mentioned stops the post. */
function mentionObjection(call: Call, world: World, text: string): Reply | null {
  const allowed = listOf(call.params.allowed_mentions);
  const unexpected = pinged(text, world).filter(({ id }) => allowed !== null && !allowed.includes(id));
  if (unexpected.length === 0) return null;
  return json(422, {
    error: say(call.locale, 'unexpectedAccounts'),
    unexpected_accounts: unexpected.map((person) => showPerson(person, world)),
  });
}
