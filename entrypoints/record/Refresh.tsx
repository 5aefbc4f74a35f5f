import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Live } from '../../components/Live.tsx';
import { useT } from '../../components/Say.tsx';
import type { Entry } from '../../lib/model/record.ts';
import { ask } from '../../lib/protocol/ask.ts';

/** Drafts that one question may name. */
const MOST = 100;

/** Asks the servers what readers did with the posts that are listed. */
export function Refresh({ entries }: { entries: readonly Entry[] }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [says, setSays] = useState('');
  const refresh = async () => {
    setBusy(true);
    const got = await ask('record.refresh', {
      draftIds: entries.slice(0, MOST).map(({ draftId }) => draftId),
    });
    setBusy(false);
    setSays(got.ok ? t('record.refreshed', { count: got.value.read }) : t('problem.unexpected'));
  };
  return (
    <>
      <Button icon="bars" disabled={busy} onPress={() => void refresh()}>
        {t(busy ? 'record.refreshing' : 'record.refresh')}
      </Button>
      <Live>{says}</Live>
    </>
  );
}
