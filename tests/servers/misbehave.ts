import type { Instead, Spoilt } from './faults.ts';
import type { Call } from './http/call.ts';
import { html, json, type Reply, redirect } from './http/reply.ts';
import { tooMany } from './mastodon/rates.ts';
import { showPerson } from './mastodon/show.ts';
import { say } from './sentences.ts';
import type { World } from './world.ts';

/** Where `elsewhere` leads. */
export const ELSEWHERE = 'elsewhere.example';
const DEEP = 100_000;

/** The answer that comes in place of the right one. */
export function instead(what: Instead, call: Call, world: World): Reply {
  switch (what) {
    case 'drop':
      return { status: 0, headers: {}, body: '', delivery: 'dropped' };
    case 'error-500':
    case 'error-502':
    case 'error-503':
      return json(Number(what.slice(-3)), { error: say(call.locale, 'temporary') });
    case 'proxy-502':
      return { ...html(502, '<html><head><title>502 Bad Gateway</title></head></html>'), cors: false };
    case 'challenge':
      return {
        ...html(403, '<html><head><title>Making sure you are not a bot</title></head></html>'),
        cors: false,
      };
    case 'rate-limited':
      return tooMany(call, world, 'account');
    case 'empty-list':
      return json(200, []);
    case 'empty-object':
      return json(200, {});
    case 'empty-body':
      return { status: 200, headers: {}, body: '' };
    case 'endless':
      return { ...json(200, { id: '1' }), delivery: 'endless' };
    case 'bomb':
      return { ...json(200, null), body: `${'[{"id":'.repeat(DEEP)}1${'}]'.repeat(DEEP)}` };
    case 'elsewhere':
      return redirect(`https://${ELSEWHERE}/`, {}, 307);
    case 'limited':
      return json(403, { error: say(call.locale, 'disabled') });
    case 'revoked':
      return json(401, { error: say(call.locale, 'tokenRevoked') });
    case 'unexpected-accounts':
      return json(422, {
        error: say(call.locale, 'unexpectedAccounts'),
        unexpected_accounts: world.people
          .filter(({ password }) => password === null)
          .map((person) => showPerson(person, world)),
      });
  }
}

/** What becomes of a right answer. */
export function spoil(how: Spoilt, reply: Reply, call: Call, world: World): Reply {
  if (how === 'slow-body') return { ...reply, delivery: 'halved' };
  if (how === 'truncated') return { ...reply, body: reply.body.slice(0, Math.ceil(reply.body.length / 2)) };
  return detain(how, reply, call, world);
}

/** Holds up the media that an upload just made, or that a poll asks for. */
function detain(
  how: 'processing-failed' | { processing: number },
  reply: Reply,
  call: Call,
  world: World,
): Reply {
  const id = call.at.id ?? (JSON.parse(String(reply.body)) as { id?: string }).id;
  const media = world.media.find((entry) => entry.id === id);
  if (!media) return reply;
  media.state = how === 'processing-failed' ? 'failed' : 'processing';
  if (how !== 'processing-failed') world.pollsLeft.set(media.id, how.processing);
  return call.method === 'POST'
    ? { ...reply, ...withoutAddress(reply, 202) }
    : how === 'processing-failed'
      ? json(422, { error: say(call.locale, 'processingFailed') })
      : { ...reply, ...withoutAddress(reply, 206) };
}

const withoutAddress = ({ body }: Reply, status: number): Pick<Reply, 'status' | 'body'> => ({
  status,
  body: JSON.stringify({ ...JSON.parse(String(body)), url: null, preview_url: null }),
});
