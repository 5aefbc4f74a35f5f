import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { emptyWritten, isEmpty } from '../../lib/model/blank.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import type { Written } from '../../lib/model/written.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { WrittenView } from '../../lib/protocol/messages.ts';
import type { Reading } from '../page/reading.ts';
import { useFirst } from '../page/useReading.ts';

/** A pause in typing, ms: then it is kept, and what would go out is asked for. */
const PAUSE_MS = 300;

interface Kept {
  written: Written;
  preview: WrittenView[];
}

async function read(): Promise<Result<Kept>> {
  const got = await ask('write.get', {});
  if (!got.ok) return got;
  const { written } = got.value;
  const shown = isEmpty(written) ? null : await ask('write.preview', { written });
  return ok({ written, preview: shown?.ok ? shown.value.accounts : [] });
}

/** What stood in our composer when it was left. */
export const kept: Reading<Result<Kept>> = { key: 'written', read };

/** What stands in our composer: kept as it is written, and what would become of it on each account. */
export function useWritten() {
  const first = useFirst(kept);
  const found = first?.ok ? first.value : null;
  const [written, setWritten] = useState<Written | null>(found?.written ?? null);
  const [preview, setPreview] = useState<WrittenView[]>(found?.preview ?? []);
  const [problem, setProblem] = useState<Problem | null>(first && !first.ok ? first.problem : null);
  const latest = useRef(written);
  const unkept = useRef(false);

  const keep = useCallback(async () => {
    if (!unkept.current || !latest.current) return;
    unkept.current = false;
    const done = await ask('write.keep', { written: latest.current });
    setProblem(done.ok ? null : done.problem);
  }, []);

  const again = useCallback(async () => {
    const got = await read();
    // Somebody may have tried again, and write already.
    if (latest.current) return;
    if (!got.ok) return setProblem(got.problem);
    latest.current = got.value.written;
    setProblem(null);
    setPreview(got.value.preview);
    setWritten(got.value.written);
  }, []);

  useEffect(() => {
    if (!first) void again();
    // A popup closes without a word; the message is on its way before it is gone.
    const leave = () => void keep();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      void keep();
    };
  }, [keep, first, again]);

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

  return { written, preview, problem, change, clear, keep, again };
}
