import type { Result } from '../../lib/model/result.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { Ask, Reply, Verb } from '../../lib/protocol/messages.ts';
import { onChange } from './changes.ts';

/** What a page asked before it showed itself, so that nothing on it moves when answers come. */
const answers = new Map<string, Result<unknown>>();

const keyOf = (verb: Verb, what: object): string => `${verb} ${JSON.stringify(what)}`;

let isHearing = false;
let isOld = false;

/** Whether something has changed since the first question: an answer to it is shown then, and asked for anew. */
export const isStale = (): boolean => isOld;

/** Asks, and keeps the answer for whatever on the page will ask the same. */
export async function askFirst<V extends Verb>(verb: V, what: Ask<V>): Promise<Result<Reply<V>>> {
  if (!isHearing) onChange('any', () => (isOld = true));
  isHearing = true;
  const answer = await ask(verb, what);
  answers.set(keyOf(verb, what), answer);
  return answer;
}

/** `undefined` where it was not asked, and once the page stands: what comes later asks anew. */
export const firstAnswer = <V extends Verb>(verb: V, what: Ask<V>): Result<Reply<V>> | undefined =>
  answers.get(keyOf(verb, what)) as Result<Reply<V>> | undefined;

export const forgetFirst = (): void => answers.clear();
