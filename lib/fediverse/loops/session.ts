import type { Outcome } from '../driver.ts';
import { type Answer, fieldsOf, isSuccess, send, type Wire } from '../http.ts';
import { type Asked, created, type Failed, failure, refused } from '../outcome.ts';
import { profiles } from '../profiles.ts';
import type { DriverOptions } from '../session.ts';
import { Me } from './entities.ts';

/** What the driver's functions share for one account. */
export interface LoopsSession extends Wire {
  /** Origin. */
  server: string;
  token: string;
  carry: DriverOptions['carry'];
  now(): number;
}

export const openLoops = ({ account, token, secrets, fetch, carry, now }: DriverOptions): LoopsSession => ({
  ...{ server: account.server, token, secrets, fetch, carry, now },
});

/** A question, or with a body a request, of the API. */
export function call(session: LoopsSession, path: string, body?: FormData | object): Promise<Answer> {
  const { server, token, secrets = [], ...wire } = session;
  const isForm = body instanceof FormData;
  const headers = {
    Accept: 'application/json',
    Authorization: `Bearer ${token}`,
    ...(body && !isForm && { 'Content-Type': 'application/json' }),
  };
  const sent = body && { method: 'POST', body: isForm ? body : JSON.stringify(body) };
  return send({ ...wire, secrets: [...secrets, token] }, new URL(`/api/v1/${path}`, server), {
    ...sent,
    headers,
  });
}

/** Who the token belongs to. */
export async function whoAmI(session: LoopsSession): Promise<Outcome<Me>> {
  const answer = await call(session, 'account/info/self');
  const me = isSuccess(answer) ? Me.safeParse(answer.json).data?.data : undefined;
  if (me) return created(me);
  const failed = failure(answer, profiles.loops, 'other', session.now());
  const isLimited = answer.is === 'answered' && answer.status === 403 && failed.is === 'refused';
  return isLimited ? refused('account-limited', answer.said) : failed;
}

/**
 * What a failure means. 403 comes to an account that may not do it: it may not upload, or has uploaded as much as a day
 * allows (StoreVideoRequest). Which part of a video was wrong stands in `errors`.
 */
export async function explain(session: LoopsSession, answer: Answer, asked: Asked): Promise<Failed> {
  const failed = failure(answer, profiles.loops, asked, session.now());
  if (answer.is !== 'answered' || failed.is === 'unknown') return failed;
  const { video, description } = fieldsOf(fieldsOf(answer.json).errors);
  if (answer.status === 413) return refused('media-too-large', answer.said);
  if (answer.status === 422 && video !== undefined) return refused('media-refused', answer.said);
  if (answer.status === 422 && description !== undefined) return refused('too-long', answer.said);
  if (answer.status !== 403) return failed;
  const me = await whoAmI(session);
  return me.is === 'refused' ? me : refused('account-limited', answer.said);
}
