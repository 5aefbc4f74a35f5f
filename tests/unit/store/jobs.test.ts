import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../../lib/model/job.ts';
import { enqueue, mediaOf } from '../../../lib/outbox/enqueue.ts';
import { type Database, openDatabase } from '../../../lib/store/database.ts';
import {
  addJobs,
  findJob,
  jobsOfAccount,
  jobsOfDraft,
  knownStatuses,
  latestJobs,
  openJobs,
  saveJob,
} from '../../../lib/store/jobs.ts';
import { mediaBytes } from '../../../lib/store/media.ts';
import { draftOf, planOf, post } from '../outbox/jobs.ts';

let database: Database;
let names = 0;
beforeEach(async () => {
  database = await openDatabase(`test-${++names}`);
});

const from = { origin: 'https://x.com', tab: 1, frame: 0 };
const plan = (account: string) => planOf([post('one', ['a.png', 'b.png']), post('two')], { account });
const draft = draftOf('draft', plan('ada@home.example'));
let keys = 0;
const make = (account: string, now = 1000): Job =>
  enqueue({ draft, plan: plan(account), fingerprint: 'f', from, mode: 'now' }, now, () => `k${++keys}`);
const ada = () => make('ada@home.example');
const bob = () => make('bob@other.example', 2000);
const pictures = (...jobs: Job[]) => mediaOf(draft, jobs);
const keysOfMedia = () => database.getAllKeys('media');

describe('new jobs', () => {
  it('lie on disk with the bytes they need', async () => {
    const job = ada();
    await addJobs(database, [job], pictures(job));
    expect(await findJob(database, job.id)).toEqual(job);
    const bytes = await mediaBytes(database, job.posts[0]?.media[1]?.blob ?? '');
    expect(await bytes?.text()).toBe('bytes of b.png');
  });

  it('share the bytes of their draft', async () => {
    const jobs = [ada(), bob()];
    await addJobs(database, jobs, pictures(...jobs));
    expect(await keysOfMedia()).toEqual(['draft/0/0', 'draft/0/1']);
    expect(await jobsOfDraft(database, 'draft')).toHaveLength(2);
  });

  it('of a draft that was submitted before are the jobs that are there', async () => {
    const first = { ...ada(), state: 'posted' as const };
    await addJobs(database, [first], pictures(first));
    const again = await addJobs(database, [ada(), bob()], pictures(first));
    expect(again.map((job) => job.state)).toEqual(['posted', 'queued']);
    expect(again[0]?.posts[0]?.key).toBe(first.posts[0]?.key);
    expect(await jobsOfDraft(database, 'draft')).toHaveLength(2);
  });

  it('are stored with all their bytes or not at all', async () => {
    const job = ada();
    const unstorable = new Map([...pictures(job), ['draft/0/1', (() => 0) as unknown as Blob]]);
    await expect(addJobs(database, [job], unstorable)).rejects.toThrow();
    expect(await findJob(database, job.id)).toBeNull();
    expect(await keysOfMedia()).toEqual([]);
  });
});

describe('the bytes of a draft', () => {
  it('stay until all its jobs are done, then go; the jobs stay', async () => {
    const jobs = [ada(), bob()] as const;
    await addJobs(database, jobs, pictures(...jobs));
    await saveJob(database, { ...jobs[0], state: 'posted' });
    await saveJob(database, { ...jobs[1], state: 'held' });
    expect(await keysOfMedia()).toHaveLength(2);
    await saveJob(database, { ...jobs[1], state: 'cancelled' });
    expect(await keysOfMedia()).toEqual([]);
    expect(await jobsOfDraft(database, 'draft')).toHaveLength(2);
  });

  it('of another draft whose id begins alike are left alone', async () => {
    const job = ada();
    await addJobs(database, [job], pictures(job));
    await database.put('media', new Blob(['other']), 'draft-2/0/0');
    await saveJob(database, { ...job, state: 'posted' });
    expect(await keysOfMedia()).toEqual(['draft-2/0/0']);
  });

  it('that are not there are null', async () => {
    expect(await mediaBytes(database, 'none')).toBeNull();
  });
});

describe('reading back', () => {
  it('finds open jobs oldest first, and none at rest', async () => {
    const jobs = [bob(), ada()] as const;
    await addJobs(database, jobs, new Map());
    await saveJob(database, { ...make('eve@home.example'), state: 'held' });
    const { jobs: open, broken } = await openJobs(database);
    expect(open.map((job) => job.id)).toEqual([jobs[1].id, jobs[0].id]);
    expect(broken).toBe(0);
  });

  it('finds open jobs in every state of moving', async () => {
    const states = ['waiting', 'queued', 'uploading', 'sending', 'unconfirmed'] as const;
    for (const state of states) await saveJob(database, { ...make(`${state}@home.example`), state });
    expect((await openJobs(database)).jobs).toHaveLength(states.length);
  });

  it('reports a row that is no job any more, and reads the others', async () => {
    const job = ada();
    await addJobs(database, [job], new Map());
    await database.put('jobs', { ...bob(), posts: 'gone' } as unknown as Job);
    const { jobs, broken } = await openJobs(database);
    expect(jobs).toEqual([job]);
    expect(broken).toBe(1);
    expect(await findJob(database, bob().id)).toBeNull();
  });

  it('lists the newest first, up to a limit', async () => {
    for (let at = 0; at < 5; at++)
      await saveJob(database, { ...make(`user${at}@home.example`, at), state: 'posted' });
    const recent = await latestJobs(database, 3);
    expect(recent.map((job) => job.createdAt)).toEqual([4, 3, 2]);
  });

  it('lists what moves and what is held, however old', async () => {
    for (let at = 0; at < 5; at++)
      await saveJob(database, {
        ...make(`user${at}@home.example`, at),
        state: at === 0 ? 'held' : at === 1 ? 'sending' : 'posted',
      });
    const recent = await latestJobs(database, 1);
    expect(recent.map((job) => job.createdAt)).toEqual([4, 1, 0]);
  });

  it('knows the statuses of one account', async () => {
    const job = ada();
    const status = { id: '7', url: 'https://home.example/7', removed: false };
    await saveJob(database, { ...job, posts: job.posts.map((it) => ({ ...it, status })) });
    await saveJob(database, bob());
    expect(await knownStatuses(database, job.account)).toEqual(new Set(['7']));
    expect(await jobsOfAccount(database, 'bob@other.example')).toHaveLength(1);
  });
});
