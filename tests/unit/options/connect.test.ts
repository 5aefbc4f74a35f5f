import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type AskCode, connect, type Step } from '../../../entrypoints/options/connect.ts';
import { fail, ok, type Result } from '../../../lib/model/result.ts';

const account = { acct: 'council@toot.wales' };
const BACK = 'https://redirect.example/?code=c&state=s';
const AUTHORIZE = 'https://toot.wales/oauth/authorize?state=s';

/** A background that answers as told, and notes what it was asked. */
function background(replies: Record<string, Result<unknown>>) {
  const asked: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener(((
    message: { verb: string; ask: unknown },
    _: unknown,
    send: (r: unknown) => void,
  ) => {
    asked.push([message.verb, message.ask]);
    send(replies[message.verb]);
    return true;
  }) as never);
  return asked;
}

/** A window in which the person signs in, or does not. */
function signInWindow(flow: (url: string) => Promise<string | undefined>) {
  fakeBrowser.identity.launchWebAuthFlow = (({ url }: { url: string }) => flow(url)) as never;
}

const steps: Step[] = [];
const noCode = () => Promise.reject(new Error('No code was to be asked for'));
const press = (consent = true, askCode: AskCode = noCode) =>
  connect(Promise.resolve(consent), 'toot.wales', (step) => steps.push(step), askCode);
const begins = {
  'account.begin': ok({ authorizeUrl: AUTHORIZE, server: 'https://toot.wales', software: 'Mastodon' }),
};

beforeEach(() => {
  fakeBrowser.reset();
  steps.length = 0;
});

describe('connecting an account', () => {
  it('finds the server, opens its window, and hands the answer back', async () => {
    const asked = background({ ...begins, 'account.finish': ok({ account, again: false }) });
    const opened: string[] = [];
    signInWindow(async (url) => {
      opened.push(url);
      return BACK;
    });
    expect(await press()).toEqual(ok({ account, again: false }));
    expect(opened).toEqual([AUTHORIZE]);
    expect(asked).toEqual([
      ['account.begin', { address: 'toot.wales', way: 'window' }],
      ['account.finish', { redirect: BACK }],
    ]);
    expect(steps).toEqual(['finding', 'signing', 'finishing']);
  });

  it('asks no server anything without consent', async () => {
    const asked = background(begins);
    expect(await press(false)).toEqual(fail('consent-declined'));
    expect(asked).toEqual([]);
  });

  it('opens no window when the server cannot be used', async () => {
    background({ 'account.begin': fail('server-not-fediverse') });
    const opened: string[] = [];
    signInWindow(async (url) => {
      opened.push(url);
      return BACK;
    });
    expect(await press()).toEqual(fail('server-not-fediverse'));
    expect(opened).toEqual([]);
  });

  it.each(['The user did not approve access.', 'User cancelled or denied access.'])(
    'knows a window that was closed by the browser saying “%s”',
    async (message) => {
      background(begins);
      signInWindow(() => Promise.reject(new Error(message)));
      expect(await press()).toEqual(fail('sign-in-closed'));
    },
  );

  it('says that the sign-in failed when the window could not be loaded', async () => {
    background(begins);
    signInWindow(() => Promise.reject(new Error('Authorization page could not be loaded.')));
    expect(await press()).toEqual(fail('sign-in-failed'));
  });

  it('passes on why the background refused the answer', async () => {
    background({ ...begins, 'account.finish': fail('sign-in-state') });
    signInWindow(async () => BACK);
    expect(await press()).toEqual(fail('sign-in-state'));
  });
});

describe('connecting in a browser without a sign-in window', () => {
  const HERE = 'https://also-post.invalid/?code=c&state=s';
  /** Permissions as granted, and what became of tabs. */
  function withoutWindow(isGranted: boolean) {
    fakeBrowser.identity.launchWebAuthFlow = undefined as never;
    fakeBrowser.permissions.contains = (async () => isGranted) as never;
    fakeBrowser.tabs.getCurrent = (async () => undefined) as never;
  }
  const tabOpened = async () => {
    for (;;) {
      const tab = (await fakeBrowser.tabs.query({})).find(({ url }) => url === AUTHORIZE);
      if (tab?.id !== undefined) return tab.id;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };

  it('watches a tab until it leads to us, closes it, and hands the answer back', async () => {
    withoutWindow(true);
    const asked = background({ ...begins, 'account.finish': ok({ account, again: false }) });
    const result = press();
    const id = await tabOpened();
    await fakeBrowser.tabs.onUpdated.trigger(id, { url: 'https://toot.wales/auth/sign_in' }, {} as never);
    await fakeBrowser.tabs.onUpdated.trigger(id + 1, { url: `${HERE}1` }, {} as never);
    await fakeBrowser.tabs.onUpdated.trigger(id, { url: HERE }, {} as never);
    expect(await result).toEqual(ok({ account, again: false }));
    expect(asked).toEqual([
      ['account.begin', { address: 'toot.wales', way: 'tab' }],
      ['account.finish', { redirect: HERE }],
    ]);
    expect((await fakeBrowser.tabs.query({})).some((tab) => tab.id === id)).toBe(false);
  });

  it('knows a tab that was closed before its end', async () => {
    withoutWindow(true);
    background(begins);
    const result = press();
    const id = await tabOpened();
    await fakeBrowser.tabs.onRemoved.trigger(id, {} as never);
    expect(await result).toEqual(fail('sign-in-closed'));
  });

  it('takes the code that the server shows, where no tab may be watched', async () => {
    withoutWindow(false);
    const asked = background({ ...begins, 'account.finish': ok({ account, again: false }) });
    expect(await press(true, async (isShown) => (isShown ? ' c/+ ' : null))).toEqual(
      ok({ account, again: false }),
    );
    expect(asked).toEqual([
      ['account.begin', { address: 'toot.wales', way: 'paste' }],
      ['account.finish', { redirect: 'urn:ietf:wg:oauth:2.0:oob?code=c%2F%2B&state=s' }],
    ]);
  });

  it('asks a Misskey server again without any code', async () => {
    withoutWindow(false);
    const authorizeUrl = 'https://misskey.example/miauth/0b0e-1?name=Also+Post';
    const asked = background({
      'account.begin': ok({ authorizeUrl, server: 'https://misskey.example', software: 'misskey' }),
      'account.finish': ok({ account, again: false }),
    });
    expect((await press(true, async (isShown) => (isShown ? null : ''))).ok).toBe(true);
    expect(asked.at(-1)).toEqual([
      'account.finish',
      { redirect: 'urn:ietf:wg:oauth:2.0:oob?session=0b0e-1' },
    ]);
  });
});
