import type { Account } from '../model/account.ts';
import type { Instance } from '../model/instance.ts';

/** Sites whose posts nobody can quote from the Fediverse: no server is made to ask them. */
const elsewhere = [
  'x.com',
  'twitter.com',
  'bsky.app',
  'facebook.com',
  'instagram.com',
  'linkedin.com',
  'tiktok.com',
  'youtube.com',
  'reddit.com',
  'pinterest.com',
  'tumblr.com',
];

/**
 * Whether a server is asked to quote the post at an address. It looks for it by its search, which the account must have
 * allowed us; what stands on the server itself is found without.
 */
export function asksForQuote(
  url: string,
  { server, family, scopes }: Account,
  { quotes }: Pick<Instance, 'quotes'>,
): boolean {
  if (!quotes || !URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (protocol !== 'https:' || elsewhere.some((it) => hostname === it || hostname.endsWith(`.${it}`)))
    return false;
  const allowed = scopes.split(/[\s,]+/);
  const searches = family === 'misskey' || allowed.includes('read') || allowed.includes('read:search');
  return searches || origin === new URL(server).origin;
}
