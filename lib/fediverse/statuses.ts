import type { mastodon } from 'masto';
import * as z from 'zod/mini';
import { count, roomFor } from '../text/count.ts';
import { counting } from '../text/counting.ts';
import { escapeFor } from '../text/escape/escape.ts';
import { ask } from './client.ts';
import type { Outcome, OwnStatus, PostRequest, Standing, StatusRef } from './driver.ts';
import { Status } from './entities.ts';
import { htmlToText, withoutQuote } from './html.ts';
import { type Answer, fieldsOf, isSuccess } from './http.ts';
import { created, type Failed, refused, unshown } from './outcome.ts';
import { quotedIn } from './quotes.ts';
import { keptIn } from './scheduled.ts';
import { explain, type Session } from './session.ts';

export async function publish(session: Session, post: PostRequest, key: string): Promise<Outcome<StatusRef>> {
  const { api, profile } = session;
  // Pixelfed answers `[]` to an account that it has not seen for long (facts: fediverse-api 4a, "silently changed").
  const me = profile.verifyFirst ? await session.myId() : null;
  if (me && me.is !== 'created') return me;
  const requestInit = { headers: { 'Idempotency-Key': key } };
  const answer = await ask(api.v1.statuses.create(paramsOf(post, session), { requestInit }));
  if (isSuccess(answer)) {
    const kept = post.scheduledAt === undefined ? null : keptIn(answer.json);
    if (kept) return created(kept);
    const status = Status.safeParse(answer.json);
    const ref = status.success ? refOf(status.data) : null;
    return ref ? created(ref) : unshown(answer);
  }
  const failed = await explain(session, answer, 'post');
  return failed.is === 'refused' && failed.problem.code === 'refused' && isTooLong(post, session)
    ? refused('too-long', failed.problem.said)
    : failed;
}

function paramsOf(post: PostRequest, session: Session): mastodon.rest.v1.CreateStatusParams {
  const { profile } = session;
  const { poll, language, inReplyTo, spoilerText } = post;
  const params = {
    status: escapeFor(post.text, counting[session.account.family].reading),
    visibility: post.visibility,
    // Pixelfed and Hollo do not conclude it from the warning (facts: fediverse-api 4a, server-behaviour 1).
    sensitive: post.sensitive || spoilerText !== '',
    ...(spoilerText && { spoilerText }),
    ...(language && { language }),
    ...(inReplyTo && { inReplyToId: inReplyTo }),
    ...(poll && {
      poll: {
        options: poll.options,
        expiresIn: Math.round(poll.durationMs / 1000),
        multiple: poll.multiple,
      },
    }),
    ...(post.quoteId &&
      (profile.quotes === 'quote_id' ? { quoteId: post.quoteId } : { quotedStatusId: post.quoteId })),
    ...(post.scheduledAt !== undefined && { scheduledAt: new Date(post.scheduledAt).toISOString() }),
    ...(post.mediaIds.length > 0 && { mediaIds: post.mediaIds }),
    ...(profile.mentionGuard && post.mentions.length === 0 && { allowedMentions: [] }),
    ...(profile.contentType && { contentType: 'text/plain' }),
  };
  // Its types know no `content_type`, and no poll with pictures, which some servers take.
  return params as unknown as mastodon.rest.v1.CreateStatusParams;
}

function isTooLong({ text, spoilerText }: PostRequest, { account, instance }: Session): boolean {
  const by = counting[account.family];
  return count(text, by) > roomFor(instance.maxCharacters, spoilerText, by);
}

/** `null` when a status shows no address by which a person can open it. */
export function refOf(status: Status): StatusRef | null {
  const address = status.url ?? status.uri;
  return address ? { id: status.id, url: address, stands: standing(status), quote: quotedIn(status) } : null;
}

const standing = (status: Status): Standing => ({
  text: htmlToText(withoutQuote(status.content)),
  spoilerText: status.spoiler_text,
  mediaCount: status.media_attachments.length,
  descriptions: status.media_attachments.map(descriptionOf),
  hasPoll: Boolean(status.poll),
  visibility: status.visibility,
  language: status.language,
  sensitive: status.sensitive,
});

const descriptionOf = (media: unknown): string => {
  const { description } = fieldsOf(media);
  return typeof description === 'string' ? description : '';
};

/** As many as are ever looked at. */
const MOST = 40;

export async function recent(session: Session, since: number): Promise<Outcome<OwnStatus[]>> {
  const me = await session.myId();
  if (me.is !== 'created') return me;
  const posts = session.api.v1.accounts.$select(encodeURIComponent(me.value)).statuses;
  const found: OwnStatus[] = [];
  while (found.length < MOST) {
    const maxId = found.at(-1)?.id;
    const answer = await ask(posts.list({ limit: MOST, excludeReblogs: true, ...(maxId && { maxId }) }));
    if (!isSuccess(answer)) return explain(session, answer, 'other');
    const page = z.array(Status).safeParse(answer.json);
    if (!page.success) return unshown(answer);
    const fresh = page.data
      .map((it) => ownStatus(it, session.now()))
      .filter(({ id }) => !found.some((it) => it.id === id));
    found.push(...fresh);
    if (fresh.length === 0 || fresh.some(({ createdAt }) => createdAt < since)) break;
  }
  const more = session.profile.privateAtHome ? await ownAtHome(session, me.value) : created([]);
  if (more.is !== 'created') return more;
  found.push(...more.value.filter(({ id }) => !found.some((it) => it.id === id)));
  return created(found.sort((a, b) => b.createdAt - a.createdAt).slice(0, MOST));
}

/** The newest of the home timeline that are the account's own. */
async function ownAtHome(session: Session, me: string): Promise<Outcome<OwnStatus[]>> {
  const answer = await ask(session.api.v1.timelines.home.list({ limit: MOST }));
  if (!isSuccess(answer)) return explain(session, answer, 'other');
  const page = z.array(Status).safeParse(answer.json);
  if (!page.success) return unshown(answer);
  const own = page.data.filter(({ account }) => account?.id === me);
  return created(own.map((it) => ownStatus(it, session.now())));
}

/** A status whose time cannot be read counts as new: it may be ours. */
function ownStatus(status: Status, now: number): OwnStatus {
  const createdAt = Date.parse(status.created_at);
  const stands = standing(status);
  return {
    id: status.id,
    url: status.url ?? status.uri ?? '',
    stands,
    quote: quotedIn(status),
    text: stands.text,
    spoilerText: stands.spoilerText,
    mediaCount: stands.mediaCount,
    hasPoll: stands.hasPoll,
    inReplyTo: status.in_reply_to_id,
    createdAt: Number.isNaN(createdAt) ? now : createdAt,
  };
}

export async function remove(session: Session, statusId: string): Promise<Outcome<null>> {
  const status = session.api.v1.statuses.$select(encodeURIComponent(statusId));
  const answer = await ask(status.remove());
  if (isSuccess(answer)) return created(null);
  const failed = await unlessMissing(session, answer);
  if (failed) return failed;
  // snac has no such request and says the same (facts: server-behaviour 1), so see whether the status is gone.
  const still = await ask(status.fetch());
  if (isSuccess(still)) return refused('undo-failed', answer.is === 'answered' ? answer.said : '');
  return (await unlessMissing(session, still)) ?? created(null);
}

/** What a failure means; `null` when there may be no such status, to which Sharkey says 401 as to everything. */
async function unlessMissing(session: Session, answer: Answer): Promise<Failed | null> {
  if (answer.is === 'answered' && [404, 410].includes(answer.status)) return null;
  const failed = await explain(session, answer, 'other');
  return session.profile.vague401 && failed.is === 'refused' && failed.problem.code === 'refused'
    ? null
    : failed;
}
