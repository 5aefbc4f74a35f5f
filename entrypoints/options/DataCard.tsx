import { Card } from '../../components/Card.tsx';
import { Choice } from '../../components/Choice.tsx';
import { useT } from '../../components/Say.tsx';
import type { Policy } from '../../lib/model/policy.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { useAnswer } from '../page/useAnswer.ts';

const periods = [30, 90, 365, 730, 1825] as const;

/** What is kept, and for how long. */
export function DataCard({ policy }: { policy: Policy | null }) {
  const t = useT();
  const { reply, again } = useAnswer('settings.get', {}, 'settings');
  const limit = policy?.recordDays ?? null;
  const set = reply?.recordDays ?? null;
  const days = [...new Set([...periods, ...(set === null ? [] : [set])])].sort((a, b) => a - b);
  const keep = async (value: string) => {
    await ask('settings.set', { recordDays: value === '' ? null : Number(value) });
    await again();
  };
  return (
    <Card id="data" title={t('options.parts.data')}>
      <Choice
        label={t('data.keep')}
        hint={t('data.keep_text')}
        locked={limit === null ? undefined : t('policy.locked_days', { count: limit })}
        value={String((limit === null ? set : Math.min(limit, set ?? limit)) ?? '')}
        options={[
          ...(limit === null ? days : [Math.min(limit, set ?? limit)]).map((count) => ({
            value: String(count),
            label: t('date.days', { count }),
          })),
          { value: '', label: t('data.for_ever') },
        ]}
        onChange={(value) => void keep(value)}
      />
    </Card>
  );
}
