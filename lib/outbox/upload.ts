import type { Driver, Outcome, PostFile, UploadedMedia, UploadWay } from '../fediverse/driver.ts';
import type { Job, JobMedia, JobPost } from '../model/job.ts';
import { problem } from '../model/result.ts';
import { afterRefusal, hold, keep, tryLater } from './endings.ts';
import { errandOf, firstMedia, withMedia } from './files.ts';
import type { World } from './world.ts';

/** How long a server may process a video before a person is asked. */
const PROCESSING = 30 * 60_000;

/** Uploads the next picture; `null` when none is left. All are there before the first post is sent, unless they go along with it. */
export function upload(job: Job, world: World, driver: Driver): Promise<Job> | null {
  if (driver.filesGoAlong) return null;
  const media = firstMedia(job, (it) => it.remoteId === null);
  return media ? uploadOne(job, media, world, driver) : null;
}

async function uploadOne(job: Job, media: JobMedia, world: World, driver: Driver): Promise<Job> {
  const bytes = await world.media(media.blob);
  if (!bytes) return hold(world, job, problem('media-lost', { name: media.name }));
  const typed = asTyped(bytes, media);
  const uploading =
    job.state === 'uploading' ? job : await keep(world, job, { state: 'uploading', problem: null });
  const { name, description, focus } = media;
  const outcome = await driver.upload(typed, { name, description, focus }, wayOf(uploading, media, world));
  return afterUpload(uploading, media, outcome, world);
}

/** A page may have called it something else than it is, and servers believe the type of the part (facts: fediverse-api 5). */
const asTyped = (bytes: Blob, { type }: JobMedia): Blob =>
  bytes.type === type ? bytes : bytes.slice(0, bytes.size, type);

const wayOf = (job: Job, media: JobMedia, world: World): UploadWay => ({
  id: errandOf(job, media),
  signal: world.signal,
  progress: (sent) => world.moved(job, media, sent),
});

/** The files of a post that go along with it; the name of one whose bytes are gone. */
export async function filesOf(
  job: Job,
  { media }: JobPost,
  world: World,
): Promise<PostFile[] | { lost: string }> {
  const files: PostFile[] = [];
  for (const it of media) {
    const bytes = await world.media(it.blob);
    if (!bytes) return { lost: it.name };
    const { name, description } = it;
    files.push({ file: asTyped(bytes, it), name, description, way: wayOf(job, it, world) });
  }
  return files;
}

async function afterUpload(
  job: Job,
  media: JobMedia,
  outcome: Outcome<UploadedMedia>,
  world: World,
): Promise<Job> {
  if (outcome.is === 'unknown') return tryLater(world, job, outcome);
  if (outcome.is === 'refused') return afterRefusal(world, job, outcome);
  const { id, ready } = outcome.value;
  return keep(world, withMedia(job, media, { ...media, remoteId: id, ready }), {
    attempts: 0,
    problem: null,
  });
}

/** Asks for the next media that the server still processes; `null` when all are ready. */
export function awaitProcessing(job: Job, world: World, driver: Driver): Promise<Job> | null {
  const media = driver.filesGoAlong ? undefined : firstMedia(job, (it) => !it.ready);
  return media ? askFor(job, media, world, driver) : null;
}

async function askFor(job: Job, media: JobMedia, world: World, driver: Driver): Promise<Job> {
  if (media.remoteId === null) return job;
  const outcome = await driver.processed(media.remoteId);
  if (outcome.is === 'unknown') return tryLater(world, job, outcome);
  if (outcome.is === 'refused') {
    const wait = ['rate-limited', 'token-revoked'].includes(outcome.problem.code);
    return afterRefusal(world, wait ? job : withMedia(job, media, { ...media, remoteId: null }), outcome);
  }
  if (outcome.value.ready)
    return keep(world, withMedia(job, media, { ...media, ready: true }), { attempts: 0, problem: null });
  const elapsed = Math.max(0, world.now() - job.updatedAt);
  if (elapsed > PROCESSING) return hold(world, job, problem('server-silent'));
  // Not saved: a restart may simply ask again, and `updatedAt` keeps the moment of the upload.
  return { ...job, notBefore: world.now() + Math.min(30_000, Math.max(1000, elapsed / 4)) };
}
