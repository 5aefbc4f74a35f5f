import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const allowing = (server: string) => ({ allowedServers: [server] });
/** A browser that answers when the test says so. */
function browserSays() {
  let answer: (raw: object) => void = () => undefined;
  let refuse: () => void = () => undefined;
  let asked = false;
  (fakeBrowser.storage as { managed: unknown }).managed = {
    get: () =>
      new Promise((resolve, reject) => {
        asked = true;
        answer = resolve;
        refuse = () => reject(new Error('Managed storage manifest not found'));
      }),
  };
  return {
    asked: () => vi.waitFor(() => expect(asked).toBe(true)),
    answer: (raw: object) => answer(raw),
    refuse: () => refuse(),
  };
}
const fresh = async () => {
  vi.resetModules();
  return import('../../../lib/policy.ts');
};

beforeEach(() => fakeBrowser.reset());

describe('the policy in force', () => {
  it('is waited for where none was ever read', async () => {
    const browser = browserSays();
    const { policyInForce, policySoFar } = await fresh();
    expect(await policySoFar()).toBeNull();
    const waited = policyInForce();
    await browser.asked();
    browser.answer(allowing('a.example'));
    expect((await waited).policy.allowedServers).toEqual(['a.example']);
  });

  it('is that of the last start until the browser says another', async () => {
    await fakeBrowser.storage.local.set({ policy: allowing('old.example') });
    const browser = browserSays();
    const { policyInForce, watchPolicy } = await fresh();
    const changed = vi.fn();
    watchPolicy(changed);
    expect((await policyInForce()).policy.allowedServers).toEqual(['old.example']);
    browser.answer(allowing('new.example'));
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect((await policyInForce()).policy.allowedServers).toEqual(['new.example']);
    expect((await fakeBrowser.storage.local.get('policy')).policy).toEqual(allowing('new.example'));
  });

  it('restricts nothing where the browser has none, which Firefox says by an error', async () => {
    const browser = browserSays();
    const { policyInForce } = await fresh();
    const waited = policyInForce();
    await browser.asked();
    browser.refuse();
    expect((await waited).policy.allowedServers).toBeNull();
  });
});
