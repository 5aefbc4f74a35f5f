import type { Outcome, UploadedMedia, UploadWay } from '../driver.ts';
import { isSuccess } from '../http.ts';
import { created, refused, unshown } from '../outcome.ts';
import { uploadWire } from '../uploads.ts';
import { callWithFile } from './call.ts';
import { DriveFile } from './entities.ts';
import { misskeyFailure } from './failure.ts';
import type { MisskeySession } from './session.ts';

/** Puts a file into the account's drive; it is done when the answer comes. */
export async function upload(
  session: MisskeySession,
  blob: Blob,
  { name, description }: { name: string; description: string },
  way?: UploadWay,
): Promise<Outcome<UploadedMedia>> {
  const form = new FormData();
  form.set('file', new File([blob], name, { type: blob.type }));
  form.set('name', name);
  if (description) form.set('comment', description);
  // The same picture again is the same file, with its former description, unless this is said (facts: fediverse-api 9c).
  form.set('force', 'true');
  const line = { ...session, ...uploadWire(session, blob, way) };
  const answer = await callWithFile(line, 'drive/files/create', form);
  if (isSuccess(answer)) {
    const file = DriveFile.safeParse(answer.json).data;
    return file ? created({ id: file.id, ready: true }) : unshown(answer);
  }
  const failed = misskeyFailure(answer, 'media', session.now());
  return failed.problem.code === 'media-refused' && blob.size > limitOf(blob, session)
    ? refused('media-too-large', failed.problem.said)
    : failed;
}

const limitOf = ({ type }: Blob, { instance }: MisskeySession): number =>
  type.startsWith('image/') ? instance.imageBytes : instance.videoBytes;
