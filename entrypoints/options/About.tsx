import { Card } from '../../components/Card.tsx';
import { useT } from '../../components/Say.tsx';
import browser from '../../lib/browser.ts';

/** Version, licences, and what becomes of what people write. */
export function About() {
  const t = useT();
  return (
    <Card id="about" title={t('options.about.heading')}>
      <p>
        <a href="https://www.mozilla.org/MPL/2.0/" target="_blank" rel="noreferrer">
          {t('options.about.licence')}
        </a>
      </p>
      <p>
        <a href="/third-party-notices.txt" target="_blank" rel="noreferrer">
          {t('options.about.others')}
        </a>
      </p>
      <h3>{t('options.about.privacy')}</h3>
      <p>{t('options.about.privacy_only')}</p>
      <p>{t('options.about.privacy_none')}</p>
      <p>{t('options.about.privacy_keep')}</p>
      <p class="muted">{t('options.about.version', { version: browser.runtime.getManifest().version })}</p>
    </Card>
  );
}
