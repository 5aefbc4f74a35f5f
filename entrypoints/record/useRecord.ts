import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../lib/model/problem.ts';
import type { Entry, Wanted } from '../../lib/model/record.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { onChange } from '../page/changes.ts';

const PAGE = 30;

export interface Listed {
  /** `null` until the first answer. */
  entries: Entry[] | null;
  count: number;
  hasMore: boolean;
  problem: Problem | null;
  more: () => Promise<void>;
}

/** The part of the record that is wanted, page by page; what is shown stays shown when the record grows. */
export function useRecord(wanted: Wanted): Listed {
  const [listed, setListed] = useState<Omit<Listed, 'more'>>({
    entries: null,
    count: 0,
    hasMore: false,
    problem: null,
  });
  const next = useRef<string | null>(null);
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
    void read(null, PAGE);
    return onChange('jobs', () => void read(null, Math.min(500, shown.current)));
  }, [read]);
  return { ...listed, more: () => read(next.current, PAGE) };
}
