import * as z from 'zod/mini';
import { fetchAlone, internetOf } from '../contract/internet.ts';
import type { Held, Place, Visitor } from '../contract/place.ts';
import { setting } from '../unit/fediverse/identity.ts';
import { heldStatus, Shown } from './shown.ts';
import type { Snac } from './snac.ts';

let people = 0;

/** A new person on a real snac. */
export async function placeOn(snac: Snac): Promise<Place> {
  people += 1;
  const name = `carys${people}`;
  const password = snac.addPerson(name);
  const { deps } = await setting({});
  const wire = internetOf(snac.host, snac.port, true);
  return {
    family: 'snac',
    address: `${name}@${snac.host}`,
    deps: { ...deps, fetch: wire, now: Date.now },
    decide: (address, answer) =>
      answer === 'deny' ? Promise.resolve(null) : logIn(snac, address, name, password),
    held: (visitor) => heldBy(visitor, wire),
    server: null,
    wait: null,
  };
}

/** Fills in its login form (facts: server-behaviour 5). */
async function logIn({ port }: Snac, address: string, name: string, password: string): Promise<string> {
  const local = (url: string) => `http://127.0.0.1:${port}${new URL(url).pathname}${new URL(url).search}`;
  const page = await (await fetchAlone(local(address))).text();
  const hidden = [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = hidden.map(([, field = '', value = '']) => [field, value] as [string, string]);
  const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
  const body = new URLSearchParams([...fields, ['login', name], ['passwd', password]]);
  const answer = await fetchAlone(local(action), { method: 'POST', body });
  const back = answer.headers.get('location');
  if (!back) throw new Error(`snac let nobody in: ${answer.status}`);
  return back;
}

async function heldBy(
  { place, account: { id: acct, server } }: Visitor,
  wire: typeof fetch,
): Promise<Held[]> {
  const token = (await place.deps.store.readSecret(acct))?.token;
  const ask = async (path: string): Promise<unknown> =>
    (await wire(new URL(path, server), { headers: { authorization: `Bearer ${token}` } })).json();
  const { id } = z.object({ id: z.string() }).parse(await ask('/api/v1/accounts/verify_credentials'));
  // Its list of an account's statuses leaves out what is not public; the home timeline has all.
  const statuses = z.array(Shown).parse(await ask('/api/v1/timelines/home?limit=40'));
  const own = statuses.filter(({ account }) => account.id === id);
  return own.reverse().map(heldStatus);
}
