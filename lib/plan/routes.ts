import type { Account } from '../model/account.ts';
import { authorKey } from '../model/author.ts';
import type { Draft } from '../model/draft.ts';
import type { Notice } from '../model/plan.ts';
import type { Route, Way } from '../model/route.ts';
import { warns } from './notice.ts';

/** Where a draft was written, and with which of the site's accounts, if the page told. */
export type Origin = Pick<Draft, 'site' | 'author'>;

/** An account as it is set for posts from there: what is set for the site's account counts before what is set for the site. */
export const routed = (account: Account, from: Origin, routes: readonly Route[]): Account => {
  const ways = [keyOf(from), '']
    .flatMap((author) => routes.filter((it) => it.site === from.site && it.author === author))
    .flatMap(({ accounts }) => (Object.hasOwn(accounts, account.id) ? (accounts[account.id] ?? []) : []));
  const set = <K extends keyof Way>(key: K) => ways.find((way) => way[key] !== undefined)?.[key];
  const language = set('language');
  return {
    ...account,
    isDefault: set('on') ?? account.isDefault,
    visibility: set('visibility') ?? account.visibility,
    language: language === undefined ? account.language : language,
  };
};

/** Something is set for single accounts of the site, and the page did not tell which one this is. */
export const judgeAuthor = (from: Origin, routes: readonly Route[]): Notice[] =>
  keyOf(from) === '' &&
  routes.some((it) => it.site === from.site && it.author !== '' && Object.keys(it.accounts).length > 0)
    ? [warns('author-unknown')]
    : [];

/** Whether a one-click post from the site can go to it, with any of the site's accounts. */
export const isReached = (account: Account, site: string, routes: readonly Route[]): boolean =>
  ['', ...routes.filter((it) => it.site === site).map(({ author }) => author)].some(
    (author) => routed(account, { site, author }, routes).isDefault,
  );

const keyOf = ({ author }: Origin): string => authorKey(author ?? '');
