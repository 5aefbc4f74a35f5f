import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Confirm } from '../../components/Confirm.tsx';
import { useT } from '../../components/Say.tsx';
import type { SiteView } from '../../lib/protocol/messages.ts';

interface Props {
  site: SiteView;
  onSave: () => void;
  onForget: () => void;
}

/** What can be done with a site that the person taught: keep it as a file for others, or take it away. */
export function TaughtSite({ site, onSave, onForget }: Props) {
  const t = useT();
  const [asks, setAsks] = useState(false);
  const about = { site: site.name };
  return (
    <div class="sites-taught">
      <p class="muted">{t(site.taught === 'own' ? 'options.sites.own' : 'options.sites.taught')}</p>
      {asks ? (
        <Confirm
          question={t('options.sites.forget_ask', about)}
          yes={t('options.sites.forget_yes')}
          no={t('options.sites.forget_no')}
          onYes={onForget}
          onNo={() => setAsks(false)}
        />
      ) : (
        <div class="sites-acts">
          <Button onPress={onSave}>{t('options.sites.save', about)}</Button>
          <Button kind="danger" onPress={() => setAsks(true)}>
            {t('options.sites.forget', about)}
          </Button>
        </div>
      )}
    </div>
  );
}
