import { describe, expect, it } from 'vitest';
import { beginSignIn, finishSignIn } from '../../lib/fediverse/oauth.ts';
import { families, sharkeyNative } from '../servers/index.ts';
import { driverContract } from './driver.ts';
import { known } from './known.ts';
import type { Place } from './place.ts';
import { behindPermission, pretend } from './pretend.ts';

const names = Object.keys(families) as (keyof typeof families)[];

for (const family of names)
  driverContract(family, { open: () => pretend(family), hasInside: true, differs: known[family] ?? {} });

driverContract('sharkey by its own protocol', {
  open: () => pretend('misskey', false, sharkeyNative),
  hasInside: true,
});

describe('a server that lets no extension in unasked', () => {
  const attempt = async ({ address, deps, decide }: Place) => {
    const begun = await beginSignIn(address, deps);
    if (!begun.ok) return begun;
    const back = await decide(begun.value.authorizeUrl, 'allow');
    return finishSignIn(back ?? '', deps);
  };

  it.each([...behindPermission])('is out of reach without the host permission: %s', async (family) => {
    const place = await pretend(family as keyof typeof families, false);
    expect(await attempt(place)).toMatchObject({ problem: { code: 'server-unreachable' } });
    expect(await place.deps.store.listAccounts()).toEqual([]);
  });

  it.each([...behindPermission])('is asked for nothing before the person allows it: %s', async (family) => {
    const place = await pretend(family as keyof typeof families, true);
    const deps = { ...place.deps, isGranted: async () => false };
    expect(await beginSignIn(place.address, deps)).toMatchObject({
      problem: { code: 'host-needed', about: { host: 'cyngor.example' } },
    });
    expect(place.server?.apps).toEqual([]);
  });
});
