import type { Job } from '../model/job.ts';
import { goOn, isOpen } from './progress.ts';
import { SETTLING } from './send.ts';

/**
 * A job as it is after the one who moved it died: nothing is on its way any more. The same job when nothing was.
 * What was being sent may exist, and the server may be at it still.
 */
export function revive(job: Job, now: number): Job {
  if (job.state !== 'uploading' && job.state !== 'sending') return job;
  const state = goOn(job);
  const notBefore = job.posts.some(isOpen) ? now + SETTLING : job.notBefore;
  return { ...job, state, notBefore, updatedAt: now };
}
