import * as z from 'zod/mini';
import type { Visibility } from '../../model/draft.ts';
import { escapeMfm, unescapeMfm } from '../../text/escape/mfm.ts';
import type { Outcome, OwnStatus, PostRequest, Standing, StatusRef } from '../driver.ts';
import { isSuccess } from '../http.ts';
import { created, unshown } from '../outcome.ts';
import { call } from './call.ts';
import { CreatedNote, HiddenFile, Note } from './entities.ts';
import { codeIn, misskeyFailure } from './failure.ts';
import type { MisskeySession } from './session.ts';

const visibilities: Readonly<Record<Visibility, string>> = {
  public: 'public',
  unlisted: 'home',
  private: 'followers',
  direct: 'specified',
};

/** Posts a note. There is no idempotency key: after silence the outbox looks (facts: fediverse-api 9c). */
export async function publish(session: MisskeySession, post: PostRequest): Promise<Outcome<StatusRef>> {
  const hidden = post.sensitive ? await hide(session, post.mediaIds) : null;
  if (hidden && hidden.is !== 'created') return hidden;
  const answer = await call(session, 'notes/create', fieldsOf(post));
  if (!isSuccess(answer)) return misskeyFailure(answer, 'post', session.now());
  const made = CreatedNote.safeParse(answer.json).data?.createdNote;
  return made ? created(refOf(session, made)) : unshown(answer);
}

/** Absent keys are left out: `null` is refused for some. Nobody is mentioned but whom the author chose. */
const fieldsOf = ({ poll, ...post }: PostRequest) => ({
  ...(post.text && { text: escapeMfm(post.text) }),
  ...(post.spoilerText && { cw: post.spoilerText }),
  visibility: visibilities[post.visibility],
  ...(post.mediaIds.length > 0 && { fileIds: post.mediaIds }),
  ...(poll && { poll: { choices: poll.options, multiple: poll.multiple, expiredAfter: poll.durationMs } }),
  ...(post.inReplyTo && { replyId: post.inReplyTo }),
  ...(post.quoteId && { renoteId: post.quoteId }),
  noExtractMentions: post.mentions.length === 0,
});

/** Here a picture is sensitive, not a post. All must be marked before the post shows any of them. */
async function hide(session: MisskeySession, files: readonly string[]): Promise<Outcome<null>> {
  for (const fileId of files) {
    const answer = await call(session, 'drive/files/update', { fileId, isSensitive: true });
    if (!isSuccess(answer)) return misskeyFailure(answer, 'media', session.now());
  }
  return created(null);
}

export const refOf = ({ server }: Pick<MisskeySession, 'server'>, note: Note): StatusRef => ({
  id: note.id,
  url: `${server}/notes/${encodeURIComponent(note.id)}`,
  stands: standing(note),
  ...(note.renoteId !== null && { quote: 'kept' }),
});

const usualName = (named: string | null): string | null =>
  Object.entries(visibilities).find(([, own]) => own === named)?.[0] ?? named;

/** A note has no language. */
const standing = ({ text, cw, fileIds, files, poll, visibility }: Note): Standing => ({
  text: unescapeMfm(text ?? ''),
  spoilerText: cw ?? '',
  mediaCount: Math.max(fileIds.length, files.length),
  hasPoll: Boolean(poll),
  visibility: usualName(visibility),
  language: null,
  // A warning hides all that is below it.
  sensitive: cw !== null || (files.length > 0 ? files.every((it) => HiddenFile.safeParse(it).success) : null),
});

/** As many as are ever looked at. */
const MOST = 40;

export async function recent(session: MisskeySession): Promise<Outcome<OwnStatus[]>> {
  const me = await session.myId();
  if (me.is !== 'created') return me;
  // Answers to oneself are what a thread is made of; older versions know them by the second name.
  const wish = { withReplies: true, includeReplies: true, withRenotes: false };
  const answer = await call(session, 'users/notes', { userId: me.value, limit: MOST, ...wish });
  if (!isSuccess(answer)) return misskeyFailure(answer, 'other', session.now());
  const page = z.array(Note).safeParse(answer.json);
  if (!page.success) return unshown(answer);
  const own = page.data.map((note) => ownStatus(session, note));
  return created(own.sort((a, b) => b.createdAt - a.createdAt));
}

/** A note whose time cannot be read counts as new: it may be ours. */
function ownStatus(session: MisskeySession, note: Note): OwnStatus {
  const createdAt = Date.parse(note.createdAt);
  const { text, spoilerText, mediaCount, hasPoll } = standing(note);
  return {
    ...refOf(session, note),
    text,
    spoilerText,
    mediaCount,
    hasPoll,
    inReplyTo: note.replyId,
    createdAt: Number.isNaN(createdAt) ? session.now() : createdAt,
  };
}

export async function remove(session: MisskeySession, noteId: string): Promise<Outcome<null>> {
  const answer = await call(session, 'notes/delete', { noteId });
  const isGone = isSuccess(answer) || codeIn(answer) === 'NO_SUCH_NOTE';
  return isGone ? created(null) : misskeyFailure(answer, 'other', session.now());
}
