import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../lib/model/problem.ts';
import type { Entry, Wanted } from '../../lib/model/record.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { onChange } from '../page/changes.ts';
import { firstAnswer, isStale } from '../page/first.ts';

const PAGE = 30;

export const everything: Wanted = {
  text: '',
  site: null,
  account: null,
  state: null,
  from: null,
  until: null,
};
/** What the record asks as it opens. */
export const firstPage = { wanted: everything, after: null, limit: PAGE };

export interface Listed {
  /** `null` where they could not be read. */
  entries: Entry[] | null;
  count: number;
  hasMore: boolean;
  problem: Problem | null;
  more: () => Promise<void>;
}

/** The part of the record that is wanted, page by page; what is shown stays shown when the record grows. */
export function useRecord(wanted: Wanted): Listed {
  const [first] = useState(() => firstAnswer('record.list', firstPage));
  const page = first?.ok ? first.value : null;
  const [listed, setListed] = useState<Omit<Listed, 'more'>>({
    entries: page?.entries ?? null,
    count: page?.count ?? 0,
    hasMore: (page?.next ?? null) !== null,
    problem: first && !first.ok ? first.problem : null,
  });
  const next = useRef(page?.next ?? null);
  const isKnown = useRef(true);
  const shown = useRef(PAGE);
  const asked = useRef(0);
  const question = JSON.stringify(wanted);

  const read = useCallback(
    async (after: string | null, limit: number) => {
      asked.current += 1;
      const mine = asked.current;
      const result = await ask('record.list', { wanted: JSON.parse(question) as Wanted, after, limit });
      // Somebody typed on meanwhile.
      if (mine !== asked.current) return;
      if (!result.ok) return setListed((before) => ({ ...before, problem: result.problem }));
      const { entries, count } = result.value;
      next.current = result.value.next;
      setListed(({ entries: before }) => {
        const all = after === null ? entries : [...(before ?? []), ...entries];
        shown.current = Math.max(PAGE, all.length);
        return { entries: all, count, hasMore: next.current !== null, problem: null };
      });
    },
    [question],
  );

  useEffect(() => {
    shown.current = PAGE;
    if (!isKnown.current || isStale()) void read(null, PAGE);
    isKnown.current = false;
    return onChange('jobs', () => void read(null, Math.min(500, shown.current)));
  }, [read]);
  return { ...listed, more: () => read(next.current, PAGE) };
}
