import type { Call } from '../http/call.ts';
import type { Reply } from '../http/reply.ts';
import type { World } from '../world.ts';

/** What a server remembers of an Idempotency-Key, per account (facts: fediverse-api 4a). */
export interface Key {
  /** Id of what came of it; `null` when nothing did or may ever be told. */
  known(): { id: string | null } | null;
  remember(id: string | null): void;
}

export function keyOf(account: string, key: string, world: World): Key {
  const name = `${account} ${key}`;
  return {
    known() {
      const entry = world.keys.get(name);
      return entry && isFresh(entry, world) ? { id: entry.id } : null;
    },
    remember(id) {
      world.keys.set(name, { id, at: world.now() });
    },
  };
}

const isFresh = ({ at }: { at: number }, { now, manners }: World): boolean =>
  now() - at < manners.keyWindowMs;

/** Where a key brings the first answer again: to anyone, for any request that changes something, errors included. */
export async function echoing(
  { method, headers }: Call,
  world: World,
  answer: () => Promise<Reply>,
): Promise<Reply> {
  const key = headers['idempotency-key'];
  if (!key || world.manners.repeatedKey !== 'echo' || !['POST', 'PUT', 'PATCH'].includes(method))
    return answer();
  const known = world.echoes.get(key);
  if (known && isFresh(known, world))
    return { ...known.reply, headers: { ...known.reply.headers, 'idempotent-replayed': 'true' } };
  const reply = await answer();
  world.echoes.set(key, { reply, at: world.now() });
  return reply;
}
