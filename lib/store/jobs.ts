import type { IDBPTransaction } from 'idb';
import { Job, type JobState } from '../model/job.ts';
import type { Database, Shelves } from './database.ts';
import { noteJob } from './records.ts';

type Work = IDBPTransaction<Shelves, ('jobs' | 'media' | 'records')[], 'readwrite'>;

/** On the disk, not only on its way there, when a save resolves. */
const durable = { durability: 'strict' } as const;

const shelves: ('jobs' | 'media' | 'records')[] = ['jobs', 'media', 'records'];

const moving: readonly JobState[] = ['waiting', 'queued', 'uploading', 'sending', 'unconfirmed'];

/**
 * Stores new jobs and the bytes they need, all or nothing. A job whose id is there already stays as it is.
 * @returns the jobs as they now lie on disk, in the same order.
 */
export async function addJobs(
  database: Database,
  jobs: readonly Job[],
  media: ReadonlyMap<string, Blob>,
): Promise<Job[]> {
  const work = database.transaction(shelves, 'readwrite', durable);
  const shelf = work.objectStore('jobs');
  const stored = await Promise.all(jobs.map((job) => shelf.get(job.id)));
  const fresh = jobs.filter((_, at) => !stored[at]);
  const needed = new Set(
    fresh.flatMap((job) => job.posts.flatMap((post) => post.media.map((it) => it.blob))),
  );
  await allOrNothing(work, async () => {
    for (const [key, bytes] of media) if (needed.has(key)) await work.objectStore('media').put(bytes, key);
    for (const job of fresh) {
      await shelf.add(job);
      await noteJob(work, job);
    }
  });
  return jobs.map((job, at) => readJob(stored[at]) ?? job);
}

/** A value that cannot be stored throws before its request exists, and would leave the rest to be committed. */
async function allOrNothing(work: Work, fill: () => Promise<void>): Promise<void> {
  try {
    await fill();
  } catch (error) {
    work.done.catch(() => undefined);
    work.abort();
    throw error;
  }
  await work.done;
}

/** Saves a job. With the last job of a draft that is done, the draft's bytes go. Rejects when the disk is full. */
export async function saveJob(database: Database, job: Job): Promise<void> {
  const work = database.transaction(shelves, 'readwrite', durable);
  await work.objectStore('jobs').put(job);
  await noteJob(work, job);
  if (isDone(job)) await sweep(work, job.draftId);
  await work.done;
}

const isDone = (job: Job): boolean => job.state === 'cancelled' || (job.state === 'posted' && !job.undo);

async function sweep(work: Work, draftId: string): Promise<void> {
  const others = await work.objectStore('jobs').index('draftId').getAll(draftId);
  if (others.every(isDone))
    await work.objectStore('media').delete(IDBKeyRange.bound(`${draftId}/`, `${draftId}/\uffff`));
}

export async function findJob(database: Database, id: string): Promise<Job | null> {
  return readJob(await database.get('jobs', id));
}

/** All that are not at rest, oldest first, and how many rows cannot be read as jobs any more. */
export async function openJobs(database: Database): Promise<{ jobs: Job[]; broken: number }> {
  const rows = await Promise.all(moving.map((state) => database.getAllFromIndex('jobs', 'state', state)));
  const jobs = readJobs(rows.flat()).sort((a, b) => a.createdAt - b.createdAt);
  return { jobs, broken: rows.flat().length - jobs.length };
}

/** Armed jobs that wait to hear from their site. */
export const waitingJobs = async (database: Database): Promise<Job[]> =>
  readJobs(await database.getAllFromIndex('jobs', 'state', 'waiting'));

export async function jobsOfDraft(database: Database, draftId: string): Promise<Job[]> {
  return readJobs(await database.getAllFromIndex('jobs', 'draftId', draftId));
}

export async function jobsOfAccount(database: Database, account: string): Promise<Job[]> {
  return readJobs(await database.getAllFromIndex('jobs', 'account', account));
}

/** An account's jobs of the same content. @param since ms since the epoch */
export async function jobsAlike(
  database: Database,
  { account, fingerprint, since }: Pick<Job, 'account' | 'fingerprint'> & { since: number },
): Promise<Job[]> {
  const rows = await database.getAllFromIndex('jobs', 'createdAt', IDBKeyRange.lowerBound(since));
  return readJobs(rows.filter((row) => row.account === account && row.fingerprint === fingerprint));
}

/**
 * What a person wants to see first, newest first: all that moves, those that are held, and the latest of the rest.
 * @param limit of those held, and of the latest
 */
export async function latestJobs(database: Database, limit: number): Promise<Job[]> {
  const { jobs: open } = await openJobs(database);
  const held = await newest(database, 'state', IDBKeyRange.only('held'), limit);
  const recent = await newest(database, 'createdAt', null, limit);
  const all = new Map([...open, ...held, ...recent].map((job) => [job.id, job]));
  return [...all.values()].sort((a, b) => b.createdAt - a.createdAt);
}

async function newest(
  database: Database,
  index: 'state' | 'createdAt',
  range: IDBKeyRange | null,
  limit: number,
): Promise<Job[]> {
  const rows: unknown[] = [];
  let cursor = await database.transaction('jobs').store.index(index).openCursor(range, 'prev');
  for (; cursor && rows.length < limit; cursor = await cursor.continue()) rows.push(cursor.value);
  return readJobs(rows);
}

/** How many wait for a person. */
export const countHeld = (database: Database): Promise<number> =>
  database.countFromIndex('jobs', 'state', 'held');

/** Ids of all statuses that jobs of an account are known to have made. */
export async function knownStatuses(database: Database, account: string): Promise<Set<string>> {
  const jobs = await jobsOfAccount(database, account);
  return new Set(jobs.flatMap((job) => job.posts.flatMap((post) => post.status?.id ?? [])));
}

/** `null` for a row that is not there, or that is not a job. */
const readJob = (row: unknown): Job | null => Job.safeParse(row).data ?? null;

const readJobs = (rows: readonly unknown[]): Job[] => rows.map(readJob).filter((job) => job !== null);
