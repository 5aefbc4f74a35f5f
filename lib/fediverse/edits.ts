import * as z from 'zod/mini';
import { counting } from '../text/counting.ts';
import { escapeFor } from '../text/escape/escape.ts';
import { ask } from './client.ts';
import type { EditRequest, Outcome, Readers, Source, StatusFile, StatusRef } from './driver.ts';
import { EditableStatus, StatusSource } from './entities.ts';
import { type Answer, isSuccess } from './http.ts';
import { created, type Failed, refused, unshown } from './outcome.ts';
import { explain, type Session } from './session.ts';
import { refOf } from './statuses.ts';

const statusOf = ({ api }: Session, id: string) => api.v1.statuses.$select(encodeURIComponent(id));

/**
 * Changes the words of a post. All that a server would drop or reset when it is left out is sent along as it stands:
 * media and poll (Mastodon), warning, sensitivity and language (Hollo; facts: fediverse-api 4a, server-behaviour 7). The
 * id may change (snac). `unsupported-here` where there is no such request, or it is switched off (Pixelfed).
 */
export async function edit(session: Session, id: string, change: EditRequest): Promise<Outcome<StatusRef>> {
  const before = await ask(statusOf(session, id).fetch());
  if (!isSuccess(before)) return missingOr(session, before, 'not-found');
  const status = EditableStatus.safeParse(before.json).data;
  if (!status) return unshown(before);
  const news = newAltTexts(status, change);
  if (news.length > 0 && session.profile.altText === 'never') return refused('unsupported-here');
  const failed = session.profile.altText === 'by-file' ? await describeFiles(session, news) : null;
  if (failed) return failed;
  const answer = await ask(statusOf(session, id).update(paramsOf(session, status, change, news)));
  if (!isSuccess(answer)) return missingOr(session, answer, 'unsupported-here');
  const after = EditableStatus.safeParse(answer.json).data;
  const ref = after ? refOf(after) : null;
  return ref ? created(ref) : unshown(answer);
}

interface AltText {
  id: string;
  description: string;
}

/** Those that are to be other than they are. */
const newAltTexts = (
  { media_attachments: media }: EditableStatus,
  { descriptions = [] }: EditRequest,
): AltText[] =>
  media.flatMap(({ id, description }, at) => {
    const wanted = descriptions[at] ?? description;
    return wanted === description ? [] : [{ id, description: wanted }];
  });

async function describeFiles(session: Session, news: readonly AltText[]): Promise<Failed | null> {
  for (const { id, description } of news) {
    const answer = await ask(session.api.v1.media.$select(encodeURIComponent(id)).update({ description }));
    if (!isSuccess(answer)) return missingOr(session, answer, 'unsupported-here');
  }
  return null;
}

function paramsOf(
  session: Session,
  status: EditableStatus,
  { text, spoilerText, language }: EditRequest,
  news: readonly AltText[],
) {
  const mediaIds = status.media_attachments.map(({ id }) => id);
  const { poll } = status;
  const params = {
    status: escapeFor(text, counting[session.account.family].reading),
    spoilerText,
    sensitive: status.sensitive === true || spoilerText !== '',
    ...(language && { language }),
    ...(mediaIds.length > 0 && { mediaIds }),
    ...(news.length > 0 && session.profile.altText === 'with-post' && { mediaAttributes: news }),
    ...(poll && {
      poll: {
        options: poll.options.map(({ title }) => title),
        multiple: poll.multiple,
        expiresIn: Math.max(300, Math.round((Date.parse(poll.expires_at) - session.now()) / 1000) || 300),
      },
    }),
    ...(session.profile.contentType && { contentType: 'text/plain' }),
  };
  return params as unknown as Parameters<ReturnType<typeof statusOf>['update']>[0];
}

/** A failure; where the server knows no such thing, `code` says what that means here. */
async function missingOr(
  session: Session,
  answer: Answer,
  code: 'not-found' | 'unsupported-here',
): Promise<Failed> {
  if (answer.is === 'answered' && [404, 405, 410, 501].includes(answer.status) && !answer.page)
    return refused(code, answer.said);
  const failed = await explain(session, answer, 'other');
  if (failed.is !== 'refused') return failed;
  // Pixelfed says that it is not enabled as it says anything; Sharkey says 401 to what it does not know.
  const { refusesBy403, vague401 } = session.profile;
  const isNo =
    (refusesBy403 && failed.problem.code === 'permission-missing') ||
    (vague401 && failed.problem.code === 'refused');
  return isNo ? refused(code, failed.problem.said) : failed;
}

/** The words as they were written; where the server keeps none, `unsupported-here` (Pixelfed). */
export async function source(session: Session, id: string, sent?: string): Promise<Outcome<Source>> {
  const answer = await ask(statusOf(session, id).source.fetch());
  if (!isSuccess(answer)) return missingOr(session, answer, 'unsupported-here');
  const found = StatusSource.safeParse(answer.json).data;
  if (!found) return unshown(answer);
  const isOurs =
    sent !== undefined && found.text === escapeFor(sent, counting[session.account.family].reading);
  return created({ text: isOurs ? sent : found.text, spoilerText: found.spoiler_text });
}

export async function files(session: Session, id: string): Promise<Outcome<StatusFile[]>> {
  const answer = await ask(statusOf(session, id).fetch());
  if (!isSuccess(answer)) return missingOr(session, answer, 'not-found');
  const status = EditableStatus.safeParse(answer.json).data;
  if (!status) return unshown(answer);
  return created(
    status.media_attachments.map(({ url = null, description, meta }) => {
      const { x = 0, y = 0 } = meta?.focus ?? {};
      return { url, description, ...((x !== 0 || y !== 0) && { focus: { x, y } }) };
    }),
  );
}

/** What readers did with a post so far. */
export async function readers(session: Session, id: string): Promise<Outcome<Readers>> {
  const answer = await ask(statusOf(session, id).fetch());
  if (!isSuccess(answer)) return missingOr(session, answer, 'not-found');
  const found = Counted.safeParse(answer.json).data;
  if (!found) return unshown(answer);
  const { favourites_count: favourites, reblogs_count: boosts, replies_count: replies } = found;
  return created({ favourites, boosts, replies });
}

const number = z.catch(z.number().check(z.int(), z.nonnegative()), 0);
const Counted = z.object({
  id: z.string(),
  favourites_count: number,
  reblogs_count: number,
  replies_count: number,
});
