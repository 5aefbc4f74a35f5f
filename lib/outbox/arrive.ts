import type { Job } from '../model/job.ts';
import { settle } from './decide.ts';

/** A document that has just begun in a frame of a tab, and what it shows of a native post. */
export interface Arrival {
  where: Job['from'];
  /** Address of the page that led to it. */
  came: string;
  /** `again`: the address it came from, and no answer yet. */
  outcome: 'posted' | 'refused' | 'again';
  nativeUrl: string | null;
}

/**
 * What the next document of the same tab tells of an armed job whose page it took the place of. The same job when it tells
 * nothing: success is believed only of what came straight from the page of the draft, with nothing pressed in between; a
 * refusal of any page of the site there, since nothing goes out by it.
 */
export function arrive(job: Job, { where, came, outcome, nativeUrl }: Arrival, now: number): Job {
  const { tab, frame, origin } = job.from;
  const isHere = tab === where.tab && frame === where.frame && origin === where.origin;
  if (job.state !== 'waiting' || tab === null || !isHere) return job;
  if (outcome === 'refused') return settle(job, 'refused', null, now);
  if (job.next !== came) return job;
  return settle(job, outcome === 'again' ? 'elsewhere' : 'posted', nativeUrl, now);
}
