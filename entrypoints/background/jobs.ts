import { fail, ok } from '../../lib/model/result.ts';
import { act } from '../../lib/outbox/decide.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import { latestJobs } from '../../lib/store/jobs.ts';
import { disk } from './disk.ts';
import { pump } from './outbox.ts';
import { speak } from './speak.ts';
import { ownViewOf } from './views.ts';

export const jobHandlers: Pick<Handlers, 'job.list' | 'job.act'> = {
  'job.list': async ({ limit }) => {
    const { t } = await speak();
    return ok({ jobs: (await latestJobs(await disk(), limit)).map((job) => ownViewOf(job, t)) });
  },
  'job.act': async ({ id, action }) => {
    const changed = await pump.change(id, (job) => act(job, action, Date.now(), () => crypto.randomUUID()));
    if (!changed.ok) return fail(changed.problem.code);
    const { t } = await speak();
    return ok({ job: ownViewOf(changed.value, t) });
  },
};
