import type { Job } from '../model/job.ts';
import { dueAt } from './progress.ts';

/** Jobs for one server move one after another; different servers are served at once. */
export const laneOf = (job: Job): string => job.account.slice(job.account.lastIndexOf('@') + 1);

export interface Moment {
  now: number;
  online: boolean;
}

/** When a job may move, given the others: while a server wants a pause from an account, all its jobs keep it. */
function readyAt(job: Job, jobs: readonly Job[], { now, online }: Moment): number | null {
  const due = dueAt(job, now, online);
  if (due === null) return null;
  const pauses = jobs
    .filter((it) => it.account === job.account && it.problem?.code === 'rate-limited')
    .map((it) => dueAt(it, now, online) ?? 0);
  return Math.max(due, ...pauses);
}

/** Of the jobs that may move now, the oldest of each server. */
export function nextMoves(jobs: readonly Job[], moment: Moment): Map<string, Job> {
  const moves = new Map<string, Job>();
  for (const job of jobs.toSorted((a, b) => a.createdAt - b.createdAt)) {
    const at = readyAt(job, jobs, moment);
    if (at !== null && at <= moment.now && !moves.has(laneOf(job))) moves.set(laneOf(job), job);
  }
  return moves;
}

/** When the next of these jobs may move; `null` when all rest. */
export function nextMoment(jobs: readonly Job[], moment: Moment): number | null {
  const times = jobs.map((job) => readyAt(job, jobs, moment)).filter((at) => at !== null);
  return times.length ? Math.min(...times) : null;
}
