import { shareAddress } from '../../lib/fediverse/share.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { act } from '../../lib/outbox/decide.ts';
import { editWish } from '../../lib/outbox/revise.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import type { OwnJobView } from '../../lib/protocol/messages.ts';
import { listAccounts } from '../../lib/store/accounts.ts';
import { findJob, latestJobs } from '../../lib/store/jobs.ts';
import { disk } from './disk.ts';
import { driverOf } from './identity.ts';
import { pump } from './outbox.ts';
import { redraft } from './redraft.ts';
import { sourceOf } from './results.ts';
import { speak } from './speak.ts';
import { ownViewOf } from './views.ts';

export const jobHandlers: Pick<Handlers, 'job.list' | 'job.act' | 'job.redraft' | 'job.edit' | 'job.source'> =
  {
    'job.list': async ({ limit }) => {
      const { t } = await speak();
      // As they are kept: nobody waits for the organisation's word to look at posts.
      const all = await listAccounts(await disk());
      const views = (await latestJobs(await disk(), limit)).map((job): OwnJobView => {
        const account = all.find(({ id }) => id === job.account);
        const share = account && shareAddress(job, account);
        return { ...ownViewOf(job, t), ...(share && { share }) };
      });
      return ok({ jobs: views });
    },
    'job.edit': async ({ id, ...edit }) => {
      const changed = await pump.change(id, (job) => editWish(job, edit, Date.now()));
      if (!changed.ok) return changed;
      const { t } = await speak();
      return ok({ job: ownViewOf(changed.value, t) });
    },
    'job.source': async ({ id, index }) => {
      const job = await findJob(await disk(), id);
      const post = job?.posts[index];
      if (!job || !post) return fail('not-found');
      const found = await sourceOf(job, index);
      const driver = await driverOf(job.account);
      const canDescribe = driver.ok && driver.value.editsAltText;
      const media = canDescribe ? post.media.map(({ name, description }) => ({ name, description })) : [];
      if (found.ok) return ok({ ...found.value, isServers: true, media });
      const { text, spoilerText } = post;
      return ok({ text, spoilerText, isServers: false, media });
    },
    'job.redraft': async ({ id }) => {
      const job = await findJob(await disk(), id);
      return job ? redraft(job) : fail('not-found');
    },
    'job.act': async ({ id, action }) => {
      const changed = await pump.change(id, (job) => act(job, action, Date.now(), () => crypto.randomUUID()));
      if (!changed.ok) return fail(changed.problem.code);
      const { t } = await speak();
      return ok({ job: ownViewOf(changed.value, t) });
    },
  };
