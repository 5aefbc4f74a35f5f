import { useMemo, useState } from 'preact/hooks';
import './record.css';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Frame } from '../../components/Frame.tsx';
import { Message } from '../../components/Message.tsx';
import { useT } from '../../components/Say.tsx';
import { Views } from '../../components/Views.tsx';
import { problemWords } from '../../lib/words/problem.ts';
import { useAnswer } from '../page/useAnswer.ts';
import { Calendar } from './Calendar.tsx';
import { EntryRow } from './EntryRow.tsx';
import { Filters } from './Filters.tsx';
import { Refresh } from './Refresh.tsx';
import { SaveCsv } from './SaveCsv.tsx';
import { everything, useRecord } from './useRecord.ts';
import { Weeks } from './Weeks.tsx';

type View = 'list' | 'calendar';

/** What was mirrored: looked through, counted, and taken along as a table. */
export function RecordPage() {
  const t = useT();
  const [wanted, setWanted] = useState(everything);
  const [view, setView] = useState<View>('list');
  const listed = useRecord(wanted);
  const sites = useAnswer('site.list', {}, 'settings').reply?.sites;
  const siteName = useMemo(() => {
    const names = new Map(sites?.map(({ id, name }) => [id, name]));
    return (id: string) => (id === OWN ? t('record.written_here') : (names.get(id) ?? id));
  }, [sites, t]);
  const isNarrowed = JSON.stringify(wanted) !== JSON.stringify(everything);

  return (
    <Frame here="record" heading={t('record.heading')}>
      <Filters wanted={wanted} sites={sites ?? []} onChange={setWanted} />
      <Views
        label={t('record.view')}
        value={view}
        views={[
          { value: 'list', label: t('record.list'), icon: 'list' },
          { value: 'calendar', label: t('record.calendar'), icon: 'calendar' },
        ]}
        onChange={(value) => {
          setView(value);
          if (value === 'list') setWanted({ ...wanted, from: null, until: null });
        }}
      />
      {view === 'calendar' && (
        <Calendar onDay={(from, until) => setWanted({ ...wanted, from, until })} chosen={wanted.from} />
      )}
      {listed.problem && <Message weight="bad" {...problemWords(listed.problem, t)} />}
      <div class="record-count">
        <p class="muted" role="status">
          {t('record.count', { count: listed.count })}
        </p>
        {listed.count > 0 && (
          <div class="record-press">
            <Refresh entries={listed.entries ?? []} />
            <SaveCsv wanted={wanted} siteName={siteName} />
          </div>
        )}
      </div>
      {listed.entries?.length === 0 && (
        <Empty
          level={2}
          icon={isNarrowed ? 'search' : 'list'}
          title={t(isNarrowed ? 'record.none_found' : 'record.none')}
          text={t(isNarrowed ? 'record.none_found_text' : 'record.none_text')}
        >
          {isNarrowed && <Button onPress={() => setWanted(everything)}>{t('record.show_all')}</Button>}
        </Empty>
      )}
      <ul class="record-entries">
        {listed.entries?.map((entry) => (
          <EntryRow key={entry.key} entry={entry} siteName={siteName} />
        ))}
      </ul>
      {listed.hasMore && (
        <div class="record-more">
          <Button onPress={() => void listed.more()}>{t('record.more')}</Button>
        </div>
      )}
      {!isNarrowed && listed.count > 0 && <Weeks />}
    </Frame>
  );
}

/** The site of what was written in our own composer. */
const OWN = 'also-post';
