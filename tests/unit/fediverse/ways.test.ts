import { describe, expect, it } from 'vitest';
import { beginSignIn, finishSignIn } from '../../../lib/fediverse/oauth.ts';
import { pastedReturn, returnTo, sessionIn, wayBack } from '../../../lib/fediverse/redirect.ts';
import { createServer, families } from '../../servers/index.ts';
import { decide } from './browser.ts';
import { got, setting } from './identity.ts';

/** A person whose browser has no sign-in window. */
async function arriving(family: 'mastodon' | 'misskey', way: 'tab' | 'paste') {
  const server = createServer({ host: 'a.example', manners: families[family] });
  const here = await setting({ 'a.example': server });
  const deps = { ...here.deps, now: Date.now, redirectUrl: returnTo[way] };
  const { authorizeUrl } = got(await beginSignIn('carys@a.example', deps));
  return { server, deps, authorizeUrl };
}

describe('a sign-in without a window of the browser', () => {
  it.each(['mastodon', 'misskey'] as const)('ends at an address that does not exist: %s', async (family) => {
    const { server, deps, authorizeUrl } = await arriving(family, 'tab');
    const back = await decide(server.handler, authorizeUrl);
    expect(back).toMatch(/^https:\/\/also-post\.invalid\/\?/);
    expect(wayBack(back)).toBe('tab');
    expect(got(await finishSignIn(back, deps)).account.id).toBe('carys@a.example');
  });

  it('ends with a code that is pasted', async () => {
    const { server, deps, authorizeUrl } = await arriving('mastodon', 'paste');
    const shown = new URL(await decide(server.handler, authorizeUrl)).searchParams.get('code') ?? '';
    const back = pastedReturn(authorizeUrl, ` ${shown}\n`);
    expect(wayBack(back)).toBe('paste');
    expect(got(await finishSignIn(back, deps)).account.id).toBe('carys@a.example');
    expect(await finishSignIn(back, deps)).toMatchObject({ problem: { code: 'sign-in-state' } });
  });

  it('needs no code at all on Misskey, and is refused before the person said yes', async () => {
    const { deps, authorizeUrl } = await arriving('misskey', 'paste');
    expect(new URL(authorizeUrl).searchParams.has('callback')).toBe(false);
    expect(sessionIn(authorizeUrl)).toMatch(/^[\da-f-]{36}$/);
    expect(await finishSignIn(pastedReturn(authorizeUrl, ''), deps)).toMatchObject({
      problem: { code: 'sign-in-failed' },
    });
  });
});
