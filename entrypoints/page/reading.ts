import type { Result } from '../../lib/model/result.ts';
import { ask } from '../../lib/protocol/ask.ts';
import type { Ask, Reply, Verb } from '../../lib/protocol/messages.ts';
import { onChange } from './changes.ts';

/** Something that a page shows and has to read first, from whoever has it. */
export interface Reading<T> {
  /** The same for whoever reads the same. */
  key: string;
  /** Never throws. */
  read: () => Promise<T>;
}

/** What the background is asked. */
export const question = <V extends Verb>(verb: V, what: Ask<V>): Reading<Result<Reply<V>>> => ({
  key: `${verb} ${JSON.stringify(what)}`,
  read: () => ask(verb, what),
});

/** What a page read before it showed itself, so that nothing on it moves when answers come. */
const found = new Map<string, unknown>();

let isHearing = false;
let isOld = false;

/** Whether something has changed since the page began to read: what it found is shown then, and read anew. */
export const isStale = (): boolean => isOld;

/** Reads all that, and keeps it for whatever on the page will show it. */
export async function readFirst(readings: readonly Reading<unknown>[]): Promise<void> {
  if (!isHearing) onChange('any', () => (isOld = true));
  isHearing = true;
  await Promise.all(readings.map(async ({ key, read }) => found.set(key, await read())));
}

/** `undefined` where it was not read, and once the page stands: what comes later reads anew. */
export const foundFirst = <T>({ key }: Reading<T>): T | undefined => found.get(key) as T | undefined;

export const forgetFirst = (): void => found.clear();
