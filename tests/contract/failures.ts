import type { Family } from '../../lib/model/account.ts';
import type { ProblemCode } from '../../lib/model/problem.ts';
import type { Instead } from '../servers/faults.ts';

/** What an answer means to whoever sent a post. */
export interface Meaning {
  is: 'refused' | 'unknown';
  /** Any of these says it well enough. */
  code: readonly ProblemCode[];
}

const refused = (...code: ProblemCode[]): Meaning => ({ is: 'refused', code });
const open: Meaning = { is: 'unknown', code: ['server-error', 'server-silent'] };

/** What befalls one request, and what the driver must make of it on every server. */
export const failures: Readonly<Partial<Record<Instead, Meaning>>> = {
  'rate-limited': refused('rate-limited'),
  'error-500': open,
  'error-503': open,
  'proxy-502': open,
  challenge: { is: 'unknown', code: ['bot-check', 'server-silent'] },
  'empty-body': open,
  'empty-list': open,
  'empty-object': open,
  drop: open,
};

/** Answers of a server that means harm: each is as good as none. */
export const harmful: readonly Instead[] = ['endless', 'bomb', 'elsewhere'];

/** Where an account in trouble looks like one whose token is bad (facts: fediverse-api 8, server-behaviour 1.10). */
export const limitedLooksRevoked: ReadonlySet<Family> = new Set(['akkoma', 'pleroma', 'snac', 'sharkey']);

/** Where the server says more of an account in trouble (facts: fediverse-api 8). */
export const saysWhy: Readonly<Partial<Record<Family, ProblemCode>>> = { misskey: 'account-suspended' };

/** What an upload with a token that may only read leads to, where it is not `permission-missing`. */
export const withoutPermission: Readonly<Partial<Record<Family, ProblemCode | 'posted'>>> = {
  // Scopes are not looked at (facts: fediverse-api 2b).
  snac: 'posted',
  loops: 'posted',
  // 401 for everything: the account is found to be well, so only the picture can be at fault (facts: fediverse-api 8).
  sharkey: 'media-refused',
};
