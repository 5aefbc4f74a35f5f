import type { Job } from '../model/job.ts';
import { problem } from '../model/result.ts';
import { goOn } from './progress.ts';

/** Lets a job go, unless its plan says that a person must look first. */
export function start(job: Job, now: number): Job {
  const stops = (level: string): boolean => job.notices.some((notice) => notice.level === level);
  if (stops('blocks')) return { ...job, state: 'held', problem: problem('plan-blocked'), updatedAt: now };
  if (stops('warns')) return { ...job, state: 'held', problem: problem('needs-look'), updatedAt: now };
  return release(job, now);
}

/** Lets a job go, from where it stands. A schedule that has passed is over: the person knows. */
export function release(job: Job, now: number): Job {
  const ahead = job.scheduledAt !== null && job.scheduledAt > now;
  return {
    ...job,
    state: goOn(job),
    problem: null,
    attempts: 0,
    looks: 0,
    scheduledAt: ahead ? job.scheduledAt : null,
    // A server that is to keep it is given it now.
    notBefore: ahead && job.scheduledAt !== null && !job.there ? job.scheduledAt : now,
    updatedAt: now,
  };
}
