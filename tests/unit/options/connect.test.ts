import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connect, type Step } from '../../../entrypoints/options/connect.ts';
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
const press = (consent = true) => connect(Promise.resolve(consent), 'toot.wales', (step) => steps.push(step));
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
      ['account.begin', { address: 'toot.wales' }],
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
