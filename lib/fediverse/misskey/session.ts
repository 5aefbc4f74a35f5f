import type { Outcome } from '../driver.ts';
import { isSuccess } from '../http.ts';
import { created, unshown } from '../outcome.ts';
import type { DriverOptions } from '../session.ts';
import { call, type Line } from './call.ts';
import { Me } from './entities.ts';
import { misskeyFailure } from './failure.ts';

/** What the driver's functions share for one account. */
export interface MisskeySession extends Line {
  instance: DriverOptions['instance'];
  carry: DriverOptions['carry'];
  now(): number;
  /** The account's id on its server; asked for once. */
  myId(): Promise<Outcome<string>>;
}

export function openMisskey({
  account,
  token,
  secrets,
  instance,
  fetch,
  carry,
  now,
}: DriverOptions): MisskeySession {
  let known: Outcome<string> | null = null;
  const session: MisskeySession = {
    ...{ server: account.server, token, secrets, fetch, carry, instance, now },
    async myId() {
      if (known?.is !== 'created') known = await whoAmI(session);
      return known;
    },
  };
  return session;
}

async function whoAmI(session: MisskeySession): Promise<Outcome<string>> {
  const answer = await call(session, 'i');
  if (!isSuccess(answer)) return misskeyFailure(answer, 'other', session.now());
  const me = Me.safeParse(answer.json).data;
  return me ? created(me.id) : unshown(answer);
}
