import type { Route, Way } from '../../lib/model/route.ts';

/** What is set for one account of ours, for posts from a site (or one account there); nothing where nothing is. */
export const wayOf = (routes: readonly Route[], site: string, author: string, account: string): Way =>
  routes.find((it) => it.site === site && it.author === author)?.accounts[account] ?? {};

/** The routes with that way changed. A key that is `undefined` is again as it is set for the account. */
export function withWay(
  routes: readonly Route[],
  site: string,
  author: string,
  account: string,
  change: Way,
): Route[] {
  const isIt = (it: Route): boolean => it.site === site && it.author === author;
  const { accounts = {} } = routes.find(isIt) ?? {};
  const kept = Object.entries({ ...accounts[account], ...change }).filter(([, value]) => value !== undefined);
  const { [account]: _, ...others } = accounts;
  const all = kept.length > 0 ? { ...others, [account]: Object.fromEntries(kept) as Way } : others;
  const route = { site, author, accounts: all };
  // One for a single account of the site stays as long as the person keeps it there.
  const isEmpty = author === '' && Object.keys(all).length === 0;
  return [...routes.filter((it) => !isIt(it)), ...(isEmpty ? [] : [route])];
}

/** Names of the site's accounts that have a route of their own. */
export const authorsOf = (routes: readonly Route[], site: string): string[] =>
  routes
    .filter((it) => it.site === site && it.author !== '')
    .map(({ author }) => author)
    .sort();

export const withAuthor = (routes: readonly Route[], site: string, author: string): Route[] =>
  authorsOf(routes, site).includes(author) ? [...routes] : [...routes, { site, author, accounts: {} }];

export const withoutAuthor = (routes: readonly Route[], site: string, author: string): Route[] =>
  routes.filter((it) => it.site !== site || it.author !== author);
