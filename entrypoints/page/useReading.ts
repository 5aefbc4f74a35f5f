import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onChange, type Topic } from './changes.ts';
import { foundFirst, isStale, type Reading } from './reading.ts';

/** What the page found before it showed itself, for all the life of what shows it; `undefined` where it did not look. */
export const useFirst = <T>(reading: Reading<T>): T | undefined => useState(() => foundFirst(reading))[0];

/**
 * Reads at once, unless that is known already and still true; again when `read` is another; and whenever the background
 * says that the topic changed.
 * @param topic `null` for what the background does not tell of
 */
export function useKeptUp(isKnown: boolean, read: () => Promise<void>, topic: Topic | null): void {
  const skips = useRef(isKnown);
  useEffect(() => {
    if (!skips.current || isStale()) void read();
    skips.current = false;
    return topic ? onChange(topic, () => void read()) : undefined;
  }, [read, topic]);
}

/** What the browser can tell by itself; `undefined` until it is read, and read again when somebody comes back to the page. */
export function useReading<T>(reading: Reading<T>): T | undefined {
  const first = useFirst(reading);
  const [value, setValue] = useState(first);
  const read = useCallback(async () => {
    const now = await reading.read();
    setValue(() => now);
  }, [reading]);
  useKeptUp(first !== undefined, read, null);
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') void read();
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [read]);
  return value;
}
