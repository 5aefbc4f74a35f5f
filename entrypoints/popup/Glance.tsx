import './Glance.css';
import { Icon } from '../../components/Icon.tsx';
import { useT } from '../../components/Say.tsx';
import { useAnswer } from '../page/useAnswer.ts';

/** Accounts and sites in a few lines: where a press would post, and where the button appears. */
export function Glance() {
  const t = useT();
  const accounts = useAnswer('account.list', {}, 'accounts').reply?.accounts;
  const sites = useAnswer('site.list', {}, 'settings').reply?.sites.filter((site) => site.on);
  if (!accounts?.length || !sites) return null;
  return (
    <section class="glance" aria-labelledby="glance">
      <h2 class="list-title" id="glance">
        {t('popup.glance')}
      </h2>
      <ul class="glance-list">
        {accounts.map((account) => (
          <li key={account.id} class="glance-line">
            <Icon name={account.needsSignIn ? 'hand' : 'person'} />
            <span class="glance-name">{account.acct}</span>
            <span class="muted">
              {account.needsSignIn
                ? t('popup.signed_out')
                : t(account.isDefault ? 'popup.by_default' : 'popup.not_by_default')}
            </span>
          </li>
        ))}
        <li class="glance-line">
          <Icon name="place" />
          <span class="glance-name">
            {sites.length > 0 ? sites.map(({ name }) => name).join(', ') : t('popup.no_site_on')}
          </span>
        </li>
      </ul>
    </section>
  );
}
