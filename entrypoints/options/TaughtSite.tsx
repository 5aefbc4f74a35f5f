import { AskedButton } from '../../components/AskedButton.tsx';
import { Button } from '../../components/Button.tsx';
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
  const about = { site: site.name };
  return (
    <div class="sites-taught">
      <p class="muted">{t(site.taught === 'own' ? 'options.sites.own' : 'options.sites.taught')}</p>
      <div class="sites-acts">
        <Button onPress={onSave}>{t('options.sites.save', about)}</Button>
        <AskedButton
          kind="danger"
          question={t('options.sites.forget_ask', about)}
          yes={t('options.sites.forget_yes')}
          no={t('options.sites.forget_no')}
          onYes={onForget}
        >
          {t('options.sites.forget', about)}
        </AskedButton>
      </div>
    </div>
  );
}
