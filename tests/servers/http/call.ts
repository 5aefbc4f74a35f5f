import type { Locale, Sentence } from '../sentences.ts';
import { say } from '../sentences.ts';
import type { IssuedToken } from '../types.ts';
import type { Person, World } from '../world.ts';
import type { Params } from './params.ts';
import { json, type Reply } from './reply.ts';

/** One request, read in full. */
export interface Call {
  method: string;
  /** Address with query, under the server's own origin. */
  url: URL;
  /** Lower case names. */
  headers: Record<string, string>;
  params: Params;
  /** What the route's `:name` segments stand for. */
  at: Record<string, string>;
  /** Token of the `Authorization` header, if the server knows it; perhaps revoked. */
  token: IssuedToken | null;
  /** Language of the person the token belongs to, else of the request. */
  locale: Locale;
  /** Network address of the client. */
  address: string;
}

/** A person acting through an app. */
export interface Visitor {
  person: Person;
  token: IssuedToken;
}

export interface Route {
  /** Method and path; `:name` stands for one segment. */
  on: string;
  answer(call: Call, world: World): Reply | Promise<Reply>;
}

export const refuse = (
  { locale }: Call,
  status: number,
  sentence: Sentence,
  values: Record<string, string | number> = {},
): Reply => json(status, { error: say(locale, sentence, values) });

/** 422 of a record that does not pass its own checks. */
export const invalid = (
  call: Call,
  sentence: Sentence,
  values: Record<string, string | number> = {},
): Reply => refuse(call, 422, 'invalid', { what: say(call.locale, sentence, values) });

/** Anyone may ask. */
export const open = (on: string, answer: Route['answer']): Route => ({ on, answer });

/** Only a person, whose token has one of the scopes (facts: fediverse-api 8). */
export const forUser = (
  on: string,
  scopes: string[],
  answer: (call: Call, world: World, visitor: Visitor) => Reply | Promise<Reply>,
): Route => ({
  on,
  answer(call, world) {
    if (!call.token) return refuse(call, 401, 'tokenInvalid');
    const objection = objectionTo(call, world, call.token, world.manners.signIn.needs[on] ?? scopes);
    if (objection) return objection;
    const visitor = visitorOf(call.token, world);
    return visitor ? answer(call, world, visitor) : refuse(call, 422, 'needsUser');
  },
});

/** Anyone; but a token, once shown, must be good for it: one without the scopes is worse than none. */
export const forGuest = (
  on: string,
  scopes: string[],
  answer: (call: Call, world: World, visitor: Visitor | null) => Reply,
): Route => ({
  on,
  answer(call, world) {
    if (!call.token) return answer(call, world, null);
    const needed = world.manners.signIn.needs[on] ?? scopes;
    return objectionTo(call, world, call.token, needed) ?? answer(call, world, visitorOf(call.token, world));
  },
});

function objectionTo(
  call: Call,
  { manners, now }: World,
  token: IssuedToken,
  scopes: readonly string[],
): Reply | null {
  const isOver = token.expiresAt !== null && token.expiresAt <= now();
  if (token.revoked || isOver) return refuse(call, 401, 'tokenRevoked');
  const good = scopes.some((scope) => manners.signIn.covers(token.scopes, scope));
  return good ? null : refuse(call, 403, 'outsideScopes');
}

const visitorOf = (token: IssuedToken, world: World): Visitor | null => {
  const person = world.people.find(({ username, host }) => username === token.account && host === null);
  return person ? { person, token } : null;
};
