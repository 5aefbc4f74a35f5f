import { counting } from '../../text/counting.ts';
import { escapeFor } from '../../text/escape/escape.ts';
import type { EditRequest, Outcome, Readers, Source, StatusFile, StatusRef } from '../driver.ts';
import { isSuccess } from '../http.ts';
import { created } from '../outcome.ts';
import { call, explain, type LoopsSession } from './session.ts';
import { read, refOf, videoIn } from './videos.ts';

/** What is left out of an edit is lost, or turned off: alt text, comments, downloads, its place on top (VideoController). */
export async function edit(
  session: LoopsSession,
  id: string,
  { text, descriptions }: EditRequest,
): Promise<Outcome<StatusRef>> {
  const before = await read(session, id);
  if (before.is !== 'created') return before;
  const { permissions, pinned, media } = before.value;
  const altText = descriptions?.[0] ?? media.alt_text;
  const answer = await call(session, `video/edit/${encodeURIComponent(id)}`, {
    caption: escapeFor(text, counting.loops.reading),
    ...permissions,
    ...(pinned && { is_pinned: true }),
    ...(altText && { alt_text: altText }),
  });
  if (!isSuccess(answer)) return explain(session, answer, 'post');
  const after = videoIn(answer);
  return after.is === 'created' ? created(refOf(session, after.value)) : after;
}

export async function source(session: LoopsSession, id: string, sent?: string): Promise<Outcome<Source>> {
  const video = await read(session, id);
  if (video.is !== 'created') return video;
  const text = video.value.caption ?? '';
  const isSame = sent !== undefined && escapeFor(sent, counting.loops.reading) === text;
  return created({ text: isSame ? sent : text, spoilerText: '' });
}

export async function files(session: LoopsSession, id: string): Promise<Outcome<StatusFile[]>> {
  const video = await read(session, id);
  if (video.is !== 'created') return video;
  const { src_url, alt_text } = video.value.media;
  return created([{ url: src_url, description: alt_text ?? '' }]);
}

export async function readers(session: LoopsSession, id: string): Promise<Outcome<Readers>> {
  const video = await read(session, id);
  if (video.is !== 'created') return video;
  const { likes, shares, comments } = video.value;
  return created({ favourites: likes, boosts: shares, replies: comments });
}
