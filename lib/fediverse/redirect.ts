import { type Failure, fail } from '../model/result.ts';

/** What the address says to which a server sent the person back. `state` is `null` when it says none. */
export interface Return {
  state: string | null;
  /** The code, or why there is none. */
  outcome: { code: string } | Failure;
}

/**
 * Reads it. A token in it (Akkoma, when it knows the person already; facts: fediverse-api 2a) is not taken: addresses are
 * written down in too many places. A refusal may come without `state` (Hollo).
 */
export function readReturn(redirect: string, ours: string): Return {
  const url = URL.parse(redirect);
  const expected = new URL(ours);
  if (!url || url.origin !== expected.origin || url.pathname !== expected.pathname)
    return { state: null, outcome: fail('sign-in-state') };
  const { searchParams: said } = url;
  const code = said.get('code');
  const error = said.get('error');
  const words = said.get('error_description') ?? error ?? '';
  // Misskey names the session of its sign-in, and nothing else (facts: fediverse-api 9c).
  const session = code === null && error === null ? said.get('session') : null;
  if (session) return { state: session, outcome: { code: session } };
  const state = said.get('state');
  if (error === 'access_denied') return { state, outcome: fail('sign-in-denied') };
  return { state, outcome: code && error === null ? { code } : fail('sign-in-failed', undefined, words) };
}
