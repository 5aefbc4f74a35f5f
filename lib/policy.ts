import browser from 'webextension-polyfill';
import type { PolicyInForce } from './model/policy.ts';
import { readPolicy } from './model/policy-read.ts';

const KEY = 'policy';

let inForce: Promise<PolicyInForce> | null = null;

/**
 * What the organisation decided. The last policy counts at once; what the browser says now takes over when it has said
 * it: Chromium takes three seconds for that after each start (facts: permissions-and-policy 1). Only where no policy
 * was ever read is it waited for.
 */
export function policyInForce(): Promise<PolicyInForce> {
  inForce ??= begin();
  return inForce;
}

async function begin(): Promise<PolicyInForce> {
  const fresh = refresh();
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return kept === undefined ? fresh : readPolicy(kept);
}

/** Asks the browser, and keeps what it says for the next start. */
async function refresh(): Promise<PolicyInForce> {
  // Firefox rejects when nothing is set.
  const raw = await browser.storage.managed.get().catch(() => ({}));
  await browser.storage.local.set({ [KEY]: raw });
  const read = readPolicy(raw);
  inForce = Promise.resolve(read);
  return read;
}

/** Calls back when the policy changed while the browser runs; only Chromium does that. Also once it is first read. */
export function watchPolicy(changed: (now: PolicyInForce) => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void refresh().then(changed);
  });
  void refresh().then(changed);
}
