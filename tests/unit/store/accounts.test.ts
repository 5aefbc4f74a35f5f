import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Account } from '../../../lib/model/account.ts';
import type { Instance } from '../../../lib/model/instance.ts';
import {
  admitAccount,
  changeAccount,
  listAccounts,
  readAccount,
  removeAccount,
} from '../../../lib/store/accounts.ts';
import { type Database, openDatabase } from '../../../lib/store/database.ts';
import { readInstance } from '../../../lib/store/instances.ts';
import { keepSignIn, type PendingSignIn, takeSignIn } from '../../../lib/store/sign-ins.ts';
import { readSecret, renewSecret, type Secret } from '../../../lib/store/vault.ts';

let database: Database;
let opened = 0;
beforeEach(async () => {
  opened += 1;
  database = await openDatabase(`accounts-${opened}`);
  onTestFinished(() => database.close());
});

const account = (id: string, change: Partial<Account> = {}): Account => ({
  id,
  acct: id,
  displayName: id,
  server: `https://${id.split('@')[1]}`,
  family: 'mastodon',
  url: `https://${id.split('@')[1]}/@${id.split('@')[0]}`,
  avatar: null,
  scopes: 'read write',
  expiresAt: null,
  isDefault: false,
  visibility: 'public',
  language: null,
  needsSignIn: false,
  addedAt: 1,
  ...change,
});
const secret = (id: string, token: string): Secret => ({
  account: id,
  token,
  refreshToken: null,
  expiresAt: null,
  app: 'app',
  clientId: 'client',
  clientSecret: 'secret',
});
const instance = (server: string): Instance => ({
  server,
  family: 'mastodon',
  software: 'mastodon 4.5',
  readAt: 1,
  maxCharacters: 500,
  maxMedia: 4,
  mediaTypes: [],
  imageBytes: 1,
  videoBytes: 1,
  maxDescription: 1500,
  poll: null,
});
const admit = (id: string, token: string, change: Partial<Account> = {}) => {
  const it = account(id, change);
  return admitAccount(database, it, secret(id, token), instance(it.server));
};

describe('accounts on disk', () => {
  it('come with their secret and the limits of their server', async () => {
    await admit('carys@toot.wales', 'one');
    expect(await readSecret(database, 'carys@toot.wales')).toMatchObject({ token: 'one' });
    expect(await readInstance(database, 'https://toot.wales')).toMatchObject({ maxCharacters: 500 });
  });

  it('are listed in the order in which they came', async () => {
    await admit('b@toot.wales', '1', { addedAt: 2 });
    await admit('c@toot.wales', '2', { addedAt: 3 });
    await admit('a@toot.wales', '3', { addedAt: 1 });
    expect((await listAccounts(database)).map(({ id }) => id)).toEqual([
      'a@toot.wales',
      'b@toot.wales',
      'c@toot.wales',
    ]);
  });

  it('never hold a token', async () => {
    await admit('carys@toot.wales', 'a-token');
    expect(JSON.stringify(await database.getAll('accounts'))).not.toContain('a-token');
  });

  it('keep their settings when they sign in again, and give back the secret that was replaced', async () => {
    await admit('carys@toot.wales', 'one');
    await changeAccount(database, 'carys@toot.wales', { visibility: 'private', needsSignIn: true });
    expect(await admit('carys@toot.wales', 'two', { displayName: 'Carys', addedAt: 9 })).toMatchObject({
      ok: true,
      value: {
        again: true,
        account: {
          displayName: 'Carys',
          visibility: 'private',
          isDefault: true,
          needsSignIn: false,
          addedAt: 1,
        },
        replaced: { token: 'one' },
      },
    });
  });

  it('keep their picture while it lies where it lay, and lose it when it moved', async () => {
    const [id, picture] = ['carys@toot.wales', 'data:image/png;base64,AAAA'];
    await admit(id, 'one', { avatar: 'https://toot.wales/1.png' });
    await changeAccount(database, id, { picture });
    await admit(id, 'two', { avatar: 'https://toot.wales/1.png' });
    expect(await readAccount(database, id)).toMatchObject({ picture });
    await admit(id, 'three', { avatar: 'https://toot.wales/2.png' });
    expect((await readAccount(database, id))?.picture).toBeUndefined();
  });

  it('do not change hands: another server cannot bring an account of the same name', async () => {
    await admit('carys@toot.wales', 'one');
    expect(await admit('carys@toot.wales', 'two', { server: 'https://evil.example' })).toEqual({
      ok: false,
      problem: { code: 'account-refused' },
    });
    expect(await readSecret(database, 'carys@toot.wales')).toMatchObject({ token: 'one' });
    expect(await readAccount(database, 'carys@toot.wales')).toMatchObject({ server: 'https://toot.wales' });
  });

  it('change only where something is given', async () => {
    await admit('carys@toot.wales', 'one', { language: 'cy' });
    const change = { isDefault: undefined, visibility: 'unlisted', language: null } as const;
    expect(await changeAccount(database, 'carys@toot.wales', change)).toMatchObject({
      isDefault: true,
      visibility: 'unlisted',
      language: null,
    });
    expect(await changeAccount(database, 'nobody@toot.wales', change)).toBeNull();
    expect(await database.count('accounts')).toBe(1);
  });

  it('take their secret with them when they leave', async () => {
    await admit('carys@toot.wales', 'one');
    await removeAccount(database, 'carys@toot.wales');
    expect(await database.count('accounts')).toBe(0);
    expect(await database.count('vault')).toBe(0);
  });
});

describe('a renewed secret', () => {
  const renewed = { ...secret('carys@toot.wales', 'two'), expiresAt: 99 };

  it('takes the place of the old one, and the account knows when it ends', async () => {
    await admit('carys@toot.wales', 'one');
    await renewSecret(database, secret('carys@toot.wales', 'one'), renewed);
    expect(await readSecret(database, 'carys@toot.wales')).toEqual(renewed);
    expect(await readAccount(database, 'carys@toot.wales')).toMatchObject({ expiresAt: 99 });
  });

  it('comes too late for an account that left or signed in anew', async () => {
    await renewSecret(database, secret('carys@toot.wales', 'one'), renewed);
    expect(await database.count('vault')).toBe(0);
    await admit('carys@toot.wales', 'three');
    await renewSecret(database, secret('carys@toot.wales', 'one'), renewed);
    expect(await readSecret(database, 'carys@toot.wales')).toMatchObject({ token: 'three' });
  });
});

describe('a sign-in that waits', () => {
  const waiting = (state: string, startedAt: number): PendingSignIn => ({
    state,
    verifier: 'v',
    app: 'app',
    redirect: 'https://redirect.example/',
    clientId: 'client',
    clientSecret: 'secret',
    scopes: 'read',
    instance: instance('https://toot.wales'),
    domain: null,
    startedAt,
  });

  it('can be taken once, also when two ask at the same time', async () => {
    await keepSignIn(database, waiting('a', 1), 0);
    const taken = await Promise.all([takeSignIn(database, 'a'), takeSignIn(database, 'a')]);
    expect(taken.filter((it) => it !== null)).toHaveLength(1);
  });

  it('is dropped when it is stale and another one begins', async () => {
    await keepSignIn(database, waiting('old', 1), 0);
    await keepSignIn(database, waiting('new', 100), 50);
    expect(await database.getAllKeys('signIns')).toEqual(['new']);
  });
});
