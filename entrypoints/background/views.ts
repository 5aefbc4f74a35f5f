import type { T } from '../../lib/i18n.ts';
import { isAtRest, type Job } from '../../lib/model/job.ts';
import { actionsOf } from '../../lib/outbox/decide.ts';
import type { JobView, OwnJobView } from '../../lib/protocol/messages.ts';
import { noticeWords } from '../../lib/words/notice.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { whenWords } from '../../lib/words/time.ts';
import { transferOf } from './transfers.ts';

const EXCERPT = 140;

/** What a page may know of a job: where it stands, in words. */
export function viewOf(job: Job, t: T): JobView {
  const media = job.posts.flatMap((post) => post.media);
  const uploaded = media.filter((it) => it.remoteId !== null && it.ready).length;
  const sent = job.posts.filter((post) => post.status !== null).length;
  const first = job.posts[0]?.status;
  const transfer = transferOf(job);
  const until = pauseOf(job, t);
  return {
    id: job.id,
    draftId: job.draftId,
    acct: job.account,
    state: job.state,
    undoing: job.undo && !isAtRest(job),
    done: uploaded + sent,
    total: media.length + job.posts.length,
    ...(transfer && { transfer }),
    ...(until && { until }),
    scheduledAt: job.scheduledAt,
    when: job.scheduledAt === null ? '' : whenWords(job.scheduledAt, Date.now(), t),
    url: first && !first.removed && first.url ? first.url : null,
    ...(job.problem ? problemWords(job.problem, t) : { says: '', hint: '' }),
    said: job.problem?.said ?? '',
    problem: job.problem?.code ?? null,
    notices: job.notices.map((notice) => ({
      level: notice.level,
      code: notice.code,
      says: noticeWords(notice, t),
    })),
    actions: actionsOf(job),
  };
}

/** Mastodon takes thirty files in half an hour, so a thread with pictures soon has to wait (facts: fediverse-api 5). */
function pauseOf({ state, problem, notBefore }: Job, t: T): string | null {
  const now = Date.now();
  const isPaused = problem?.code === 'rate-limited' && !['held', 'posted', 'cancelled'].includes(state);
  return isPaused && notBefore > now ? whenWords(notBefore, now, t) : null;
}

/** What our own pages may know besides. */
export function ownViewOf(job: Job, t: T): OwnJobView {
  const text = job.posts.map((post) => post.text.trim()).find((it) => it !== '') ?? '';
  const line = text.split('\n', 1)[0] ?? '';
  return {
    ...viewOf(job, t),
    excerpt: shorten(line),
    site: job.site,
    standing: job.posts.flatMap(({ status }, at) => (status?.id && !status.removed ? [at] : [])),
    nativeUrl: job.nativeUrl,
    createdAt: job.createdAt,
    updatedAt: job.updatedAt,
  };
}

/** By characters, not code units, so that no emoji is cut in half. */
export function shorten(line: string): string {
  const characters = [...line];
  return characters.length > EXCERPT
    ? `${characters
        .slice(0, EXCERPT - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
