import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Empty } from '../../components/Empty.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { Message, type Weight } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import browser from '../../lib/browser.ts';
import type { Account } from '../../lib/model/account.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { SiteView } from '../../lib/protocol/messages.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { saveFile } from '../page/saveFile.ts';
import type { Answer } from '../page/useAnswer.ts';
import { OwnServer } from './OwnServer.tsx';
import { SiteRoutes } from './SiteRoutes.tsx';
import { TaughtSite } from './TaughtSite.tsx';

interface News {
  weight: Weight;
  says: string;
  hint?: string;
}

interface Props {
  list: Answer<'site.list'>;
  accounts: readonly Account[];
  /** The organisation lets no post go to more people than this; `null` where it does not say. */
  widest: Account['visibility'] | null;
}

/** The sites we can read, each on or off. */
export function Sites({ list, accounts, widest }: Props) {
  const t = useT();
  const [news, setNews] = useState<News | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const sites = list.reply?.sites;

  const turn = async (site: SiteView, on: boolean, granted: Promise<boolean>) => {
    if (!(await granted))
      return setNews({ weight: 'needed', says: t('options.sites.declined', { site: site.name }) });
    const result = await ask('site.turn', { id: site.id, on });
    setNews(
      result.ok
        ? {
            weight: 'good',
            says: t(on ? 'options.sites.turned_on' : 'options.sites.turned_off', { site: site.name }),
          }
        : { weight: 'bad', ...problemWords(result.problem, t) },
    );
    await list.again();
  };

  /** A lesson as a file: out, in, and away with it. */
  const save = async ({ id }: SiteView) => {
    const result = await ask('lesson.export', { id });
    if (result.ok) saveFile(result.value.text, 'application/json', `also-post-${id}.json`);
    else setNews({ weight: 'bad', ...problemWords(result.problem, t) });
  };
  const load = async (file: File) => {
    const result = await ask('lesson.import', { text: await file.text() });
    setNews(
      result.ok
        ? { weight: 'good', says: t('options.sites.loaded', { site: result.value.name }) }
        : { weight: 'bad', ...problemWords(result.problem, t) },
    );
    await list.again();
  };
  const addOwn = async (like: 'mixpost' | 'postiz', host: string, granted: Promise<boolean>) => {
    if (!(await granted))
      return setNews({ weight: 'needed', says: t('options.sites.declined', { site: host }) });
    const result = await ask('site.own', { like, host });
    setNews(
      result.ok
        ? { weight: 'good', says: t('options.sites.turned_on', { site: result.value.name }) }
        : { weight: 'bad', ...problemWords(result.problem, t) },
    );
    await list.again();
  };
  const forget = async ({ id, name }: SiteView) => {
    const result = await ask('lesson.forget', { id });
    setNews(
      result.ok
        ? { weight: 'good', says: t('options.sites.forgotten', { site: name }) }
        : { weight: 'bad', ...problemWords(result.problem, t) },
    );
    await list.again();
    // The row is gone, and the focus with it.
    place.current?.focus();
  };

  return (
    <Card id="sites" title={t('options.sites.heading')}>
      <p class="muted">{t('options.sites.text')}</p>
      <div ref={place} role="status" tabIndex={-1}>
        {news && <Message {...news} />}
      </div>
      {list.problem && <Message weight="bad" {...problemWords(list.problem, t)} />}
      {sites?.length === 0 && (
        <Empty level={3} icon="place" title={t('options.sites.none')} text={t('options.sites.text')} />
      )}
      <ul>
        {sites?.map((site) => (
          <li key={site.id}>
            <Toggle
              label={site.name}
              hint={
                site.on && site.health !== 'unseen' ? t(`options.sites.health_${site.health}`) : undefined
              }
              on={site.on}
              locked={site.locked ? t('policy.locked') : undefined}
              // The permission must be asked for in the press itself: Firefox refuses after the first await.
              onTurn={(on) => void turn(site, on, on ? request(site) : Promise.resolve(true))}
            />
            {site.on && accounts.length > 0 && <SiteRoutes site={site} accounts={accounts} widest={widest} />}
            {site.on && site.health === 'broken' && <Mend site={site} />}
            {site.on && (site.health === 'worn' || site.health === 'broken') && <Report site={site} />}
            {site.taught && (
              <TaughtSite site={site} onSave={() => void save(site)} onForget={() => void forget(site)} />
            )}
          </li>
        ))}
      </ul>
      <p class="muted">{t('options.sites.to_teach')}</p>
      <OwnServer onAdd={(like, host, granted) => void addOwn(like, host, granted)} />
      <FileButton icon="add" accept=".json,application/json" onFile={(file) => void load(file)}>
        {t('options.sites.load')}
      </FileButton>
    </Card>
  );
}

/** What to do about a site that no longer fits. */
function Mend({ site }: { site: SiteView }) {
  const t = useT();
  return (
    <p class="muted">
      {t('options.sites.mend', { site: site.name })}{' '}
      <a href="/write.html" target="_blank" rel="noopener">
        {t('options.sites.write')}
      </a>
    </p>
  );
}

/** What was found of the site's composer, to be copied for whoever mends its recipe; holds no text and no name. */
function Report({ site }: { site: SiteView }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(site.report).then(() => setCopied(true));
  return (
    <details>
      <summary>{t('options.sites.report', { site: site.name })}</summary>
      <pre class="sites-report">{site.report}</pre>
      <Button onPress={copy}>{t(copied ? 'options.sites.copied' : 'options.sites.copy')}</Button>
    </details>
  );
}

/** False also when the browser refuses to ask, as it does for hosts the manifest does not name. */
const request = (site: SiteView): Promise<boolean> =>
  browser.permissions.request({ origins: site.matches }).catch(() => false);
