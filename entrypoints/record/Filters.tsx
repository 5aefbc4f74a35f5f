import { Choice } from '../../components/Choice.tsx';
import { useT } from '../../components/Say.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { Mirror, Wanted } from '../../lib/model/record.ts';
import type { SiteView } from '../../lib/protocol/messages.ts';
import { useAnswer } from '../page/useAnswer.ts';

interface Props {
  wanted: Wanted;
  sites: readonly SiteView[];
  onChange: (wanted: Wanted) => void;
}

const states = ['posted', 'held', 'cancelled'] as const;

/** Narrows the record by words, account, site and state. */
export function Filters({ wanted, sites, onChange }: Props) {
  const t = useT();
  const accounts = useAnswer('account.list', {}, 'accounts').reply?.accounts ?? [];
  const any = { value: '', label: t('record.any') };
  return (
    <search class="record-filters">
      <TextField
        kind="search"
        label={t('record.search')}
        value={wanted.text}
        onChange={(text) => onChange({ ...wanted, text: text.slice(0, 500) })}
      />
      <Choice
        label={t('record.account')}
        value={wanted.account ?? ''}
        options={[any, ...accounts.map(({ id, acct }) => ({ value: id, label: acct }))]}
        onChange={(account) => onChange({ ...wanted, account: account || null })}
      />
      <Choice
        label={t('record.site')}
        value={wanted.site ?? ''}
        options={[
          any,
          { value: 'also-post', label: t('record.written_here') },
          ...sites.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(site) => onChange({ ...wanted, site: site || null })}
      />
      <Choice
        label={t('record.state')}
        value={wanted.state ?? ''}
        options={[any, ...states.map((value) => ({ value, label: t(`job.${value}`) }))]}
        onChange={(state) => onChange({ ...wanted, state: (state || null) as Mirror['state'] | null })}
      />
    </search>
  );
}
