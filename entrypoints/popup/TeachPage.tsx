import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Message, type Weight } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import browser from '../../lib/browser.ts';
import { covers } from '../../lib/permissions.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { useAnswer } from '../page/useAnswer.ts';
import { useReading } from '../page/useReading.ts';
import { tabInView } from './tab.ts';

interface News {
  weight: Weight;
  says: string;
  hint?: string;
}

/** Sites that no longer fit, and the way to teach the page one looks at. */
export function TeachPage({ onWrite }: { onWrite: () => void }) {
  const t = useT();
  const tab = useReading(tabInView);
  const sites = useAnswer('site.list', {}, 'settings').reply?.sites;
  const [news, setNews] = useState<News | null>(null);
  if (!sites) return null;
  const changed = sites.filter((it) => it.on && it.health === 'broken');
  const known = tab && sites.find((it) => covers(it, tab.url));
  const here = known?.on ? known : undefined;

  const teach = async (granted: Promise<boolean>, begun: ReturnType<typeof begin>) => {
    const may = await begun;
    if (!may.ok) return setNews({ weight: 'bad', ...problemWords(may.problem, t) });
    const site = may.value.name;
    if (!(await granted)) return setNews({ weight: 'needed', says: t('popup.teach_declined', { site }) });
    await ask('lesson.start', {});
    setNews({ weight: 'good', says: t('popup.teach_open') });
    if (!(await browser.tabs.getCurrent())) window.close();
    else if (tab) await browser.tabs.update(tab.id, { active: true });
  };

  return (
    <section class="list" aria-label={t('popup.teach')}>
      {changed.map(({ id, name }) => (
        <Message
          key={id}
          weight="needed"
          says={t('popup.changed', { site: name })}
          hint={t('popup.changed_hint')}
        >
          <Button icon="post" onPress={onWrite}>
            {t('popup.write')}
          </Button>
        </Message>
      ))}
      {tab && (
        <>
          <p class="muted">
            {t(here ? 'popup.teach_again' : 'popup.teach_text', {
              site: known?.name ?? tab.host,
            })}
          </p>
          <Button
            icon="place"
            // In the press itself: Firefox refuses to ask after the first await.
            onPress={() => {
              const begun = begin(tab);
              void teach(request(tab.host), begun);
            }}
          >
            {t('popup.teach')}
          </Button>
        </>
      )}
      <div role="status">{news && <Message {...news} />}</div>
    </section>
  );
}

/** Told before the browser asks: its question may close this popup. */
const begin = ({ id, url }: { id: number; url: string }) => ask('lesson.begin', { tab: id, url });

const request = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: [`https://${host}/*`] }).catch(() => false);
