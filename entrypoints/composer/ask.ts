import type { AskBackground } from '../../lib/composer/session.ts';
import { fail, type Result } from '../../lib/model/result.ts';
import type { Told } from '../../lib/protocol/messages.ts';

/** The browser's own API, which both browsers give to content scripts: as much of it as is used here. */
interface Runtime {
  /** Gone once the extension was updated or removed. */
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: (message: Told) => void): void };
}
declare const browser: { runtime?: Runtime };

/** False in a script whose extension was updated or removed under it. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;

export const onTold = (listener: (told: Told) => void): void =>
  browser.runtime?.onMessage.addListener((told) => {
    // Nothing is returned: an answer could beat the one of another listener.
    listener(told);
  });

const AGAIN_MS = 300;

/**
 * A worker that dies over a request is asked once more: every verb may be repeated. Whoever is left alone by an update
 * gets `extension-updated`.
 */
export const ask: AskBackground = async (verb, what) => {
  const first = await send(verb, what);
  if (first || !isAlive()) return (first ?? fail('extension-updated')) as Awaited<ReturnType<AskBackground>>;
  await new Promise((wake) => setTimeout(wake, AGAIN_MS));
  return ((await send(verb, what)) ?? fail(isAlive() ? 'unexpected' : 'extension-updated')) as never;
};

async function send(verb: string, what: unknown): Promise<Result<unknown> | null> {
  try {
    const reply = (await browser.runtime?.sendMessage({ verb, ask: what })) as Result<unknown> | undefined;
    return reply ?? null;
  } catch {
    return null;
  }
}
