import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { useT } from '../../components/Say.tsx';
import { useAnswer } from '../page/useAnswer.ts';

/** With nothing posted yet: the one thing to do next. */
export function NextStep({ onSettings }: { onSettings: () => void }) {
  const t = useT();
  const accounts = useAnswer('account.list', {}, 'accounts').reply?.accounts;
  const sites = useAnswer('site.list', {}, 'settings').reply?.sites;
  if (!accounts || !sites) return null;

  const site = sites.find((it) => it.on);
  if (accounts.length === 0)
    return (
      <Empty level={2} icon="person" title={t('popup.no_account')} text={t('popup.no_account_text')}>
        <Button kind="main" onPress={onSettings}>
          {t('popup.no_account_next')}
        </Button>
      </Empty>
    );
  if (!site)
    return (
      <Empty level={2} icon="place" title={t('popup.no_site')} text={t('popup.no_site_text')}>
        <Button kind="main" onPress={onSettings}>
          {t('popup.no_site_next')}
        </Button>
      </Empty>
    );
  return (
    <Empty
      level={2}
      icon="post"
      title={t('popup.no_job')}
      text={t('popup.no_job_text', { site: site.name })}
    />
  );
}
