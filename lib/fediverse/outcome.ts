import type { ProblemCode } from '../model/problem.ts';
import { problem } from '../model/result.ts';
import type { Outcome } from './driver.ts';
import { type Answer, type Answered, fieldsOf } from './http.ts';
import type { Profile } from './profiles.ts';

export type Failed = Exclude<Outcome<never>, { is: 'created' }>;

/** What was asked for: a refusal means something else for a picture than for a post. */
export type Asked = 'post' | 'media' | 'other';

export const created = <T>(value: T): Outcome<T> => ({ is: 'created', value });

export const refused = (code: ProblemCode, said = '', retryAt: number | null = null): Failed => ({
  is: 'refused',
  problem: problem(code, undefined, said),
  retryAt,
});

export const unknown = (code: ProblemCode, said = '', retryAt: number | null = null): Failed => ({
  is: 'unknown',
  problem: problem(code, undefined, said),
  retryAt,
});

/** A success that shows nothing of what it made: it may have made it. */
export const unshown = ({ page, said }: Answered): Failed => unknown(page ?? 'server-error', said);

/** Answers that say nothing about what became of the request: a time limit, a conflict, "too early". */
const undecided = new Set([408, 409, 425]);

/**
 * What an answer that brought nothing means. Decided by status and by whether it is JSON, never by words, which are in
 * the person's language (facts: fediverse-api 8). A success also ends here when it shows nothing.
 */
export function failure(answer: Answer, profile: Profile, asked: Asked, now: number): Failed {
  if (answer.is === 'silent') return unknown('server-silent');
  const { said, json } = answer;
  const status = meantStatus(answer, profile);
  if (status === 429) return refused('rate-limited', said, retryAt(answer, now) ?? mediaWindow(asked, now));
  // Nobody knows what stands behind it, so nobody knows what became of the request.
  if (answer.page) return unknown(answer.page, said, retryAt(answer, now));
  if (status === 410 && json !== undefined) return refused('server-closing', said);
  if (status === 413) return refused(asked === 'media' ? 'media-too-large' : 'refused', said);
  const isOwn = json !== undefined || status === 401 || (profile.bareErrors && answer.empty);
  if (status < 400 || status >= 500 || undecided.has(status) || !isOwn)
    return unknown('server-error', said, retryAt(answer, now));
  if (wasSpent(answer, profile)) return unknown('unconfirmed', said);
  if (status === 401) return refused('token-revoked', said);
  if (asked === 'media') return refused('media-refused', said);
  return refused(fieldsOf(json).unexpected_accounts === undefined ? 'refused' : 'would-mention', said);
}

/** Pixelfed says 500 to what was wrong with the request or the token (facts: fediverse-api 8). */
export function meantStatus({ status, json }: Answered, { errorsAs500 }: Profile): number {
  if (!errorsAs500 || status !== 500) return status;
  const { errors, error, message } = fieldsOf(json);
  if (errors !== undefined) return 422;
  return error === 'Unauthenticated.' || message === 'Unauthenticated.' ? 401 : status;
}

/** A key that an earlier request has used up: that one may have become a post (facts: fediverse-api 4a, Pixelfed). */
const wasSpent = ({ status, said }: Answered, { repeat }: Profile): boolean =>
  status === 400 && repeat.on === 'burn' && /idempotency/i.test(said);

/** When the server says to come back, ms; `null` when it does not, or says nonsense. */
export function retryAt({ headers }: Answered, now: number): number | null {
  const after = headers.get('retry-after');
  const at = after
    ? /^\d+$/.test(after)
      ? now + Number(after) * 1000
      : Date.parse(after)
    : instant(headers.get('x-ratelimit-reset'), now);
  return Number.isFinite(at) && at > now ? Math.min(at, now + LONGEST_PAUSE) : null;
}

/** No server of ours has a window longer than a day; a longer one is a wrong clock. */
const LONGEST_PAUSE = 24 * 3_600_000;

/** ISO 8601 (Mastodon), seconds since the epoch, or seconds from now (some proxies). */
function instant(reset: string | null, now: number): number {
  if (!reset) return Number.NaN;
  if (!/^\d+(\.\d+)?$/.test(reset)) return Date.parse(reset);
  const seconds = Number(reset);
  return seconds > 100_000_000 ? seconds * 1000 : now + seconds * 1000;
}

/** Mastodon counts uploads in fixed half hours (facts: fediverse-api 7). */
const mediaWindow = (asked: Asked, now: number): number | null =>
  asked === 'media' ? (Math.floor(now / HALF_HOUR) + 1) * HALF_HOUR : null;
const HALF_HOUR = 30 * 60_000;
