import type { Account } from '../../lib/model/account.ts';
import { emptyWritten, isEmpty } from '../../lib/model/blank.ts';
import type { Draft } from '../../lib/model/draft.ts';
import { narrowed } from '../../lib/model/policy.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { OWN_SITE, type Written } from '../../lib/model/written.ts';
import { policyInForce } from '../../lib/policy.ts';
import type { Asker, Handlers } from '../../lib/protocol/answer.ts';
import type { OwnJobView, WrittenView } from '../../lib/protocol/messages.ts';
import { findJob, jobsOfDraft } from '../../lib/store/jobs.ts';
import { dropWritten, keepWritten, readWritten } from '../../lib/store/written.ts';
import { count, roomFor } from '../../lib/text/count.ts';
import { counting } from '../../lib/text/counting.ts';
import { noticeWords } from '../../lib/words/notice.ts';
import { accounts, instanceOf } from './accounts.ts';
import { disk } from './disk.ts';
import { pump } from './outbox.ts';
import { jobsFor, planOf, storeJobs } from './planning.ts';
import { postView } from './proof-view.ts';
import { speak } from './speak.ts';
import { ownViewOf } from './views.ts';

/** Drafts have the address of the page they were written on; ours have none that anybody could open. */
const NOWHERE = 'https://also-post.invalid/';

const draftOf = ({ id, text, warning, language, media, poll = null }: Written): Draft => ({
  id,
  site: OWN_SITE,
  url: NOWHERE,
  capturedAt: Date.now(),
  parts: [
    {
      text: text.normalize('NFC'),
      poll,
      link: null,
      media: media.map(({ file, name, description, focus }) => ({
        file,
        name,
        description,
        ...(focus && { focus }),
        source: file === null ? 'none' : 'original',
        sensitive: warning.trim() !== '',
      })),
    },
  ],
  spoilerText: warning.trim(),
  sensitive: warning.trim() !== '',
  language,
  scheduledAt: null,
  kind: 'post',
  quotedUrl: null,
  audience: 'public',
  profileUrl: null,
});

/** The accounts it goes to, each with the visibility chosen for this post. */
async function chosen(written: Written): Promise<Account[]> {
  const { policy } = await policyInForce();
  return (await accounts())
    .filter(({ id, isDefault }) => (written.accounts ? written.accounts.includes(id) : isDefault))
    .map((account) => ({
      ...account,
      visibility: narrowed(written.visibility ?? account.visibility, policy),
    }));
}

/** What each account would get, without keeping or sending anything. */
async function preview(written: Written): Promise<WrittenView[]> {
  const { t } = await speak();
  const draft = draftOf(written);
  return Promise.all(
    (await chosen(written)).map(async (account) => {
      const plan = await planOf(draft, {}, account, 'again');
      const by = counting[account.family];
      const instance = await instanceOf(account);
      const [first] = plan.posts;
      return {
        account: account.id,
        posts: plan.posts.map((post) => postView(post, account, instance, t)),
        left: roomFor(instance.maxCharacters, first?.spoilerText ?? '', by) - count(written.text, by),
        visibility: account.visibility,
        language: first?.language ?? null,
        blocked: plan.notices.some(({ level }) => level === 'blocks'),
        notices: plan.notices.map((notice) => ({
          level: notice.level,
          code: notice.code,
          says: noticeWords(notice, t),
        })),
      };
    }),
  );
}

async function submit(written: Written, { origin }: Asker): Promise<Result<{ jobs: OwnJobView[] }>> {
  const there = await jobsOfDraft(await disk(), written.id);
  if (there.length > 0) return viewsOf(written.id);
  if (isEmpty(written)) return fail('draft-empty');
  for (const id of written.replaces ?? []) {
    const earlier = await findJob(await disk(), id);
    if (earlier?.undo && earlier.state !== 'cancelled') return fail('still-there');
  }
  const to = await chosen(written);
  if (to.length === 0) return fail('no-account');
  const draft = draftOf(written);
  // No tab is told: our own pages hear of every job.
  const from = { origin, tab: null, frame: null };
  const planned = await jobsFor(to, draft, {}, 'now', from);
  const blocked = planned.find((job) => job.problem?.code === 'plan-blocked');
  if (blocked) return fail('plan-blocked');
  const jobs = await storeJobs(planned, draft);
  if (!jobs.ok) return jobs;
  await dropWritten(await disk(), written.id);
  for (const { id } of jobs.value) await pump.take(id);
  return viewsOf(written.id);
}

async function viewsOf(draftId: string): Promise<Result<{ jobs: OwnJobView[] }>> {
  const { t } = await speak();
  return ok({ jobs: (await jobsOfDraft(await disk(), draftId)).map((job) => ownViewOf(job, t)) });
}

export const writeHandlers: Pick<Handlers, 'write.get' | 'write.keep' | 'write.preview' | 'write.submit'> = {
  'write.get': async () =>
    ok({ written: (await readWritten(await disk())) ?? emptyWritten(crypto.randomUUID()) }),
  'write.keep': async ({ written }) => {
    try {
      if (isEmpty(written)) await dropWritten(await disk(), written.id);
      else await keepWritten(await disk(), written);
      return ok({});
    } catch {
      return fail('storage-full');
    }
  },
  'write.preview': async ({ written }) => ok({ accounts: await preview(written) }),
  'write.submit': ({ written }, from) => submit(written, from),
};
