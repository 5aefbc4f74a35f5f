import { Card } from '../../components/Card.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import type { SiteView } from '../../lib/protocol/messages.ts';

interface Props {
  /** Whether an account is connected. */
  ready: boolean;
  /** A site that is on; `null` when none is. */
  site: SiteView | null;
}

/** What this does, what it does not do, and where to begin; later, that all is set. */
export function Welcome({ ready, site }: Props) {
  const t = useT();
  return (
    <Card id="welcome" title={t('options.first.title')}>
      <p>{t('options.first.what')}</p>
      <p>{t('options.first.how')}</p>
      <div role="status">
        {ready && site ? (
          <Message
            weight="good"
            says={t('options.first.done')}
            hint={t('options.first.done_text', { site: site.name })}
          />
        ) : (
          <p>{t('options.first.next')}</p>
        )}
      </div>
    </Card>
  );
}
