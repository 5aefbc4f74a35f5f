import browser from '../../lib/browser.ts';
import { pastedReturn, returnTo, sessionIn, type Way } from '../../lib/fediverse/redirect.ts';
import type { Account } from '../../lib/model/account.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { ask } from '../../lib/protocol/ask.ts';

/** What goes on until an account is connected, for the person to read meanwhile. */
export type Step = 'finding' | 'signing' | 'pasting' | 'finishing';

/**
 * Asks the person for the code that their server shows; `null` when they give up. `isShown` is false where the server shows
 * none and only wants to be asked again.
 */
export type AskCode = (isShown: boolean) => Promise<string | null>;

/**
 * Asks the browser for its consent to send what the person writes to their server. Must be called in the press itself,
 * before anything is awaited. Only Firefox knows such consents, and only our manifest for it names them
 * (facts: permissions-and-policy 9).
 */
export function askConsent(): Promise<boolean> {
  const needed = optionalCollections();
  const origins = hasWindow() ? [] : [`${returnTo.tab}*`];
  if (needed.length === 0 && origins.length === 0) return Promise.resolve(true);
  // The types do not know this key yet.
  const asked = {
    ...(needed.length > 0 && { data_collection: needed }),
    ...(origins.length > 0 && { origins }),
  } as Parameters<typeof browser.permissions.request>[0];
  const answer = browser.permissions.request(asked).catch(() => false);
  // Without the tab's address the server's code is pasted; that needs nothing.
  return needed.length > 0 ? answer : answer.then(() => true);
}

/** Asks for a server that lets no extension in unasked; in the press itself. */
export const askHost = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: [`https://${host}/*`] }).catch(() => false);

const hasWindow = (): boolean => typeof browser.identity?.launchWebAuthFlow === 'function';

/** How the person can come back from their server, in this browser and with what they allowed. */
async function wayNow(): Promise<Way> {
  if (hasWindow()) return 'window';
  return (await browser.permissions.contains({ origins: [`${returnTo.tab}*`] })) ? 'tab' : 'paste';
}

function optionalCollections(): readonly string[] {
  const manifest = browser.runtime.getManifest() as {
    browser_specific_settings?: { gecko?: { data_collection_permissions?: { optional?: string[] } } };
  };
  return manifest.browser_specific_settings?.gecko?.data_collection_permissions?.optional ?? [];
}

/** Connects an account, from the typed address to “connected as”. Pressing again is always possible. */
export async function connect(
  consent: Promise<boolean>,
  address: string,
  onStep: (step: Step) => void,
  askCode: AskCode,
): Promise<Result<{ account: Account; again: boolean }>> {
  onStep('finding');
  if (!(await consent)) return fail('consent-declined');
  const way = await wayNow();
  const begun = await ask('account.begin', { address, way });
  if (!begun.ok) return begun;

  onStep(way === 'paste' ? 'pasting' : 'signing');
  const { authorizeUrl } = begun.value;
  const redirect = await { window: signIn, tab: signInByTab, paste: byCode(askCode) }[way](authorizeUrl);
  if (!redirect.ok) return redirect;

  onStep('finishing');
  return ask('account.finish', { redirect: redirect.value });
}

/** Chromium and Firefox say in their own words that the person closed the window (facts: both toolchain sheets). */
const CLOSED = /did not approve|cancelled or denied/i;

/** Opened from this page, not the background: a background that is stopped meanwhile would lose the answer. */
async function signIn(url: string): Promise<Result<string>> {
  try {
    const redirect = await browser.identity.launchWebAuthFlow({ url, interactive: true });
    return redirect ? ok(redirect) : fail('sign-in-closed');
  } catch (error) {
    return fail(
      CLOSED.test(error instanceof Error ? error.message : '') ? 'sign-in-closed' : 'sign-in-failed',
    );
  }
}

/** In a tab of its own, whose address is watched until it leads to us. Nothing is ever loaded from there. */
async function signInByTab(url: string): Promise<Result<string>> {
  const tab = await browser.tabs.create({ url });
  const redirect = await new Promise<string | null>((resolve) => {
    const settle = (result: string | null): void => {
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
      resolve(result);
    };
    const updated = (id: number, { url: now }: { url?: string | undefined }): void => {
      if (id === tab.id && now?.startsWith(returnTo.tab)) settle(now);
    };
    const removed = (id: number): void => {
      if (id === tab.id) settle(null);
    };
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(removed);
  });
  if (redirect !== null && tab.id !== undefined) await browser.tabs.remove(tab.id).catch(() => undefined);
  await comeBack();
  return redirect === null ? fail('sign-in-closed') : ok(redirect);
}

/** The server shows a code, which the person brings here. */
const byCode =
  (askCode: AskCode) =>
  async (url: string): Promise<Result<string>> => {
    await browser.tabs.create({ url });
    const code = await askCode(sessionIn(url) === null);
    return code === null ? fail('sign-in-closed') : ok(pastedReturn(url, code));
  };

async function comeBack(): Promise<void> {
  const here = await browser.tabs.getCurrent();
  if (here?.id !== undefined) await browser.tabs.update(here.id, { active: true }).catch(() => undefined);
}
