import type { Person, World } from '../world.ts';
import { mentionsIn } from './entities.ts';

/** The account a name stands for, if the server knows it: `name`, `name@host`, also with the server's own host. */
export function resolve(acct: string, world: World): Person | null {
  const [username = '', host = world.host] = acct.toLowerCase().split('@');
  const elsewhere = host === world.host ? null : host;
  return (
    world.people.find((person) => person.username.toLowerCase() === username && person.host === elsewhere) ??
    null
  );
}

/** Everyone a text would ping, once each. */
export function pinged(text: string, world: World): Person[] {
  const found = mentionsIn(text)
    .map(({ value }) => resolve(value, world))
    .filter((person) => person !== null);
  return [...new Set(found)];
}
