import type { Instance } from '../model/instance.ts';
import { ask, createClient } from './client.ts';
import type { FileWords, Outcome, UploadedMedia, UploadWay } from './driver.ts';
import { Attachment } from './entities.ts';
import { type Answer, isSuccess } from './http.ts';
import { created, refused, unshown } from './outcome.ts';
import { explain, type Session } from './session.ts';
import { uploadWire } from './uploads.ts';

export async function upload(
  session: Session,
  blob: Blob,
  { name, description, focus }: FileWords,
  way?: UploadWay,
): Promise<Outcome<UploadedMedia>> {
  const { account, token, secrets, profile } = session;
  const api = createClient({ ...uploadWire(session, blob, way), token, secrets, server: account.server });
  // Hollo believes the type of the part, snac the name (facts: fediverse-api 5).
  const file = new File([blob], profile.nameIsId ? `${crypto.randomUUID()}-${name}` : name, {
    type: blob.type,
  });
  const params = {
    file,
    ...(description && { description }),
    ...(focus && profile.focus && { focus: `${focus.x},${focus.y}` }),
  };
  const first =
    profile.mediaEndpoint === 'v2' ? await ask(api.v2.media.create({ ...params, skipPolling: true })) : null;
  const answer = first && !isMissing(first) ? first : await ask(api.v1.media.create(params));
  const outcome = await attachment(session, answer);
  return outcome.is === 'refused' &&
    outcome.problem.code === 'media-refused' &&
    isTooLarge(blob, session.instance)
    ? refused('media-too-large', outcome.problem.said)
    : outcome;
}

export async function processed(session: Session, mediaId: string): Promise<Outcome<UploadedMedia>> {
  const answer = await ask(session.api.v1.media.$select(encodeURIComponent(mediaId)).fetch());
  const outcome = await attachment(session, answer);
  return outcome.is === 'refused' && isMissing(answer)
    ? refused('media-lost', outcome.problem.said)
    : outcome;
}

const isMissing = (answer: Answer): boolean => answer.is === 'answered' && answer.status === 404;

const isTooLarge = ({ type, size }: Blob, { imageBytes, videoBytes }: Instance): boolean =>
  size > (type.startsWith('image/') ? imageBytes : videoBytes);

async function attachment(session: Session, answer: Answer): Promise<Outcome<UploadedMedia>> {
  if (!isSuccess(answer)) return explain(session, answer, 'media');
  const media = Attachment.safeParse(answer.json);
  return media.success ? created({ id: media.data.id, ready: Boolean(media.data.url) }) : unshown(answer);
}
