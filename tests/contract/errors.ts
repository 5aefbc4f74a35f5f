import { expect } from 'vitest';
import type { Outcome } from '../../lib/fediverse/driver.ts';
import type { PlannedPost } from '../../lib/model/plan.ts';
import type { Fault } from '../servers/index.ts';
import { failures, harmful, limitedLooksRevoked, saysWhy, withoutPermission } from './failures.ts';
import type { Law } from './law.ts';
import { draftFor, type Place, picture, plan, publish, type Visitor, visit } from './place.ts';

type Act = (visitor: Visitor) => Promise<Outcome<unknown>>;

/** How a post is made, by each protocol. */
const posting = ['POST /api/v1/statuses', 'POST /api/notes/create', 'POST /api/v1/studio/upload'];

/** What is asked of a server, and the requests that a fault must meet to spoil it. */
const acts: Readonly<Record<string, { on: string[]; act: Act }>> = {
  post: { on: posting, act: post },
  upload: {
    on: [...posting.slice(2), 'POST /api/v2/media', 'POST /api/v1/media', 'POST /api/drive/files/create'],
    act: upload,
  },
  look: {
    on: ['GET /api/v1/accounts/:id/statuses', 'POST /api/users/notes', 'GET /api/v1/studio/posts'],
    act: ({ driver }) => driver.recent(0),
  },
};

async function post(visitor: Visitor): Promise<Outcome<unknown>> {
  const draft = draftFor(visitor, [{ text: 'Bore da' }]);
  const [first] = plan(visitor, draft).posts;
  if (!first) throw new Error('The plan has no post');
  return publish(visitor, draft, first);
}

/** Where files go along with their post, that is what an upload is. */
function upload(visitor: Visitor): Promise<Outcome<unknown>> {
  const { file, name, description } = picture();
  const { driver } = visitor;
  return driver.filesGoAlong ? post(visitor) : driver.upload(file, { name, description });
}

/** Only files that go along with their post: others would be asked for first. */
const alone = ({ driver }: Visitor, { media }: PlannedPost) => (driver.filesGoAlong ? media : []);

const told = (outcome: Outcome<unknown>) =>
  outcome.is === 'created' ? { is: outcome.is, code: '' } : { is: outcome.is, code: outcome.problem.code };

const insideOf = ({ server }: Place) => {
  if (!server) throw new Error('This server has no inside');
  return server;
};

/** Every way in which a request can fail, and what the outbox must be told of it. */
export function failureLaws({ law, insideLaw }: { law: Law; insideLaw: Law }): void {
  for (const [fault, meaning] of Object.entries(failures))
    insideLaw(`after ${fault} the outbox knows whether to wait, to look or to give up`, async (place) => {
      const visitor = await visit(place);
      const { faults } = insideOf(place);
      for (const [name, { on, act }] of Object.entries(acts)) {
        const added = on.map((route) =>
          faults.add({ on: route, when: 'before', do: fault, times: 9 } as Fault),
        );
        const { is, code } = told(await act(visitor));
        for (const it of added) faults.remove(it);
        const isEmptyList = name === 'look' && fault === 'empty-list' && place.family !== 'loops';
        expect(is, name).toBe(isEmptyList ? 'created' : meaning.is);
        if (!isEmptyList) expect(meaning.code, name).toContain(code);
      }
    });

  insideLaw('an answer that never ends, is nested without end or sends elsewhere is none', async (place) => {
    const visitor = await visit(place);
    for (const fault of harmful) {
      for (const on of posting) insideOf(place).faults.add({ on, when: 'after', do: fault });
      expect(told(await post(visitor)).is, fault).toBe('unknown');
      insideOf(place).faults.clear();
    }
  });

  insideLaw(
    'an answer that is lost leaves open what became of the post, and looking finds it',
    async (place) => {
      const visitor = await visit(place);
      for (const on of posting) insideOf(place).faults.add({ on, when: 'after', do: 'drop' });
      expect(told(await post(visitor)).is).toBe('unknown');
      expect(await visitor.driver.recent(0)).toMatchObject({
        is: 'created',
        value: [{ mediaCount: expect.any(Number) }],
      });
    },
  );

  law(
    'a token that the server no longer knows asks for a new sign-in, whatever it is used for',
    async (place) => {
      const visitor = await visit(place);
      const secret = await place.deps.store.readSecret(visitor.account.id);
      if (!secret) throw new Error('There is no secret');
      await place.deps.store.renewSecret(secret, { ...secret, token: 'of-somebody-else' });
      const driver = await visitor.driverOf(visitor.account.id);
      if (!driver.ok) throw new Error('There is no driver');
      const stranger = { ...visitor, driver: driver.value };
      const bad = { is: 'refused', code: 'token-revoked' };
      expect(told(await upload(stranger))).toEqual(bad);
      expect(told(await stranger.driver.recent(0))).toEqual(bad);
      const draft = draftFor(visitor, [{ text: 'Bore da' }]);
      const [first] = plan(visitor, draft).posts;
      if (!first) throw new Error('The plan has no post');
      expect(told(await publish(stranger, draft, { ...first, media: alone(visitor, first) }))).toEqual(bad);
    },
  );

  insideLaw('a token without the right to post says so', async (place) => {
    const visitor = await visit(place);
    const [token] = insideOf(place).tokens;
    if (token) token.scopes = ['read'];
    const { is, code } = told(await upload(visitor));
    expect(is === 'created' ? 'posted' : code).toBe(withoutPermission[place.family] ?? 'permission-missing');
  });

  insideLaw(
    'an account that the server has limited is told apart from a bad token, where it can be',
    async (place) => {
      const visitor = await visit(place);
      const { faults } = insideOf(place);
      const who = ['GET /api/v1/accounts/verify_credentials', 'POST /api/i', 'GET /api/v1/account/info/self'];
      for (const on of [...posting, ...who]) faults.add({ on, when: 'before', do: 'limited', times: 9 });
      const looksRevoked = limitedLooksRevoked.has(place.family);
      expect(told(await post(visitor))).toEqual({
        is: 'refused',
        code: looksRevoked ? 'token-revoked' : (saysWhy[place.family] ?? 'account-limited'),
      });
    },
  );
}
