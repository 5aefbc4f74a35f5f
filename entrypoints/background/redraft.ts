import type { StatusFile } from '../../lib/fediverse/driver.ts';
import { emptyWritten, isEmpty } from '../../lib/model/blank.ts';
import type { Job, JobMedia } from '../../lib/model/job.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { Written, WrittenMedia } from '../../lib/model/written.ts';
import { act, actionsOf } from '../../lib/outbox/decide.ts';
import { nameFor } from '../../lib/plan/mime.ts';
import { mediaBytes } from '../../lib/store/media.ts';
import { keepWritten, readWritten } from '../../lib/store/written.ts';
import { disk } from './disk.ts';
import { driverOf } from './identity.ts';
import { pump } from './outbox.ts';
import { sourceOf } from './results.ts';

/** ms for one file, and bytes that are fetched back at most. */
const PATIENCE = 30_000;
const LARGEST = 100 * 1024 * 1024;

/**
 * Puts what a job posted back into our own composer and has it deleted from its server. What was written lies on disk before
 * the deletion is so much as wished for, so whatever fails of it loses nothing; pressing again adds nothing twice.
 */
export async function redraft(job: Job): Promise<Result<Record<string, never>>> {
  if (!actionsOf(job).includes('redraft')) return fail('not-allowed');
  const before = (await readWritten(await disk())) ?? emptyWritten(crypto.randomUUID());
  if (!before.replaces?.includes(job.id)) {
    const written = laidBelow(before, job, await textOf(job), await filesOf(job));
    try {
      await keepWritten(await disk(), written);
    } catch {
      return fail('storage-full');
    }
  }
  const wished = await pump.change(job.id, (it) => act(it, 'undo', Date.now(), () => crypto.randomUUID()));
  return wished.ok ? ok({}) : wished;
}

/** A composer that is not empty keeps what stands in it. */
function laidBelow(before: Written, job: Job, text: string, media: WrittenMedia[]): Written {
  const [first] = job.posts;
  const poll = before.poll ?? job.posts.find((post) => post.poll)?.poll ?? null;
  const replaces = [...(before.replaces ?? []), job.id];
  const together = {
    ...before,
    replaces,
    text: [before.text.trim(), text].filter((it) => it !== '').join('\n\n'),
    warning: before.warning || (first?.spoilerText ?? ''),
    media: [...before.media, ...media].slice(0, 50),
    poll,
  };
  if (!isEmpty(before)) return together;
  const { language = null, visibility = null } = first ?? {};
  return { ...together, language, visibility, accounts: [job.account] };
}

/** The words as the server has them, where it tells and they were changed there; else as they were sent. */
async function textOf(job: Job): Promise<string> {
  const texts: string[] = [];
  for (const [index, post] of job.posts.entries()) {
    const found = await sourceOf(job, index);
    texts.push(found.ok ? found.value.text : post.text);
  }
  return texts
    .map((it) => it.trim())
    .filter((it) => it !== '')
    .join('\n\n');
}

async function filesOf(job: Job): Promise<WrittenMedia[]> {
  const files: WrittenMedia[] = [];
  const driver = await driverOf(job.account);
  for (const { media, status } of job.posts) {
    if (media.length === 0) continue;
    const shown = driver.ok && status ? await driver.value.files(status.id) : null;
    const there = shown?.is === 'created' ? shown.value : [];
    for (const [at, it] of media.entries()) files.push(await fileOf(it, there[at]));
  }
  return files;
}

/** Our own copy where it is kept still, else the server's; `null` for the file where neither can be had. */
async function fileOf(
  media: JobMedia,
  { url, description, focus = media.focus }: StatusFile = { url: null, description: '' },
): Promise<WrittenMedia> {
  const kept = await mediaBytes(await disk(), media.blob);
  const file = kept ?? (url === null ? null : await fetched(url));
  const name = file?.type ? nameFor(file.type, media.name) : media.name;
  const words = { name, description: description || media.description, ...(focus && { focus }) };
  return { id: crypto.randomUUID(), file, ...words };
}

/** Many servers let no extension read their files; then `null`. Nothing of ours goes along. */
async function fetched(url: string): Promise<Blob | null> {
  try {
    const options = {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    } as const;
    const answer = await fetch(url, options);
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > LARGEST) return null;
    const file = await answer.blob();
    return /^(image|video|audio)\//.test(file.type) && file.size > 0 && file.size <= LARGEST ? file : null;
  } catch {
    return null;
  }
}
