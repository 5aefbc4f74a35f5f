import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../lib/model/problem.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { Ask, Reply, Verb } from '../../lib/protocol/messages.ts';
import { onChange, type Topic } from './changes.ts';
import { firstAnswer, isStale } from './first.ts';

export interface Answer<V extends Verb> {
  /** `null` until the first answer; after a problem the last good one stays. */
  reply: Reply<V> | null;
  problem: Problem | null;
  again: () => Promise<void>;
}

/** Asks the background, unless the page did so before it showed itself; and again whenever it says that the topic changed. */
export function useAnswer<V extends Verb>(verb: V, what: Ask<V>, topic: Topic): Answer<V> {
  const [first] = useState(() => firstAnswer(verb, what));
  const [reply, setReply] = useState<Reply<V> | null>(first?.ok ? first.value : null);
  const [problem, setProblem] = useState<Problem | null>(first && !first.ok ? first.problem : null);
  const isKnown = useRef(first !== undefined);
  const question = JSON.stringify(what);
  const again = useCallback(async () => {
    const result = await ask(verb, JSON.parse(question) as Ask<V>);
    if (result.ok) setReply(result.value);
    setProblem(result.ok ? null : result.problem);
  }, [verb, question]);
  useEffect(() => {
    if (!isKnown.current || isStale()) void again();
    isKnown.current = false;
    return onChange(topic, () => void again());
  }, [again, topic]);
  return { reply, problem, again };
}
