import { Link } from '../../components/Link.tsx';
import { useT } from '../../components/Say.tsx';
import './Connect.css';

/** For somebody who has no account yet: what to ask and where to look, without a favourite. */
export function NoAccount() {
  const t = useT();
  return (
    <details class="no-account">
      <summary>{t('no_account.heading')}</summary>
      <ul class="no-account-list">
        <li>{t('no_account.organisation')}</li>
        <li>{t('no_account.choose')}</li>
        <li>{t('no_account.pictures')}</li>
      </ul>
      <p class="no-account-links">
        <Link href="https://joinmastodon.org/servers">{t('no_account.mastodon')}</Link>
        <Link href="https://pixelfed.org/servers">{t('no_account.pixelfed')}</Link>
      </p>
      <p class="muted">{t('no_account.then')}</p>
    </details>
  );
}
