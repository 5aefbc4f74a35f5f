import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Live } from '../../components/Live.tsx';
import { useT } from '../../components/Say.tsx';
import type { Entry, Wanted } from '../../lib/model/record.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { noticeWords } from '../../lib/words/notice.ts';
import { problemWords } from '../../lib/words/problem.ts';
import { saveFile } from '../page/saveFile.ts';
import { csvOf } from './csv.ts';

const PAGE = 500;

/** Saves what is listed as a table for spreadsheets. */
export function SaveCsv({ wanted, siteName }: { wanted: Wanted; siteName: (id: string) => string }) {
  const t = useT();
  const [says, setSays] = useState('');
  const save = async () => {
    setSays('');
    const entries = await everyEntry(wanted);
    if (!entries) return setSays(t('problem.unexpected'));
    const csv = csvOf(entries, {
      head: (column) => t(`csv.${column}`),
      site: siteName,
      state: (state) => t(`job.${state}`),
      visibility: (visibility) => t(`visibility.${visibility}`),
      difference: (notice) => noticeWords(notice, t),
      problem: ({ problem }) => (problem ? problemWords(problem, t).says : ''),
    });
    saveFile(csv, 'text/csv;charset=utf-8', `also-post-${new Date().toISOString().slice(0, 10)}.csv`);
    setSays(t('record.saved', { count: entries.length }));
  };
  return (
    <>
      <Button icon="down" onPress={() => void save()}>
        {t('record.save')}
      </Button>
      <Live>{says}</Live>
    </>
  );
}

async function everyEntry(wanted: Wanted): Promise<Entry[] | null> {
  const all: Entry[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ask<'record.list'>>> = await ask('record.list', {
      wanted,
      after,
      limit: PAGE,
    });
    if (!page.ok) return null;
    all.push(...page.value.entries);
    after = page.value.next;
  } while (after !== null);
  return all;
}
