import { describe, expect, it } from 'vitest';
import { actionsOf, resume } from '../../../lib/outbox/decide.ts';
import { account, planOf, post, submit, thread } from './jobs.ts';
import { HOUR, newWorld, press, refused, silent, texts } from './scene.ts';

describe('a rate limit', () => {
  it('is waited for as long as the server asks, and the post goes out with a new key', async () => {
    const world = newWorld();
    const retryAt = world.time + 3 * HOUR;
    world.server.says.publish = [refused('rate-limited', retryAt)];
    const { posts } = await submit(world, thread);
    await world.pump.wake();
    expect(world.job()).toMatchObject({
      state: 'queued',
      notBefore: retryAt,
      problem: { code: 'rate-limited' },
    });
    expect(world.job().posts[0]).toMatchObject({ sentAt: null });
    expect(world.job().posts[0]?.key).not.toBe(posts[0]?.key);
    expect(world.pump.nextWake()).toBe(retryAt);
    await world.runToRest();
    expect(world.time).toBe(retryAt);
    expect(texts(world)).toHaveLength(3);
  });

  it('in the past, as a fast clock sees it, does not make us hammer the server', async () => {
    const world = newWorld();
    world.server.says.upload = [refused('rate-limited', world.time - HOUR)];
    await submit(world, thread);
    await world.pump.wake();
    expect(world.pump.nextWake()).toBe(world.time + 30_000);
  });

  it('absurdly far away is asked again after a day', async () => {
    const world = newWorld();
    world.server.says.upload = [refused('rate-limited', world.time + 1000 * HOUR)];
    await submit(world, thread);
    await world.pump.wake();
    expect(world.pump.nextWake()).toBe(world.time + 24 * HOUR);
  });

  it('holds back the other posts of the account, not those of others', async () => {
    const world = newWorld();
    world.server.says.publish = [refused('rate-limited', world.time + HOUR)];
    await submit(world, planOf([post('first')]));
    world.time += 1;
    await submit(world, planOf([post('second')]));
    await submit(world, planOf([post('other')], { account: 'bob@home.example' }));
    await world.pump.wake();
    expect(texts(world)).toEqual(['other']);
    await world.runToRest();
    expect(texts(world)).toEqual(['other', 'first', 'second']);
  });
});

describe('no network', () => {
  it('leaves the job queued, unasked, until the network is back', async () => {
    const world = newWorld();
    world.online = false;
    await submit(world, thread);
    await world.pump.wake();
    expect(world.job()).toMatchObject({ state: 'queued', problem: { code: 'offline' }, attempts: 0 });
    expect(world.pump.nextWake()).toBe(world.time + 60_000);
    world.online = true;
    await world.pump.wake();
    expect(world.job().state).toBe('posted');
    expect(world.server.calls).toHaveLength(5);
  });

  it('keeps a post in doubt in doubt', async () => {
    const world = newWorld({ on: 'ignore' });
    world.server.says.publish = [silent];
    await submit(world, planOf([post('only')]));
    await world.pump.wake();
    world.online = false;
    world.time += 60_000;
    await world.pump.wake();
    expect(world.job()).toMatchObject({ state: 'unconfirmed', problem: { code: 'offline' }, looks: 0 });
  });
});

describe('a network that comes and goes', () => {
  it('loses nothing and doubles nothing: every part is there once, in order', async () => {
    const world = newWorld();
    world.server.says.upload = [silent, silent];
    world.server.says.publish = [silent, silent];
    await submit(world, thread);
    for (let round = 0; round < 60 && world.job().state !== 'posted'; round += 1) {
      world.online = round % 2 === 1;
      await world.pump.wake();
      await world.passTo(Math.max(world.time + 1000, world.pump.nextWake() ?? 0));
    }
    expect(world.job().state).toBe('posted');
    expect(texts(world)).toEqual(thread.posts.map(({ text }) => text));
  });
});

describe('a token that the server refuses', () => {
  it.each(['upload', 'publish', 'recent'] as const)(
    'at %s holds the job until the person signed in again',
    async (call) => {
      const world = newWorld({ on: 'ignore' });
      if (call === 'recent') world.server.says.publish = [silent];
      world.server.says[call] = [...(world.server.says[call] ?? []), refused('token-revoked')];
      await submit(world, thread);
      await world.runToRest();
      expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'token-revoked' } });
      expect(actionsOf(world.job())).toContain('signIn');
      expect(world.refusedTokens).toEqual([account]);
      world.tokenGood = true;
      await world.pump.change(world.job().id, (job) => ({ ok: true, value: resume(job, world.time) }));
      await world.runToRest();
      // What was in doubt before is looked for, never simply sent again.
      expect(world.job().state).toBe(call === 'recent' ? 'held' : 'posted');
      expect(texts(world)).toHaveLength(call === 'recent' ? 0 : 3);
    },
  );

  it('after a post that may exist does not make it go out twice', async () => {
    const world = newWorld({ on: 'ignore' });
    await submit(world, thread);
    world.onEffect = (number) => {
      if (world.effects[number]?.name !== 'publish' || world.server.standing.length) return;
      world.faults.set(number, 'answer-lost');
      world.server.says.recent = [refused('token-revoked')];
    };
    await world.runToRest();
    world.tokenGood = true;
    await world.pump.change(world.job().id, (job) => ({ ok: true, value: resume(job, world.time) }));
    await world.runToRest();
    expect(texts(world)).toHaveLength(3);
  });
});

describe('a permission that is missing', () => {
  it('can be given by signing in again; then the job goes on', async () => {
    const world = newWorld();
    world.server.says.publish = [refused('permission-missing')];
    await submit(world, planOf([post('only')]));
    await world.runToRest();
    expect(actionsOf(world.job())).toEqual(['signIn', 'retry', 'cancel']);
    await world.pump.change(world.job().id, (job) => ({ ok: true, value: resume(job, world.time) }));
    await world.runToRest();
    expect(texts(world)).toEqual(['only']);
  });
});

describe('a schedule', () => {
  it('is kept by the extension', async () => {
    const world = newWorld();
    const at = world.time + 5 * HOUR;
    await submit(world, planOf([post('later')], { scheduledAt: at }));
    await world.pump.wake();
    expect(world.server.calls).toEqual([]);
    expect(world.pump.nextWake()).toBe(at);
    await world.runToRest();
    expect(world.server.standing[0]?.createdAt).toBe(at);
  });

  it('missed while asleep asks before it posts late, and only once', async () => {
    const world = newWorld();
    await submit(world, planOf([post('later')], { scheduledAt: world.time + HOUR }));
    world.time += 2 * HOUR;
    await world.runToRest();
    expect(world.job()).toMatchObject({ state: 'held', problem: { code: 'schedule-missed' } });
    expect(actionsOf(world.job())).toEqual(['approve', 'cancel']);
    await press(world, 'approve');
    await world.runToRest();
    expect(texts(world)).toEqual(['later']);
  });

  it('missed while asleep goes out late where the person wants that, and says so', async () => {
    const world = newWorld();
    world.sendsMissed = true;
    const at = world.time + HOUR;
    await submit(world, planOf([post('later')], { scheduledAt: at }));
    world.time += 2 * HOUR;
    await world.runToRest();
    expect(texts(world)).toEqual(['later']);
    expect(world.job().notices).toEqual([{ code: 'sent-late', level: 'tells', about: { time: String(at) } }]);
  });

  it('that a worker died over is there for the next one', async () => {
    const world = newWorld();
    const at = world.time + HOUR;
    await submit(world, planOf([post('later')], { scheduledAt: at }));
    world.restart();
    await world.pump.wake();
    expect(world.pump.nextWake()).toBe(at);
    await world.runToRest();
    expect(world.server.standing[0]?.createdAt).toBe(at);
  });

  it('is kept by the clock on the wall when the clock is put forward', async () => {
    const world = newWorld();
    const at = world.time + 3 * HOUR;
    await submit(world, planOf([post('later')], { scheduledAt: at }));
    await world.pump.wake();
    world.time = at - HOUR;
    await world.pump.wake();
    expect(texts(world)).toEqual([]);
    world.time = at + 1000;
    await world.pump.wake();
    expect(texts(world)).toEqual(['later']);
  });

  it('is not missed because the server made us wait after we began in time', async () => {
    const world = newWorld();
    const at = world.time + HOUR;
    world.server.says.publish = [refused('rate-limited', at + HOUR)];
    await submit(world, planOf([post('later')], { scheduledAt: at }));
    await world.runToRest();
    expect(texts(world)).toEqual(['later']);
  });

  it('stays with the wall clock when the clock is put back', async () => {
    const world = newWorld();
    const at = world.time + HOUR;
    await submit(world, planOf([post('later')], { scheduledAt: at }));
    world.time -= 3 * HOUR;
    expect(world.pump.nextWake()).toBe(at);
  });
});
