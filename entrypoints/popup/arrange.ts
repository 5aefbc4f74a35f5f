import type { OwnJobView } from '../../lib/protocol/messages.ts';

/** The jobs of one draft, in the order they were given. */
export interface Mirrored {
  draftId: string;
  jobs: [OwnJobView, ...OwnJobView[]];
}

/** Whether any of its jobs is held. */
export const needsPerson = ({ jobs }: Mirrored): boolean => jobs.some((job) => job.state === 'held');

/** Drafts that need a person first, then the newest. */
export function arrange(jobs: readonly OwnJobView[]): Mirrored[] {
  const byDraft = new Map<string, Mirrored>();
  for (const job of jobs) {
    const known = byDraft.get(job.draftId);
    if (known) known.jobs.push(job);
    else byDraft.set(job.draftId, { draftId: job.draftId, jobs: [job] });
  }
  const newest = [...byDraft.values()].sort((a, b) => b.jobs[0].createdAt - a.jobs[0].createdAt);
  return [...newest.filter(needsPerson), ...newest.filter((it) => !needsPerson(it))];
}
