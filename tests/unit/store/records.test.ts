import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../../lib/model/job.ts';
import type { Wanted } from '../../../lib/model/record.ts';
import { enqueue } from '../../../lib/outbox/enqueue.ts';
import { type Database, openDatabase } from '../../../lib/store/database.ts';
import { addJobs, findJob, saveJob } from '../../../lib/store/jobs.ts';
import {
  forgetBefore,
  latestTexts,
  listEntries,
  mirrorOfNative,
  noteResults,
  readersBetween,
  timesBetween,
} from '../../../lib/store/records.ts';
import { planOf, post } from '../outbox/jobs.ts';

const all: Wanted = { text: '', site: null, account: null, state: null, from: null, until: null };
let database: Database;
let names = 0;
beforeEach(async () => {
  database = await openDatabase(`records-${++names}`);
});

const from = { origin: 'https://x.com', tab: null, frame: null };
let drafts = 0;
/** A job at rest, of a draft of its own unless said. */
function rested(text: string, about: Partial<Job> = {}): Job {
  const draftId = about.draftId ?? `draft-${++drafts}`;
  const account = about.account ?? 'ada@home.example';
  const plan = planOf([post(text)], { account });
  const job = enqueue(
    {
      draft: { id: draftId, site: 'x', url: 'https://x.com/home' },
      plan,
      fingerprint: text,
      from,
      mode: 'now',
    },
    about.createdAt ?? drafts,
    () => 'key',
  );
  return { ...job, state: 'posted', ...about };
}
const keep = async (...jobs: Job[]) => {
  for (const job of jobs) await saveJob(database, job);
};
const texts = async (wanted: Partial<Wanted>, after: string | null = null, limit = 50) =>
  (await listEntries(database, { ...all, ...wanted }, after, limit)).entries.map((it) => it.mirrors[0]?.text);

describe('the record', () => {
  it('notes a job when it comes to rest, and not before', async () => {
    const job = rested('Bore da', { state: 'sending' });
    await keep(job);
    expect(await texts({})).toEqual([]);
    await keep({ ...job, state: 'posted' });
    expect(await texts({})).toEqual(['Bore da']);
  });

  it('notes a job that is held from the first', async () => {
    await addJobs(database, [rested('Held', { state: 'held' })], new Map());
    expect(await texts({ state: 'held' })).toEqual(['Held']);
  });

  it('takes a job that moves again off, until it rests', async () => {
    const job = rested('Wait', { state: 'held' });
    await keep(job, { ...job, state: 'queued' });
    expect(await texts({})).toEqual([]);
  });

  it('keeps the accounts of one draft in one entry', async () => {
    await keep(
      rested('Both', { draftId: 'd' }),
      rested('Both', { draftId: 'd', account: 'bob@other.example' }),
    );
    const { entries, count } = await listEntries(database, all, null, 10);
    expect(count).toBe(1);
    expect(entries[0]?.mirrors.map((it) => it.account)).toEqual(['ada@home.example', 'bob@other.example']);
  });

  it('knows what an account got of a native post, while it stands for everybody', async () => {
    const nativeUrl = 'https://x.com/S4C/status/1';
    const url = 'https://home.example/@ada/1';
    const job = rested('Gwych', { nativeUrl });
    const seenBy = (visibility: 'public' | 'private', removed = false): Job => ({
      ...job,
      posts: job.posts.map((it) => ({ ...it, visibility, status: { id: '1', url, removed } })),
    });
    const mirror = (account = job.account) => mirrorOfNative(database, nativeUrl, account);
    await keep(seenBy('public'));
    expect([await mirror(), await mirror('bob@other.example')]).toEqual([url, null]);
    expect(await mirrorOfNative(database, `${nativeUrl}2`, job.account)).toBeNull();
    await keep(seenBy('private'));
    expect(await mirror()).toBeNull();
    await keep(seenBy('public', true));
    expect(await mirror()).toBeNull();
  });

  it('is read in pages, newest first', async () => {
    for (let at = 1; at <= 5; at++) await keep(rested(`post ${at}`, { createdAt: at }));
    const first = await listEntries(database, all, null, 2);
    expect(first.count).toBe(5);
    expect(first.entries.map((it) => it.at)).toEqual([5, 4]);
    const second = await listEntries(database, all, first.next, 2);
    const third = await listEntries(database, all, second.next, 2);
    expect([...second.entries, ...third.entries].map((it) => it.at)).toEqual([3, 2, 1]);
    expect(third.next).toBeNull();
  });

  it('is searched by the beginnings of words, in any order, whatever their accents and case', async () => {
    await keep(rested('Llyfrgell Tŷ Newydd'), rested('Llyfrau a thai'), rested('Library'));
    expect(await texts({ text: 'llyfr' })).toEqual(['Llyfrau a thai', 'Llyfrgell Tŷ Newydd']);
    expect(await texts({ text: 'ty LLYFR' })).toEqual(['Llyfrgell Tŷ Newydd']);
    expect(await texts({ text: 'brary' })).toEqual([]);
  });

  it('is narrowed by site, account, state and day, all together', async () => {
    await keep(
      rested('one', { createdAt: 10, site: 'x' }),
      rested('two', { createdAt: 20, site: 'x', account: 'bob@other.example' }),
      rested('three', { createdAt: 30, site: 'chirp', state: 'held' }),
    );
    expect(await texts({ site: 'x' })).toEqual(['two', 'one']);
    expect(await texts({ account: 'bob@other.example' })).toEqual(['two']);
    expect(await texts({ state: 'held', site: 'x' })).toEqual([]);
    expect(await texts({ from: 10, until: 30 })).toEqual(['two', 'one']);
    expect(await texts({ from: 11, site: 'x' })).toEqual(['two']);
  });

  it('says when something was written, for a calendar', async () => {
    for (const at of [5, 10, 15]) await keep(rested('x', { createdAt: at }));
    expect(await timesBetween(database, 6, 20)).toEqual([10, 15]);
  });

  it('says what readers did with the posts of a span, for a chart', async () => {
    for (const at of [5, 10, 15]) await keep(rested('x', { createdAt: at, draftId: `read-${at}` }));
    for (const at of [5, 10])
      await noteResults(database, `read-${at}`, 'ada@home.example', {
        favourites: at,
        boosts: 1,
        replies: 0,
        readAt: 20,
      });
    expect(await readersBetween(database, 6, 20)).toMatchObject([
      { at: 10, favourites: 10, boosts: 1, replies: 0 },
    ]);
  });

  it('forgets what is old with its jobs, and nothing that still waits for somebody', async () => {
    const old = rested('old', { createdAt: 1 });
    const held = rested('held', { createdAt: 1, state: 'held' });
    await keep(old, held, rested('new', { createdAt: 100 }));
    expect(await forgetBefore(database, 50)).toBe(1);
    expect(await texts({})).toEqual(['new', 'held']);
    expect(await findJob(database, old.id)).toBeNull();
    expect(await findJob(database, held.id)).not.toBeNull();
  });

  it('finds its first page among ten thousand entries without reading them all', async () => {
    const work = database.transaction('records', 'readwrite');
    const { entryKey } = await import('../../../lib/model/record.ts');
    for (let at = 0; at < 10_000; at++)
      void work.store.put({
        key: entryKey(at, `d${at}`),
        draftId: `d${at}`,
        at,
        site: 'x',
        nativeUrl: null,
        mirrors: [],
        facets: ['site x'],
      });
    await work.done;
    let read = 0;
    const get = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.get = function (key) {
      read += 1;
      return get.call(this, key);
    };
    const { entries, count } = await listEntries(database, all, null, 20);
    IDBObjectStore.prototype.get = get;
    expect([entries.length, count, read]).toEqual([20, 10_000, 20]);
  });
});

describe('a post as posted', () => {
  it('keeps what the server made otherwise, and not what was said before', async () => {
    const notices: Job['notices'] = [
      { code: 'alt-text-missing', level: 'tells', about: { count: '1' } },
      { code: 'stands-media-missing', level: 'warns', about: { count: '1' } },
    ];
    await keep(rested('Un llun', { notices }));
    const { entries } = await listEntries(database, all, null, 1);
    expect(entries[0]?.mirrors[0]?.differs).toEqual([notices[1]]);
  });

  it('of before differences were kept has none', async () => {
    await keep(rested('Hen'));
    const [key] = await database.getAllKeys('records');
    const entry = await database.get('records', key ?? '');
    const old = JSON.parse(JSON.stringify(entry));
    delete old.mirrors[0].differs;
    await database.put('records', old);
    const { entries } = await listEntries(database, all, null, 1);
    expect(entries[0]?.mirrors[0]?.differs).toEqual([]);
  });
});

describe('the words of earlier posts', () => {
  it('are those of the newest, each text once', async () => {
    await keep(rested('hen', { createdAt: 1 }), rested('newydd', { createdAt: 3, draftId: 'both' }));
    await keep(rested('newydd', { createdAt: 3, draftId: 'both', account: 'b@home.example' }));
    await keep(rested('canol', { createdAt: 2 }));
    expect(await latestTexts(database, 2)).toEqual(['newydd', 'canol']);
    expect(await latestTexts(database, 10)).toEqual(['newydd', 'canol', 'hen']);
  });
});
