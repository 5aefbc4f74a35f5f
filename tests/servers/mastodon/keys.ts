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
      return entry && world.now() - entry.at < world.manners.keyWindowMs ? { id: entry.id } : null;
    },
    remember(id) {
      world.keys.set(name, { id, at: world.now() });
    },
  };
}
