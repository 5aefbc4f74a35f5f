import type { Share } from '../model/edits.ts';

/** What is set for single accounts, by `shareKey`. */
export type Shares = Readonly<Record<string, Share>>;

/** @param site `null` for every site */
export const shareKey = (account: string, site: string | null): string =>
  site === null ? account : `${site} ${account}`;

/** What an account gets of a post in two languages: as set for the site, else as set for all, else the whole. */
export const shareOf = (shares: Shares, account: string, site: string): Share =>
  shares[shareKey(account, site)] ?? shares[shareKey(account, null)] ?? 'whole';
