import { useState } from 'preact/hooks';
import { AskedButton } from '../../components/AskedButton.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Choice } from '../../components/Choice.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import { Toggle } from '../../components/Toggle.tsx';
import { keptDays, noPolicy, type Policy } from '../../lib/model/policy.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { Reply } from '../../lib/protocol/messages.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { saveFile } from '../page/saveFile.ts';
import { useAnswer } from '../page/useAnswer.ts';

const periods = [30, 90, 365, 730, 1825] as const;

/** What is kept, and for how long. */
export function DataCard({ policy }: { policy: Policy | null }) {
  const t = useT();
  const { reply, again } = useAnswer('settings.get', {}, 'settings');
  const decided = policy?.recordDays ?? null;
  const limit = decided === 'unreadable' ? null : decided;
  const set = reply?.recordDays ?? null;
  const kept = keptDays(set, policy ?? noPolicy);
  const days = [...new Set([...periods, ...(set === null ? [] : [set])])].sort((a, b) => a - b);
  const locked = limit === null ? undefined : t('policy.locked_days', { count: limit });
  const keep = async (value: string) => {
    await ask('settings.set', { recordDays: value === '' ? null : Number(value) });
    await again();
  };
  return (
    <Card id="data" title={t('options.parts.data')}>
      <Choice
        label={t('data.keep')}
        hint={t('data.keep_text')}
        locked={decided === 'unreadable' ? t('policy.locked_unreadable') : locked}
        value={String(kept ?? '')}
        options={[
          ...(limit === null || kept === null ? days : [kept]).map((count) => ({
            value: String(count),
            label: t('date.days', { count }),
          })),
          { value: '', label: t('data.for_ever') },
        ]}
        onChange={(value) => void keep(value)}
      />
      <Toggle
        label={t('data.sync')}
        hint={t('data.sync_text')}
        on={reply?.sync ?? false}
        onTurn={(sync) => void ask('settings.set', { sync }).then(again)}
      />
      <Moving />
      <Erase />
    </Card>
  );
}

type News = { is: 'taken-in'; left: Reply<'data.import'> } | { is: 'failed'; problem: Problem };

/** Settings as a file, for another seat; and such a file taken in. */
function Moving() {
  const t = useT();
  const [news, setNews] = useState<News | null>(null);
  const save = async () => {
    const got = await ask('data.export', {});
    if (!got.ok) return setNews({ is: 'failed', problem: got.problem });
    saveFile(got.value.text, 'application/json', 'also-post-settings.json');
  };
  const takeIn = async (file: File) => {
    const got = await ask('data.import', { text: await file.text() });
    setNews(got.ok ? { is: 'taken-in', left: got.value } : { is: 'failed', problem: got.problem });
  };
  return (
    <>
      <h3>{t('data.moving')}</h3>
      <p class="muted">{t('data.moving_text')}</p>
      <div class="data-files">
        <Button icon="down" onPress={() => void save()}>
          {t('data.export')}
        </Button>
        <FileButton icon="add" accept=".json,application/json" onFile={(file) => void takeIn(file)}>
          {t('data.import')}
        </FileButton>
      </div>
      <div role="status">
        {news?.is === 'failed' && <Message weight="bad" {...problemWords(news.problem, t)} />}
        {news?.is === 'taken-in' && <TakenIn left={news.left} />}
      </div>
    </>
  );
}

/** What the file could not bring: sign-ins and permissions, which only the person can give. */
function TakenIn({ left: { accounts, sites, book } }: { left: Reply<'data.import'> }) {
  const t = useT();
  return (
    <Message weight="good" says={t('data.taken_in')}>
      {accounts.length > 0 && <p>{t('data.still_accounts', { accounts: accounts.join(', ') })}</p>}
      {sites.length > 0 && <p>{t('data.still_sites', { sites: sites.join(', ') })}</p>}
      {book && <p>{t('problem.policy_book')}</p>}
    </Message>
  );
}

/** Everything gone, after a question. */
function Erase() {
  const t = useT();
  const [state, setState] = useState<'ready' | 'erasing' | 'erased' | 'failed'>('ready');
  const erase = async () => {
    setState('erasing');
    const done = await ask('data.erase', {});
    setState(done.ok ? 'erased' : 'failed');
  };
  return (
    <>
      <h3>{t('data.erase_heading')}</h3>
      <AskedButton
        kind="danger"
        question={t('data.erase_ask')}
        yes={t('data.erase')}
        no={t('data.erase_keep')}
        onYes={() => void erase()}
      >
        {t('data.erase')}
      </AskedButton>
      <div role="status">
        {state === 'erasing' && <p>{t('data.erasing')}</p>}
        {state === 'erased' && <Message weight="good" says={t('data.erased')} />}
        {state === 'failed' && <Message weight="bad" {...problemWords({ code: 'unexpected' }, t)} />}
      </div>
    </>
  );
}
