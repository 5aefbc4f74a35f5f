import { Choice } from '../../components/Choice.tsx';
import { useT } from '../../components/Say.tsx';
import type { T } from '../../lib/i18n.ts';
import type { Account } from '../../lib/model/account.ts';
import type { Route, Way } from '../../lib/model/route.ts';
import { languageName, postLanguages } from '../../lib/words/language.ts';
import { wayOf, withWay } from './ways.ts';

export interface Editing {
  routes: readonly Route[];
  /** Id. */
  site: string;
  accounts: readonly Account[];
  widest: Account['visibility'] | null;
  onChange: (routes: Route[]) => void;
}

const visibilities = ['public', 'unlisted', 'private', 'direct'] as const;
/** Stands in a list for what is set for the account itself. */
const AS_SET = 'as-set';

/** For each account of ours, what becomes of posts from there. */
export function Ways({ routes, site, author, accounts, widest, onChange }: Editing & { author: string }) {
  return (
    <ul class="ways">
      {accounts.map((account) => (
        <li key={account.id}>
          <AccountWays
            account={account}
            way={wayOf(routes, site, author, account.id)}
            widest={widest}
            onChange={(change) => onChange(withWay(routes, site, author, account.id, change))}
          />
        </li>
      ))}
    </ul>
  );
}

interface Props {
  account: Account;
  way: Way;
  widest: Editing['widest'];
  onChange: (change: Way) => void;
}

function AccountWays({ account, way, widest, onChange }: Props) {
  const t = useT();
  const asSet = (value: string) => ({ value: AS_SET, label: t('routes.as_set', { value }) });
  const onOrNot = (on: boolean) => t(on ? 'routes.post_on' : 'routes.post_off');
  return (
    <fieldset class="way">
      <legend class="way-account">{account.acct}</legend>
      <Choice
        label={t('routes.post')}
        value={way.on === undefined ? AS_SET : way.on ? 'on' : 'off'}
        options={[
          asSet(onOrNot(account.isDefault)),
          { value: 'on', label: onOrNot(true) },
          { value: 'off', label: onOrNot(false) },
        ]}
        onChange={(value) => onChange({ on: value === AS_SET ? undefined : value === 'on' })}
      />
      <Choice
        label={t('options.accounts.visibility')}
        value={way.visibility ?? AS_SET}
        options={[
          asSet(t(`visibility.${account.visibility}`)),
          ...visibilities
            .slice(widest ? visibilities.indexOf(widest) : 0)
            .map((value) => ({ value, label: t(`visibility.${value}`) })),
        ]}
        onChange={(value) =>
          onChange({ visibility: value === AS_SET ? undefined : (value as Account['visibility']) })
        }
      />
      <Choice
        label={t('options.accounts.language')}
        value={way.language === undefined ? AS_SET : (way.language ?? '')}
        options={[
          asSet(languageOr(account.language, t)),
          { value: '', label: t('options.accounts.language_server') },
          ...postLanguages.map((value) => ({ value, label: languageName(value, t) })),
        ]}
        onChange={(value) => onChange({ language: value === AS_SET ? undefined : value || null })}
      />
    </fieldset>
  );
}

const languageOr = (language: string | null, t: T): string =>
  language ? languageName(language, t) : t('options.accounts.language_server');
