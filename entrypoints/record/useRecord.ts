import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../lib/model/problem.ts';
import type { Entry, Wanted } from '../../lib/model/record.ts';
import { ask } from '../../lib/protocol/ask.ts';
import { question } from '../page/reading.ts';
import { useFirst, useKeptUp } from '../page/useReading.ts';

const PAGE = 30;
/** What one question may bring. */
const MOST = 500;

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
  const first = useFirst(question('record.list', firstPage));
  const page = first?.ok ? first.value : null;
  const [listed, setListed] = useState<Omit<Listed, 'more'>>({
    entries: page?.entries ?? null,
    count: page?.count ?? 0,
    hasMore: (page?.next ?? null) !== null,
    problem: first && !first.ok ? first.problem : null,
  });
  const next = useRef(page?.next ?? null);
  const shown = useRef(PAGE);
  const times = useRef(0);
  const asked = JSON.stringify(wanted);

  const read = useCallback(
    async (after: string | null, limit: number) => {
      times.current += 1;
      const mine = times.current;
      const result = await ask('record.list', { wanted: JSON.parse(asked) as Wanted, after, limit });
      // Somebody typed on meanwhile.
      if (mine !== times.current) return;
      if (!result.ok) return setListed((before) => ({ ...before, problem: result.problem }));
      const { entries, count } = result.value;
      next.current = result.value.next;
      setListed(({ entries: before }) => {
        const all = after === null ? entries : [...(before ?? []), ...entries];
        shown.current = Math.max(PAGE, all.length);
        return { entries: all, count, hasMore: next.current !== null, problem: null };
      });
    },
    [asked],
  );

  const again = useCallback(() => read(null, Math.min(MOST, shown.current)), [read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part of the record begins with its first page
  useEffect(() => {
    shown.current = PAGE;
  }, [read]);
  useKeptUp(first !== undefined, again, 'jobs');
  return { ...listed, more: () => read(next.current, PAGE) };
}
