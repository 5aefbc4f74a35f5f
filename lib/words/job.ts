import type { T } from '../i18n.ts';
import { megabytes } from '../model/size.ts';
import type { JobView } from '../protocol/messages.ts';
import { whenWords } from './time.ts';

type Seen = Pick<JobView, 'state' | 'undoing' | 'scheduledAt' | 'problem' | 'transfer' | 'until'>;

/** How a job's state is to be felt: all well, on its way, at rest without a word, or a person is needed. */
export type Mood = 'good' | 'moving' | 'quiet' | 'needed';

const moods: Record<JobView['state'], Mood> = {
  waiting: 'moving',
  queued: 'moving',
  uploading: 'moving',
  sending: 'moving',
  unconfirmed: 'moving',
  posted: 'good',
  held: 'needed',
  cancelled: 'quiet',
};

export const moodOf = (job: Pick<JobView, 'state'>): Mood => moods[job.state];

/** Where a job stands, in a few words. */
export function jobWords(job: Seen, now: number, t: T): string {
  if (job.undoing) return t('job.undoing');
  if (job.until) return t('job.until', { time: job.until });
  if (job.state === 'uploading' && job.transfer?.fitting) return t('job.fitting');
  if (job.state !== 'queued') return t(`job.${job.state}`);
  if (job.scheduledAt !== null && job.scheduledAt > now)
    return t('job.scheduled', { time: whenWords(job.scheduledAt, now, t) });
  return job.problem ? t('job.again') : t('job.queued');
}

/** How far an upload is; `null` while there is none. Megabytes are written alike in all our languages. */
export function transferWords({ transfer }: Pick<JobView, 'transfer'>, t: T): string | null {
  if (!transfer || transfer.fitting || transfer.total === 0) return null;
  return t('job.transfer', { done: megabytes(transfer.sent), total: megabytes(transfer.total) });
}
