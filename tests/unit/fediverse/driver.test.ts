import { describe, expect, it } from 'vitest';
import type { Driver, PostRequest } from '../../../lib/fediverse/driver.ts';
import { createDrivers } from '../../../lib/fediverse/drivers.ts';
import { beginSignIn, finishSignIn } from '../../../lib/fediverse/oauth.ts';
import { createServer, type Manners, manners } from '../../servers/index.ts';
import { decide } from './browser.ts';
import { made, png } from './driver-kit.ts';
import { got, setting } from './identity.ts';

const post = (change: Partial<PostRequest> = {}): PostRequest => ({
  text: 'Bore da, bawb!',
  mediaIds: [],
  poll: null,
  spoilerText: '',
  sensitive: false,
  visibility: 'public',
  language: 'cy',
  inReplyTo: null,
  mentions: [],
  ...change,
});

/** The driver of an account that is signed in to a server of these manners. */
async function signedIn(its: Manners = manners.mastodon) {
  const clock = { now: () => 0 };
  const server = createServer({ host: 'toot.wales', manners: its, clock: () => clock.now() });
  const here = await setting({ 'toot.wales': server });
  clock.now = here.deps.now;
  const { authorizeUrl } = got(await beginSignIn('toot.wales', here.deps));
  const { account } = got(await finishSignIn(await decide(server.handler, authorizeUrl), here.deps));
  const driverOf = createDrivers(here.deps);
  return { ...here, server, account, driverOf, driver: got(await driverOf(account.id)) };
}

describe.each(Object.entries(manners))('the driver, on a server that is %s', (_, its) => {
  it('publishes a post just as it is asked to', async () => {
    const { driver, server } = await signedIn(its);
    const picture = made(await driver.upload(png, { name: 'llun.png', description: 'Un picsel' }));
    expect(picture.ready).toBe(true);
    const first = made(
      await driver.publish(
        post({ mediaIds: [picture.id], spoilerText: 'Llun', visibility: 'unlisted', language: 'cy' }),
        'key-1',
      ),
    );
    const second = made(
      await driver.publish(
        post({
          text: 'Te neu goffi?',
          language: null,
          inReplyTo: first.id,
          poll: { options: ['Te', 'Coffi'], durationMs: 3_600_000, multiple: true },
        }),
        'key-2',
      ),
    );
    expect(server.statuses).toMatchObject([
      {
        id: first.id,
        url: first.url,
        text: 'Bore da, bawb!',
        spoilerText: 'Llun',
        sensitive: true,
        visibility: 'unlisted',
        language: 'cy',
        media: [{ name: 'llun.png', description: 'Un picsel', mimeType: 'image/png' }],
        idempotencyKey: 'key-1',
      },
      {
        id: second.id,
        inReplyTo: first.id,
        spoilerText: '',
        poll: { options: ['Te', 'Coffi'], expiresIn: 3600, multiple: true },
      },
    ]);
    expect(server.violations).toEqual([]);
  });

  it('sees its own posts of every visibility, newest first, without markup', async () => {
    const { driver, server, time } = await signedIn(its);
    const texts = [
      'Un & dau <tri>\nllinell',
      'https://example.com/a/very/long/address/that/is/shown/shortened',
    ];
    for (const [at, text] of texts.entries()) {
      time.now += 1000;
      await driver.publish(post({ text, visibility: at ? 'private' : 'unlisted' }), `key-${at}`);
    }
    const seen = made(await driver.recent(0));
    expect(seen.map(({ text }) => text)).toEqual([...texts].reverse());
    expect(seen[1]).toEqual({
      id: server.statuses[0]?.id,
      url: server.statuses[0]?.url,
      text: texts[0],
      spoilerText: '',
      mediaCount: 0,
      hasPoll: false,
      inReplyTo: null,
      createdAt: server.statuses[0]?.createdAt,
      stands: {
        descriptions: [],
        text: texts[0],
        spoilerText: '',
        mediaCount: 0,
        hasPoll: false,
        visibility: 'unlisted',
        language: 'cy',
        sensitive: false,
      },
    });
  });

  it('deletes a post, and takes one that is gone for deleted', async () => {
    const { driver, server } = await signedIn(its);
    const { id } = made(await driver.publish(post(), 'k'));
    expect(await driver.remove(id)).toEqual({ is: 'created', value: null });
    expect(server.statuses[0]?.deleted).toBe(true);
    expect(await driver.remove(id)).toEqual({ is: 'created', value: null });
  });

  it('leaves open what became of a post when the answer is lost', async () => {
    const { driver, server } = await signedIn(its);
    const faults = ['drop', 'error-500', 'proxy-502', 'truncated', 'empty-list', 'empty-object'] as const;
    for (const fault of faults) {
      server.faults.add({ on: 'POST /api/v1/statuses', when: 'after', do: fault });
      expect(await driver.publish(post({ text: fault }), fault)).toMatchObject({ is: 'unknown' });
    }
    expect(server.statuses).toHaveLength(faults.length);
    const seen = made(await driver.recent(0));
    expect(seen.map(({ text }) => text).sort()).toEqual([...faults].sort());
  });

  it('never calls a repeated key refused while its first post may exist', async () => {
    const { driver, server } = await signedIn(its);
    server.faults.add({ on: 'POST /api/v1/statuses', when: 'after', do: 'drop' });
    await driver.publish(post(), 'the key');
    const repeat = await driver.publish(post(), 'the key');
    expect(repeat.is).toBe({ replay: 'created', burn: 'unknown', ignore: 'created' }[driver.repeat.on]);
    expect(server.statuses).toHaveLength(driver.repeat.on === 'ignore' ? 2 : 1);
  });
});

describe('what the driver makes of a failure', () => {
  const publishAfter = async (fault: 'rate-limited' | 'revoked' | 'challenge' | 'unexpected-accounts') => {
    const { driver, server, deps } = await signedIn();
    server.faults.add({ on: 'POST /api/v1/statuses', when: 'before', do: fault });
    return { outcome: await driver.publish(post(), 'k'), now: deps.now() };
  };

  it('waits as long as a server asks', async () => {
    const { outcome, now } = await publishAfter('rate-limited');
    expect(outcome).toMatchObject({ is: 'refused', problem: { code: 'rate-limited' } });
    if (outcome.is === 'created') return;
    expect(outcome.retryAt).toBeGreaterThan(now);
    expect(outcome.retryAt).toBeLessThanOrEqual(now + 5 * 60_000);
  });

  it('knows a token that is no longer good', async () => {
    expect((await publishAfter('revoked')).outcome).toMatchObject({ problem: { code: 'token-revoked' } });
  });

  it('does not take a bot check for an answer of the server', async () => {
    expect((await publishAfter('challenge')).outcome).toMatchObject({ is: 'unknown' });
  });

  it('knows that the server stopped a mention', async () => {
    expect((await publishAfter('unexpected-accounts')).outcome).toMatchObject({
      is: 'refused',
      problem: { code: 'would-mention' },
    });
  });

  it('lets nobody be pinged who was not chosen', async () => {
    const { driver, server } = await signedIn();
    expect(await driver.publish(post({ text: 'Helo @bbc' }), 'k')).toMatchObject({
      is: 'refused',
      problem: { code: 'would-mention' },
    });
    expect(server.statuses).toEqual([]);
    made(await driver.publish(post({ text: 'Helo @bbc', mentions: ['bbc@toot.wales'] }), 'k2'));
    expect(server.statuses[0]?.mentions).toEqual(['bbc']);
  });

  it('says too long only of what is too long', async () => {
    const { driver } = await signedIn();
    expect(await driver.publish(post({ text: 'a'.repeat(501) }), 'k')).toMatchObject({
      problem: { code: 'too-long', said: expect.stringContaining('500') },
    });
    expect(await driver.publish(post({ text: '' }), 'k2')).toMatchObject({ problem: { code: 'refused' } });
    const link = `https://example.com/${'a'.repeat(600)}`;
    expect(await driver.publish(post({ text: link, mediaIds: ['404'] }), 'k3')).toMatchObject({
      problem: { code: 'refused' },
    });
  });

  it('tells a missing permission from an account in trouble', async () => {
    const { driver, server } = await signedIn();
    const live = server.tokens.find(({ revoked }) => !revoked);
    if (live) live.scopes = ['read:accounts'];
    expect(await driver.publish(post(), 'k')).toMatchObject({
      is: 'refused',
      problem: { code: 'permission-missing' },
    });
  });

  it('waits for a video, and says when the server could not use it', async () => {
    const { driver, server } = await signedIn();
    const about = { name: 'a.png', description: '' };
    server.faults.add({ on: 'POST /api/v2/media', when: 'after', do: { processing: 1 } });
    const { id, ready } = made(await driver.upload(png, about));
    expect(ready).toBe(false);
    expect(made(await driver.processed(id)).ready).toBe(false);
    expect(made(await driver.processed(id)).ready).toBe(true);
    server.faults.add({ on: 'GET /api/v1/media/:id', when: 'after', do: 'processing-failed' });
    expect(await driver.processed(id)).toMatchObject({ is: 'refused', problem: { code: 'media-refused' } });
    expect(await driver.processed('404')).toMatchObject({ is: 'refused', problem: { code: 'media-lost' } });
  });

  it('says of a file whether it is too large or of no use', async () => {
    const { driver } = await signedIn();
    const about = { name: 'a.png', description: '' };
    const broken = new Blob(['no picture'], { type: 'image/png' });
    expect(await driver.upload(broken, about)).toMatchObject({ problem: { code: 'media-refused' } });
    const huge = new Blob([await png.arrayBuffer(), new Uint8Array(17 * 1024 * 1024)], { type: 'image/png' });
    expect(await driver.upload(huge, about)).toMatchObject({ problem: { code: 'media-too-large' } });
  });
});

describe('the driver of an account', () => {
  it('is not handed out while the person must sign in again', async () => {
    const { deps, driverOf, account } = await signedIn();
    await deps.store.changeAccount(account.id, { needsSignIn: true });
    expect(await driverOf(account.id)).toEqual({ ok: false, problem: { code: 'token-revoked' } });
  });

  it('is not handed out for an account that left', async () => {
    const { deps, driverOf, account } = await signedIn();
    await deps.store.removeAccount(account.id);
    expect(await driverOf(account.id)).toEqual({ ok: false, problem: { code: 'account-refused' } });
  });

  it('reads the limits of the server once a day', async () => {
    const { asked, driverOf, account, time } = await signedIn();
    asked.length = 0;
    await driverOf(account.id);
    expect(asked).toEqual([]);
    time.now += 25 * 3_600_000;
    await driverOf(account.id);
    await driverOf(account.id);
    expect(asked).toEqual(['GET https://toot.wales/api/v2/instance']);
  });
});

it('says what a repeated key does, so that nothing is posted twice', async () => {
  const repeats: Driver['repeat'][] = [];
  for (const its of Object.values(manners)) repeats.push((await signedIn(its)).driver.repeat);
  expect(repeats).toEqual([
    { on: 'replay', windowMs: 3_600_000 },
    { on: 'burn', windowMs: 3_600_000 },
    { on: 'ignore', windowMs: 0 },
  ]);
});
