import type { Job, JobMedia } from '../../lib/model/job.ts';
import { errandOf } from '../../lib/outbox/files.ts';

/** What moves now and is not worth a place on disk: bytes that have left, by the file's errand. */
const sent = new Map<string, number>();

/** Remembers how far a file is. @returns whether that is worth telling again */
export function noteMoved(job: Job, media: JobMedia, bytes: number): boolean {
  const errand = errandOf(job, media);
  sent.set(errand, bytes);
  return isTime();
}

/** Twice a second is as often as anybody looks, ms. */
const PAUSE = 500;
let toldAt = 0;

function isTime(): boolean {
  const now = Date.now();
  if (now - toldAt < PAUSE) return false;
  toldAt = now;
  return true;
}

/** What a job does with its files at this moment. */
export interface Transfer {
  /** Bytes. */
  sent: number;
  total: number;
  /** A file is being converted first. */
  fitting: boolean;
}

/** `null` while a job uploads nothing. */
export function transferOf(job: Job): Transfer | null {
  const media = job.posts.flatMap((post) => post.media);
  if (job.state !== 'uploading' && !media.some((it) => goesAlong(job, it))) return null;
  const moved = (it: JobMedia): number =>
    it.remoteId === null ? Math.min(it.size, sent.get(errandOf(job, it)) ?? 0) : it.size;
  const next = media.find((it) => it.remoteId === null);
  return {
    sent: media.reduce((sum, it) => sum + moved(it), 0),
    total: media.reduce((sum, it) => sum + it.size, 0),
    fitting: next?.fit !== undefined,
  };
}

/** A file that leaves together with its post. */
const goesAlong = (job: Job, media: JobMedia): boolean =>
  job.state === 'sending' && media.remoteId === null && sent.has(errandOf(job, media));

/** Forgets what is over, so that a background that lives long does not gather it. */
export function forgetTransfers(job: Job): void {
  if (job.state === 'uploading') return;
  for (const media of job.posts.flatMap((post) => post.media))
    if (!goesAlong(job, media)) sent.delete(errandOf(job, media));
}
