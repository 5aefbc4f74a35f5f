import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { emptyWritten } from '../../lib/model/blank.ts';
import type { Problem } from '../../lib/model/problem.ts';
import type { Written } from '../../lib/model/written.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { WrittenView } from '../../lib/protocol/messages.ts';

/** A pause in typing, ms: then it is kept, and what would go out is asked for. */
const PAUSE_MS = 300;

/** What stands in our composer: kept as it is written, and what would become of it on each account. */
export function useWritten() {
  const [written, setWritten] = useState<Written | null>(null);
  const [preview, setPreview] = useState<WrittenView[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef<Written | null>(null);
  const unkept = useRef(false);

  const keep = useCallback(async () => {
    if (!unkept.current || !latest.current) return;
    unkept.current = false;
    const kept = await ask('write.keep', { written: latest.current });
    setProblem(kept.ok ? null : kept.problem);
  }, []);

  useEffect(() => {
    void ask('write.get', {}).then((got) => {
      if (!got.ok) return setProblem(got.problem);
      latest.current = got.value.written;
      setWritten(got.value.written);
    });
    // A popup closes without a word; the message is on its way before it is gone.
    const leave = () => void keep();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      void keep();
    };
  }, [keep]);

  useEffect(() => {
    if (!written) return;
    let isOld = false;
    const timer = setTimeout(async () => {
      await keep();
      const got = await ask('write.preview', { written });
      if (got.ok && !isOld) setPreview(got.value.accounts);
    }, PAUSE_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [written, keep]);

  const change = useCallback((part: Partial<Written>) => {
    if (!latest.current) return;
    latest.current = { ...latest.current, ...part };
    unkept.current = true;
    setWritten(latest.current);
  }, []);

  /** Begins anew; what stood there is gone, here and on disk. */
  const clear = useCallback(() => {
    const old = latest.current;
    latest.current = emptyWritten(crypto.randomUUID());
    unkept.current = false;
    setWritten(latest.current);
    if (old) void ask('write.keep', { written: emptyWritten(old.id) });
  }, []);

  return { written, preview, problem, change, clear, keep };
}
