import type { IDBPTransaction, StoreNames } from 'idb';
import { isAtRest, type Job } from '../model/job.ts';
import { isAsPosted } from '../model/plan.ts';
import {
  Entry,
  entryKey,
  type Mirror,
  type Readers,
  type Results,
  timeKey,
  type Wanted,
} from '../model/record.ts';
import type { Database, Shelves } from './database.ts';
import { facetsOf, facetsWanted } from './facets.ts';

type Work = IDBPTransaction<Shelves, StoreNames<Shelves>[], 'readwrite' | 'versionchange'>;

/** Notes what became of a job that came to rest, in the same transaction that saves it. One that moves is not noted. */
export async function noteJob(work: Work, job: Job): Promise<void> {
  const mirror = mirrorOf(job);
  const shelf = work.objectStore('records');
  const known = await shelf.index('draftId').get(job.draftId);
  const before = known?.mirrors.find(({ account }) => account === job.account);
  if (!mirror && !before) return;
  const others = known?.mirrors.filter((it) => it !== before) ?? [];
  const noted = mirror ? [{ ...mirror, results: before?.results ?? null }] : [];
  const mirrors = [...others, ...noted].sort((a, b) => a.account.localeCompare(b.account));
  if (known && mirrors.length === 0) return shelf.delete(known.key);
  const at = known?.at ?? job.createdAt;
  const nativeUrl = job.nativeUrl ?? known?.nativeUrl ?? null;
  const entry = { draftId: job.draftId, at, site: job.site, nativeUrl, mirrors };
  await shelf.put({ ...entry, key: known?.key ?? entryKey(at, job.draftId), facets: facetsOf(entry) });
}

/** `null` for a job that still moves. */
function mirrorOf(job: Job): Mirror | null {
  const { state, posts, account, problem } = job;
  if (!isAtRest(job) || (state !== 'posted' && state !== 'held' && state !== 'cancelled')) return null;
  const [first] = posts;
  const media = posts.flatMap((post) => post.media);
  const status = first?.status;
  return {
    account,
    state,
    text: posts.map(({ text }) => text).join('\n\n'),
    posts: posts.length,
    media: media.length,
    described: media.filter(({ description }) => description.trim() !== '').length,
    visibility: first?.visibility ?? 'public',
    language: first?.language ?? null,
    url: status && !status.removed && status.url ? status.url : null,
    differs: job.notices.filter(isAsPosted),
    settledAt: job.updatedAt,
    problem,
    results: null,
  };
}

/**
 * Notes what readers did with a mirror; `null` only asks. @returns what is known of it then; `null` for nothing, also where
 * there is no such mirror.
 */
export async function noteResults(
  database: Database,
  draftId: string,
  account: string,
  results: Results | null,
): Promise<Results | null> {
  const work = database.transaction('records', 'readwrite');
  const entry = await work.store.index('draftId').get(draftId);
  const mirror = entry?.mirrors.find((it) => it.account === account);
  if (!entry || !mirror) return null;
  if (results) {
    const mirrors = entry.mirrors.map((it) => (it === mirror ? { ...it, results } : it));
    await work.store.put({ ...entry, mirrors });
  }
  await work.done;
  return results ?? mirror.results;
}

/** Address of what an account got of a native post; `null` where it got nothing that still stands and is for everybody. */
export async function mirrorOfNative(
  database: Database,
  nativeUrl: string,
  account: string,
): Promise<string | null> {
  const entries = await database.getAllFromIndex('records', 'facets', `native ${nativeUrl}`);
  const mirrors = entries.flatMap((entry) => Entry.safeParse(entry).data?.mirrors ?? []);
  const open = mirrors.filter(({ visibility }) => visibility === 'public' || visibility === 'unlisted');
  return open.findLast((it) => it.account === account && it.state === 'posted' && it.url)?.url ?? null;
}

export interface EntryPage {
  entries: Entry[];
  /** Where the next page begins; `null` after the last. */
  next: string | null;
  /** How many fit in all. */
  count: number;
}

/**
 * A page of the record, newest first. Only keys are read to find it, never the whole record.
 * @param after the `next` of the page before; `null` for the first.
 */
export async function listEntries(
  database: Database,
  wanted: Wanted,
  after: string | null,
  limit: number,
): Promise<EntryPage> {
  const keys = await keysOf(database, wanted);
  const begin = after === null ? 0 : keys.findIndex((key) => key < after);
  const page = begin < 0 ? [] : keys.slice(begin, begin + limit);
  const rows: unknown[] = await Promise.all(page.map((key) => database.get('records', key)));
  const last = page.at(-1);
  return {
    entries: rows.flatMap((row) => Entry.safeParse(row).data ?? []),
    next: last !== undefined && begin + limit < keys.length ? last : null,
    count: keys.length,
  };
}

/** Keys of all entries that fit, newest first. */
async function keysOf(database: Database, wanted: Wanted): Promise<string[]> {
  const work = database.transaction('records');
  const [first = work.store.getAllKeys(spanOf(wanted)), ...others] = facetsWanted(wanted).map((range) =>
    work.store.index('facets').getAllKeys(range),
  );
  const sets = (await Promise.all(others)).map((keys) => new Set(keys));
  const { from, until } = wanted;
  const low = from === null ? '' : timeKey(from);
  const high = until === null ? '~' : timeKey(until);
  return [...new Set(await first)]
    .filter((key) => key >= low && key < high && sets.every((set) => set.has(key)))
    .sort()
    .reverse();
}

const spanOf = ({ from, until }: Wanted): IDBKeyRange =>
  IDBKeyRange.bound(timeKey(from ?? 0), until === null ? '~' : timeKey(until), false, true);

/** When each entry of a span was written, ms since the epoch, oldest first. */
export async function timesBetween(database: Database, from: number, until: number): Promise<number[]> {
  const keys = await database.getAllKeys('records', IDBKeyRange.bound(timeKey(from), timeKey(until)));
  return keys.map((key) => Number.parseInt(key.slice(0, 9), 36));
}

/** What readers did with the entries of a span, as far as it was asked for, each with the time it was written. */
export async function readersBetween(
  database: Database,
  from: number,
  until: number,
): Promise<(Readers & { at: number })[]> {
  const rows: unknown[] = await database.getAll('records', IDBKeyRange.bound(timeKey(from), timeKey(until)));
  return rows.flatMap((row) => {
    const { at = 0, mirrors = [] } = Entry.safeParse(row).data ?? {};
    return mirrors.flatMap(({ results }) => (results ? { at, ...results } : []));
  });
}

/** What the newest entries said, newest first. */
export async function latestTexts(database: Database, entries: number): Promise<string[]> {
  const texts: string[] = [];
  let cursor = await database.transaction('records').store.openCursor(null, 'prev');
  for (let seen = 0; cursor && seen < entries; seen += 1) {
    const mirrors = Entry.safeParse(cursor.value).data?.mirrors ?? [];
    texts.push(...new Set(mirrors.map(({ text }) => text)));
    cursor = await cursor.continue();
  }
  return texts;
}

/** Forgets what is older, with the jobs it came from; those that still wait for something stay. */
export async function forgetBefore(database: Database, before: number): Promise<number> {
  const work = database.transaction(['records', 'jobs', 'media'], 'readwrite');
  const keys = await work.objectStore('records').getAllKeys(IDBKeyRange.upperBound(timeKey(before), true));
  let gone = 0;
  for (const key of keys) {
    const entry = await work.objectStore('records').get(key);
    const jobs = await work
      .objectStore('jobs')
      .index('draftId')
      .getAll(entry?.draftId ?? '');
    if (!jobs.every((job) => job.state === 'cancelled' || (job.state === 'posted' && !job.undo))) continue;
    for (const job of jobs) await work.objectStore('jobs').delete(job.id);
    await work.objectStore('records').delete(key);
    gone += 1;
  }
  await work.done;
  return gone;
}
