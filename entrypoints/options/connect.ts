import browser from 'webextension-polyfill';
import type { Account } from '../../lib/model/account.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { ask } from '../../lib/protocol/ask.ts';

/** What goes on until an account is connected, for the person to read meanwhile. */
export type Step = 'finding' | 'signing' | 'finishing';

/**
 * Asks the browser for its consent to send what the person writes to their server. Must be called in the press itself,
 * before anything is awaited. Only Firefox knows such consents, and only our manifest for it names them
 * (facts: permissions-and-policy 9).
 */
export function askConsent(): Promise<boolean> {
  const needed = optionalCollections();
  if (needed.length === 0) return Promise.resolve(true);
  // The polyfill's types do not know this key yet.
  const asked = { data_collection: needed } as Parameters<typeof browser.permissions.request>[0];
  return browser.permissions.request(asked).catch(() => false);
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
): Promise<Result<{ account: Account; again: boolean }>> {
  onStep('finding');
  if (!(await consent)) return fail('consent-declined');
  const begun = await ask('account.begin', { address });
  if (!begun.ok) return begun;

  onStep('signing');
  const redirect = await signIn(begun.value.authorizeUrl);
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
