import type { Named, Target } from './types.ts';

/** How long a condition may take before a test gives up, ms. */
export const PATIENCE_MS = 25_000;

/**
 * Asks again and again until the answer is truthy, and gives it back. A question that throws counts as "not yet": pages
 * navigate and targets vanish while one looks.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  patienceMs = PATIENCE_MS,
): Promise<NonNullable<T>> {
  const end = performance.now() + patienceMs;
  let last: unknown = 'the answer was no';
  do {
    const asked = performance.now();
    try {
      const answer = await ask();
      if (answer) return answer;
      last = 'the answer was no';
    } catch (error) {
      last = error;
    }
    // What is hard to answer is asked more rarely, so that looking does not slow down what one looks for.
    const pause = Math.max(40, 2 * (performance.now() - asked));
    await new Promise((resolve) => setTimeout(resolve, pause));
  } while (performance.now() < end);
  const reason = last instanceof Error ? last.message : String(last);
  throw new Error(`Waited ${patienceMs} ms for ${what}: ${reason}`);
}

/** One line that says what was looked for. */
export const told = (target: Target): string =>
  typeof target === 'string' ? target : `${target.role} "${target.name}"`;

/** The node that a person would mean, of a tree in reading order. */
export function pick<T>(
  nodes: readonly T[],
  target: Named,
  seen: (node: T) => { role: string; name: string },
): T | undefined {
  const fits = (node: T): boolean => {
    const { role, name } = seen(node);
    if (role !== target.role) return false;
    return typeof target.name === 'string' ? name === target.name : target.name.test(name);
  };
  const dialog = target.inDialog ? nodes.findLastIndex((node) => seen(node).role === 'dialog') : 0;
  if (dialog < 0) return undefined;
  const within = nodes.slice(dialog);
  return target.last ? within.findLast(fits) : within.find(fits);
}

/** For a failure: what could be perceived instead. */
export const tellTree = (tree: readonly { role: string; name: string }[]): string => {
  const named = tree.filter(({ role, name }) => name && role !== 'generic' && role !== 'paragraph');
  const all = named.map(({ role, name }) => `${role} "${name}"`).join(', ');
  return `there was ${all.length > 3000 ? `${all.slice(0, 500)} … ${all.slice(-2500)}` : all}`;
};
