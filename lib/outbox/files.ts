import type { Job, JobMedia } from '../model/job.ts';

/** The first file of a post that is not sent yet. */
export const firstMedia = (job: Job, is: (media: JobMedia) => boolean): JobMedia | undefined =>
  job.posts.flatMap((post) => (post.status ? [] : post.media)).find(is);

export function withMedia(job: Job, media: JobMedia, changed: JobMedia): Job {
  return {
    ...job,
    posts: job.posts.map((post) => ({
      ...post,
      media: post.media.map((it) => (it === media ? changed : it)),
    })),
  };
}

/** Names one file of one job, for whoever works on it. */
export const errandOf = (job: Job, media: JobMedia): string => `${job.id} ${media.blob}`;
