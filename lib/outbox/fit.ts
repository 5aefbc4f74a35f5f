import type { Job, JobMedia } from '../model/job.ts';
import { problem } from '../model/result.ts';
import { hold, keep } from './endings.ts';
import { firstMedia, withMedia } from './files.ts';
import type { World } from './world.ts';

/** Fits the next file that the server would not take as it is; `null` when none is left. */
export function fitNext(job: Job, world: World): Promise<Job> | null {
  const media = firstMedia(job, (it) => it.fit !== undefined && it.remoteId === null);
  return media ? fitOne(job, media, world) : null;
}

/** What it becomes lies beside the original, which other accounts may need, until the job of the draft is done. */
async function fitOne(job: Job, media: JobMedia, world: World): Promise<Job> {
  const bytes = await world.media(media.blob);
  if (!bytes || !media.fit) return hold(world, job, problem('media-lost', { name: media.name }));
  const busy =
    job.state === 'uploading' ? job : await keep(world, job, { state: 'uploading', problem: null });
  const made = await world.fit(bytes, media.fit, { job: busy, media, signal: world.signal });
  // It was not tried, so it is not the file's fault.
  if (!made.ok && made.problem.code === 'unexpected') throw new Error('nobody to fit it');
  if (!made.ok) return hold(world, busy, problem('media-unfit', { name: media.name }));
  const blob = `${media.blob}@${job.account}`;
  await world.keepMedia(blob, made.value);
  const { fit: _, ...rest } = media;
  return keep(world, withMedia(busy, media, { ...rest, blob, size: made.value.size }), { attempts: 0 });
}
