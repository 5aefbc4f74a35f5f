import { isPublicOrigin } from './address.ts';
import { WebFinger } from './entities.ts';
import { getJson, isSuccess, type Wire } from './http.ts';

/** Origins of the servers that a host names for a user of its own; empty when it names none. The account itself first. */
export async function serversOf(wire: Wire, host: string, user: string): Promise<string[]> {
  const url = new URL('/.well-known/webfinger', `https://${host}`);
  url.searchParams.set('resource', `acct:${user}@${host}`);
  const answer = await getJson(wire, url);
  const found = isSuccess(answer) ? WebFinger.safeParse(answer.json).data : undefined;
  const links = found?.links ?? [];
  const wanted = [
    ...links.filter(({ rel, type }) => rel === 'self' && /\bjson\b/.test(type)),
    ...links.filter(({ rel }) => rel === 'http://webfinger.net/rel/profile-page'),
  ];
  const urls = wanted.map(({ href }) => URL.parse(href)).filter((it) => it !== null);
  return [...new Set(urls.filter(isPublicOrigin).map(({ origin }) => origin))];
}
