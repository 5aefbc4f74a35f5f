import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Edits } from '../../lib/model/edits.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { ProofView } from '../../lib/protocol/messages.ts';
import { onChange } from '../page/changes.ts';

export interface Proof {
  /** `null` until it is here. */
  view: ProofView | null;
  /** What the author has changed, as of now: ahead of `view`, which shows what comes of it a moment later. */
  edits: Edits;
  problem: Problem | null;
  /** Asks for it anew. */
  see: () => Promise<void>;
  change: (edits: Edits) => void;
  /** Resolves once everything typed is kept. */
  settled: () => Promise<void>;
}

/** The draft in the panel. Each change goes to the background, which keeps it and says what comes of it. */
export function useProof(id: string): Proof {
  const [view, setView] = useState<ProofView | null>(null);
  const [edits, setEdits] = useState<Edits>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const queue = useRef<{ next: Edits | null; running: Promise<void> | null }>({ next: null, running: null });

  const see = useCallback(async () => {
    const reply = await ask('panel.see', { id });
    // What is being typed is newer than what was read.
    if (queue.current.running) return;
    if (reply.ok) {
      setView(reply.value);
      setEdits(reply.value.edits);
    }
    setProblem(reply.ok ? null : reply.problem);
  }, [id]);
  useEffect(() => {
    void see();
    const stops = (['accounts', 'settings'] as const).map((topic) => onChange(topic, () => void see()));
    return () => {
      for (const stop of stops) stop();
    };
  }, [see]);

  /** One request at a time, and always the latest: a fast hand skips what lies between. */
  const send = async () => {
    for (let next = take(queue.current); next; next = take(queue.current)) {
      const reply = await ask('panel.change', { id, edits: next });
      if (reply.ok) setView(reply.value);
      setProblem(reply.ok ? null : reply.problem);
    }
    queue.current.running = null;
  };
  // The page may take the frame away at any moment: what still waits for its turn is sent before it goes.
  useEffect(() => {
    const flush = () => {
      const next = take(queue.current);
      if (next) void ask('panel.change', { id, edits: next });
    };
    addEventListener('pagehide', flush);
    return () => removeEventListener('pagehide', flush);
  }, [id]);
  const change = (next: Edits) => {
    setEdits(next);
    queue.current.next = next;
    queue.current.running ??= send();
  };
  return { view, edits, problem, see, change, settled: async () => queue.current.running ?? undefined };
}

function take(queue: { next: Edits | null }): Edits | null {
  const { next } = queue;
  queue.next = null;
  return next;
}
