import type { Result } from '../../../lib/model/result.ts';
import type { Reply } from '../../../lib/protocol/messages.ts';
import type { FediverseServer } from '../../servers/index.ts';
import { decide } from '../../unit/fediverse/browser.ts';
import type { Page } from '../browser/types.ts';

/**
 * Signs in to many servers quickly, each to be posted to: the extension's own page asks for it, and the person's steps on the server's pages are
 * taken without a window. How a person connects is tested in `connect.e2e.ts`.
 *
 * @param own one of the extension's own pages
 */
export async function signInTo(own: Page, { host, handler }: FediverseServer): Promise<void> {
  const begun = await own.evaluate(ask<'account.begin'>, {
    verb: 'account.begin',
    ask: { address: host, way: 'window' },
  });
  if (!begun.ok) throw new Error(`${host}: ${begun.problem.code}`);
  const redirect = await decide(handler, begun.value.authorizeUrl);
  const finished = await own.evaluate(ask<'account.finish'>, { verb: 'account.finish', ask: { redirect } });
  if (!finished.ok) throw new Error(`${host}: ${finished.problem.code}`);
  // Only the first account is posted to unless the person says so.
  const { id } = finished.value.account;
  await own.evaluate(ask<'account.change'>, {
    verb: 'account.change',
    ask: { id, change: { isDefault: true } },
  });
}

/** Runs in one of the extension's own pages: asks the background as that page does. */
export async function ask<V extends keyof import('../../../lib/protocol/messages.ts').Protocol>(message: {
  verb: V;
  ask: object;
}): Promise<Result<Reply<V>>> {
  const { runtime } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') }).browser;
  return runtime.sendMessage(message);
}
