import { ok } from '../../lib/model/result.ts';
import { arrive } from '../../lib/outbox/arrive.ts';
import type { Asker, Handlers } from '../../lib/protocol/answer.ts';
import type { JobView } from '../../lib/protocol/messages.ts';
import { findJob, waitingJobs } from '../../lib/store/jobs.ts';
import { disk } from './disk.ts';
import { pump } from './outbox.ts';
import { speak } from './speak.ts';
import { viewOf } from './views.ts';

const storing = new Set<Promise<unknown>>();

/** What a page hands over while it is going away, and what the next one says of it, come close together: one after the other. */
export function whileStoring<T>(work: Promise<T>): Promise<T> {
  storing.add(work);
  const done = () => void storing.delete(work);
  work.then(done, done);
  return work;
}
export const stored = (): Promise<unknown> => Promise.allSettled(storing);

/** Where a site answers a native post with another document, this one tells what became of it. */
export const arrivalHandlers: Pick<Handlers, 'draft.arrived'> = {
  'draft.arrived': async (arrival, { origin, tab, frame }: Asker) => {
    await stored();
    const { t } = await speak();
    const views: JobView[] = [];
    for (const { id } of await waitingJobs(await disk())) {
      const told = { ...arrival, where: { origin, tab, frame } };
      const changed = await pump.change(id, (job) => ok(arrive(job, told, Date.now())));
      const job = changed.ok && changed.value.state !== 'waiting' ? await findJob(await disk(), id) : null;
      if (job) views.push(viewOf(job, t));
    }
    return ok({ jobs: views });
  },
};
