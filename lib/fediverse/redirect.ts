import { type Failure, fail } from '../model/result.ts';

/** How a person comes back from their server; where each leads to is part of the sign-in. */
export const ways = ['window', 'tab', 'paste'] as const;
export type Way = (typeof ways)[number];

/**
 * For browsers without a sign-in window (Firefox for Android): a host that does not exist, so that nobody but us, who may
 * see the tab's address, gets the code (facts: permissions-and-policy 5). `paste`: the server shows a code to copy.
 */
export const returnTo = { tab: 'https://also-post.invalid/', paste: 'urn:ietf:wg:oauth:2.0:oob' } as const;

/** By which way somebody came back. */
export const wayBack = (redirect: string): Way => {
  if (redirect.startsWith(returnTo.tab)) return 'tab';
  return redirect.startsWith(returnTo.paste) ? 'paste' : 'window';
};

/** The session of a MiAuth sign-in: its server shows no code, and asks for none. `null` for any other. */
export const sessionIn = (authorizeUrl: string): string | null =>
  /^\/miauth\/([\w-]+)$/.exec(URL.parse(authorizeUrl)?.pathname ?? '')?.[1] ?? null;

/** What a server would have sent back, had it sent the person back with the code that it showed. */
export function pastedReturn(authorizeUrl: string, code: string): string {
  const session = sessionIn(authorizeUrl);
  const state = URL.parse(authorizeUrl)?.searchParams.get('state') ?? '';
  const said = session ? { session } : { code: code.trim(), state };
  return `${returnTo.paste}?${new URLSearchParams(said)}`;
}

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
