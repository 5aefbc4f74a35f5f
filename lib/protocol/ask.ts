import browser from '../browser.ts';
import { fail, type Result } from '../model/result.ts';
import type { Ask, Reply, Verb } from './messages.ts';

/** Asks the background from one of the extension's own pages. Never throws: a background that cannot be reached is a problem. */
export async function ask<V extends Verb>(verb: V, what: Ask<V>): Promise<Result<Reply<V>>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ verb, ask: what });
    return isResult<Reply<V>>(reply) ? reply : fail('unexpected');
  } catch {
    return fail('unexpected');
  }
}

const isResult = <T>(reply: unknown): reply is Result<T> =>
  typeof reply === 'object' && reply !== null && typeof (reply as { ok?: unknown }).ok === 'boolean';
