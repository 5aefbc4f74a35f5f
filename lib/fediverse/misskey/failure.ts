import type { ProblemCode } from '../../model/problem.ts';
import { type Answer, type Answered, fieldsOf } from '../http.ts';
import { type Asked, type Failed, failure, refused, retryAt } from '../outcome.ts';
import { profiles } from '../profiles.ts';

/** What a code of Misskey's means, where the status does not say it (facts: fediverse-api 8). */
const meanings: Readonly<Record<string, ProblemCode>> = {
  AUTHENTICATION_FAILED: 'token-revoked',
  CREDENTIAL_REQUIRED: 'token-revoked',
  PERMISSION_DENIED: 'permission-missing',
  ROLE_PERMISSION_DENIED: 'account-limited',
  ACCESS_DENIED: 'account-limited',
  YOUR_ACCOUNT_SUSPENDED: 'account-suspended',
  YOUR_ACCOUNT_MOVED: 'account-moved',
  MAX_LENGTH: 'too-long',
  MAX_CW_LENGTH: 'too-long',
  NO_SUCH_FILE: 'media-lost',
  NO_SUCH_FILES: 'media-lost',
  MAX_FILE_SIZE_EXCEEDED: 'media-too-large',
  UNKNOWN_API_ENDPOINT: 'unsupported-here',
  NO_SUCH_ENDPOINT: 'unsupported-here',
};

/** The word in capitals that names an error; empty when there is none. Never a sentence: those change. */
export const codeIn = (answer: Answer): string => {
  const { code } = fieldsOf(fieldsOf(answer.is === 'answered' ? answer.json : undefined).error);
  return typeof code === 'string' ? code : '';
};

/** What an answer that brought nothing means. A 5xx stays unknown, whatever code it carries. */
export function misskeyFailure(answer: Answer, asked: Asked, now: number): Failed {
  const failed = failure(answer, profiles.misskey, asked, now);
  if (answer.is !== 'answered' || failed.is === 'unknown') return failed;
  const code = codeIn(answer);
  if (failed.problem.code === 'rate-limited')
    return refused('rate-limited', answer.said, retryAt(answer, now) ?? resetIn(answer, now));
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
  return meaning ? refused(meaning, answer.said) : failed;
}

/** The moment stands in the body too, where no header can be read. */
function resetIn({ json }: Answered, now: number): number | null {
  const { resetMs } = fieldsOf(fieldsOf(fieldsOf(json).error).info);
  const at = typeof resetMs === 'number' && Number.isFinite(resetMs) ? resetMs : 0;
  return at > now ? Math.min(at, now + LONGEST_WINDOW) : null;
}

/** Notes are counted by the hour (facts: fediverse-api 9c). */
const LONGEST_WINDOW = 3_600_000;
