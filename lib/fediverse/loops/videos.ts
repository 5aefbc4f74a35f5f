import { counting } from '../../text/counting.ts';
import { escapeFor } from '../../text/escape/escape.ts';
import type { Outcome, OwnStatus, PostRequest, Standing, StatusRef } from '../driver.ts';
import { type Answer, isSuccess } from '../http.ts';
import { created, refused, unknown, unshown } from '../outcome.ts';
import { uploadWire } from '../uploads.ts';
import { ShownVideo, Taken, type Video, VideoPage } from './entities.ts';
import { isKnown } from './languages.ts';
import { call, explain, type LoopsSession } from './session.ts';

/**
 * Video and caption leave together, and the answer names neither: it is found among the account's own, where it stands at
 * once and is called `processing` for a while. There is no idempotency key (VideoController, StudioController).
 */
export async function publish(session: LoopsSession, post: PostRequest): Promise<Outcome<StatusRef>> {
  const [video] = post.files ?? [];
  if (!video) return refused('media-lost');
  const form = formOf(post);
  form.set('video', new File([video.file], video.name, { type: video.file.type }));
  if (video.description) form.set('alt_text', video.description);
  const since = session.now() - CLOCK_SKEW;
  const line = { ...session, ...uploadWire(session, video.file, video.way) };
  const answer = await call(line, 'studio/upload', form);
  if (!isSuccess(answer)) return explain(session, answer, 'post');
  if (!Taken.safeParse(answer.json).success) return unshown(answer);
  const own = await recent(session, since);
  if (own.is !== 'created') return unknown('server-error');
  const words = plain(caption(post.text));
  const made = own.value.find(({ text, createdAt }) => createdAt >= since && plain(text) === words);
  return made ? created(made) : unknown('server-error');
}

/** How far our clock and the server's may be apart, ms. */
const CLOCK_SKEW = 10 * 60_000;

const caption = (text: string): string => escapeFor(text, counting.loops.reading);

/** It takes runs of empty lines out, and what stands around the whole (SanitizeService). */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function formOf({ text, sensitive, language }: PostRequest): FormData {
  const form = new FormData();
  if (text) form.set('description', caption(text));
  form.set('is_sensitive', sensitive ? '1' : '0');
  // Any other is refused, with the whole video.
  if (language && isKnown(language)) form.set('lang', language);
  return form;
}

const symbols = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

/** Its public address, which is made of its number (HashidService, Video::shareUrl): it is told only once it is published. */
export function addressOf(server: string, id: string): string {
  let short = '';
  for (let rest = BigInt(id); rest > 0n; rest /= 64n) short = (symbols[Number(rest % 64n)] ?? '') + short;
  return `${server}/v/${short || symbols[0]}`;
}

export const refOf = ({ server }: LoopsSession, video: Video): StatusRef => ({
  id: video.id,
  url: video.url ?? addressOf(server, video.id),
  stands: standing(video),
});

const standing = ({ caption: text, media, is_sensitive, lang, status }: Video): Standing => ({
  text: text ?? '',
  spoilerText: '',
  mediaCount: 1,
  // The list of one's own shows neither.
  ...(status === undefined && { descriptions: [media.alt_text ?? ''], language: lang }),
  hasPoll: false,
  visibility: 'public',
  sensitive: is_sensitive,
});

/** As many as are ever looked at, in pages of ten, the most that is given. */
const MOST = 40;
const PAGE = 10;

/** The account's own videos, newest first, those that are still made ready too. */
export async function listOwn(session: LoopsSession, since: number): Promise<Outcome<Video[]>> {
  const found: Video[] = [];
  for (let cursor: string | null = ''; cursor !== null && found.length < MOST; ) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(cursor && { cursor }) });
    const answer = await call(session, `studio/posts?${query}`);
    if (!isSuccess(answer)) return explain(session, answer, 'other');
    const page = VideoPage.safeParse(answer.json).data;
    if (!page) return unshown(answer);
    const fresh = page.data.filter(({ id }) => !found.some((it) => it.id === id));
    found.push(...fresh);
    const isEnough = fresh.length === 0 || fresh.some(({ created_at }) => Date.parse(created_at) < since);
    cursor = isEnough ? null : page.meta.next_cursor;
  }
  return created(found);
}

export async function recent(session: LoopsSession, since: number): Promise<Outcome<OwnStatus[]>> {
  const own = await listOwn(session, since);
  if (own.is !== 'created') return own;
  const shown = own.value.map((video) => ownStatus(session, video));
  return created(shown.sort((a, b) => b.createdAt - a.createdAt));
}

/** A video whose time cannot be read counts as new: it may be ours. */
function ownStatus(session: LoopsSession, video: Video): OwnStatus {
  const createdAt = Date.parse(video.created_at);
  const { text, spoilerText, mediaCount, hasPoll } = standing(video);
  return {
    ...refOf(session, video),
    ...{ text, spoilerText, mediaCount, hasPoll },
    inReplyTo: null,
    createdAt: Number.isNaN(createdAt) ? session.now() : createdAt,
  };
}

const isMissing = (answer: Answer): boolean =>
  answer.is === 'answered' && !answer.page && [403, 404].includes(answer.status);

/** One video. Only published ones are shown by themselves; one that is still made ready is `unknown` yet. */
export async function read(session: LoopsSession, id: string): Promise<Outcome<Video>> {
  const answer = await call(session, `video/${encodeURIComponent(id)}`);
  if (isSuccess(answer)) return videoIn(answer);
  if (!isMissing(answer)) return explain(session, answer, 'other');
  const own = await listOwn(session, 0);
  if (own.is !== 'created') return own;
  return own.value.some((it) => it.id === id) ? unknown('server-error') : refused('not-found');
}

export function videoIn(answer: Parameters<typeof unshown>[0]): Outcome<Video> {
  const shown = ShownVideo.safeParse(answer.json).data;
  return shown ? created('data' in shown ? shown.data : shown) : unshown(answer);
}

/** It is refused while the video is still made ready, and where it is gone: which of them, the list of one's own tells. */
export async function remove(session: LoopsSession, id: string): Promise<Outcome<null>> {
  const answer = await call(session, `video/delete/${encodeURIComponent(id)}`, {});
  if (isSuccess(answer)) return Taken.safeParse(answer.json).success ? created(null) : unshown(answer);
  if (!isMissing(answer)) return explain(session, answer, 'other');
  const own = await listOwn(session, 0);
  if (own.is !== 'created') return own;
  const still = own.value.find((it) => it.id === id);
  if (!still) return created(null);
  return still.status === 'processing' ? unknown('server-error') : explain(session, answer, 'other');
}
