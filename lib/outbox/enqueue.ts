import type { Draft } from '../model/draft.ts';
import type { Job } from '../model/job.ts';
import type { Plan } from '../model/plan.ts';
import { start } from './start.ts';

/** How long an armed job waits to hear from the site, ms. */
const PATIENCE = 10 * 60_000;

export interface Order {
  draft: Pick<Draft, 'id' | 'site' | 'url'>;
  plan: Plan;
  fingerprint: string;
  from: Job['from'];
  /** `now`, `again`: as soon as nothing stands in the way. `armed`: once the site took the native post. */
  mode: 'now' | 'again' | 'armed';
}

/** Makes a plan a job. It must be on disk with its media, see `mediaOf`, before anything is done with it. */
export function enqueue(
  { draft, plan, fingerprint, from, mode }: Order,
  now: number,
  uuid: () => string,
): Job {
  const job: Job = {
    id: `${draft.id}/${plan.account}`,
    draftId: draft.id,
    account: plan.account,
    site: draft.site,
    fingerprint,
    from,
    ...(mode === 'armed' && { next: draft.url }),
    nativeUrl: null,
    createdAt: now,
    updatedAt: now,
    state: 'waiting',
    notBefore: now + PATIENCE,
    scheduledAt: plan.scheduledAt,
    ...(plan.there && { there: true }),
    posts: plan.posts.map((post) => ({
      ...post,
      media: post.media.map((media) => ({
        ...media,
        blob: mediaKey(draft.id, media.part, media.index),
        remoteId: null,
        ready: false,
      })),
      key: uuid(),
      sentAt: null,
      status: null,
    })),
    notices: plan.notices,
    ...(plan.linkBack && { linkBack: true }),
    ...(mode === 'again' && { goesAnyway: true }),
    problem: null,
    attempts: 0,
    looks: 0,
    undo: false,
  };
  return mode === 'armed' ? job : start(job, now);
}

const mediaKey = (draftId: string, part: number, index: number): string => `${draftId}/${part}/${index}`;

/** The bytes that jobs of a draft need, under the keys by which they will ask for them. */
export function mediaOf(draft: Draft, jobs: readonly Job[]): Map<string, Blob> {
  const bytes = new Map<string, Blob>();
  for (const { blob, part, index } of jobs.flatMap((job) => job.posts.flatMap((post) => post.media))) {
    const file = draft.parts[part]?.media[index]?.file;
    if (file) bytes.set(blob, file);
  }
  return bytes;
}
