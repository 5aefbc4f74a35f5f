import browser from './browser.ts';
import type { PolicyInForce } from './model/policy.ts';
import { readPolicy } from './model/policy-read.ts';

const KEY = 'policy';
/** Chromium reads a policy when it has nothing better to do: three seconds after a start, later when it is busy. */
const PATIENCE_MS = 5000;

/** What the browser said, once it has; what it said at an earlier start is `kept`. */
let said: PolicyInForce | null = null;
let asking: Promise<PolicyInForce> | null = null;

/** Asks the browser, and keeps what it says for the next start. */
function refresh(): Promise<PolicyInForce> {
  asking = read();
  return asking;
}

async function read(): Promise<PolicyInForce> {
  // Firefox rejects when nothing is set.
  const raw = await browser.storage.managed.get().catch(() => ({}));
  said = readPolicy(raw);
  await browser.storage.local.set({ [KEY]: raw });
  return said;
}

/** As far as it is known at this moment, for showing; `null` before a policy was ever read in this browser. */
export async function policySoFar(): Promise<PolicyInForce | null> {
  if (said) return said;
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return kept === undefined ? said : readPolicy(kept);
}

/**
 * What the organisation decided, for deciding by it. The policy of an earlier start counts until the browser has said
 * what it is now. Where none was ever read it is waited for, but nobody waits for ever: what comes later takes hold then,
 * and is asked for again at each step of a delivery (facts: permissions-and-policy 1).
 */
export async function policyInForce(): Promise<PolicyInForce> {
  const known = await policySoFar();
  if (known) return known;
  const patience = new Promise<PolicyInForce>((resolve) => {
    setTimeout(() => resolve(readPolicy({})), PATIENCE_MS);
  });
  return Promise.race([asking ?? refresh(), patience]);
}

/** Calls back once the policy is read, and whenever it changed while the browser runs, which only Chromium does. */
export function watchPolicy(changed: (now: PolicyInForce) => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void refresh().then(changed);
  });
  void refresh().then(changed);
}
