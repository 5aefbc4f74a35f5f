import { useCallback, useState } from 'preact/hooks';
import type { Problem } from '../../lib/model/problem.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { Ask, Reply, Verb } from '../../lib/protocol/messages.ts';
import type { Topic } from './changes.ts';
import { question } from './reading.ts';
import { useFirst, useKeptUp } from './useReading.ts';

export interface Answer<V extends Verb> {
  /** `null` until the first answer; after a problem the last good one stays. */
  reply: Reply<V> | null;
  problem: Problem | null;
  again: () => Promise<void>;
}

/** Asks the background, unless the page did so before it showed itself; and again whenever it says that the topic changed. */
export function useAnswer<V extends Verb>(verb: V, what: Ask<V>, topic: Topic): Answer<V> {
  const first = useFirst(question(verb, what));
  const [reply, setReply] = useState<Reply<V> | null>(first?.ok ? first.value : null);
  const [problem, setProblem] = useState<Problem | null>(first && !first.ok ? first.problem : null);
  const asked = JSON.stringify(what);
  const again = useCallback(async () => {
    const result = await ask(verb, JSON.parse(asked) as Ask<V>);
    if (result.ok) setReply(result.value);
    setProblem(result.ok ? null : result.problem);
  }, [verb, asked]);
  useKeptUp(first !== undefined, again, topic);
  return { reply, problem, again };
}
