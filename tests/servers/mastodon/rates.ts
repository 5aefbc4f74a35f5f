import type { Call } from '../http/call.ts';
import { json, type Reply } from '../http/reply.ts';
import type { RateName } from '../limits.ts';
import { say } from '../sentences.ts';
import type { World } from '../world.ts';

/** Rates a request counts towards, each with whom it counts for (facts: fediverse-api 7). */
function ratesOf({ method, url, token, address }: Call): [RateName, string][] {
  const path = url.pathname;
  if (!path.startsWith('/api/')) return [];
  const account = token?.account;
  const rates: [RateName, string][] = [];
  if (token && account) rates.push(['account', account], ['token', token.token]);
  else rates.push(['address', address]);
  if (account && method === 'POST' && /^\/api\/v\d\/media$/.test(path)) rates.push(['media', account]);
  if (account && method === 'DELETE' && /^\/api\/v1\/statuses\/\d+$/.test(path))
    rates.push(['deletes', account]);
  if (method === 'POST' && path === '/api/v1/apps') rates.push(['apps', address]);
  return rates;
}

/** Counts a request: 429 when one of its rates is used up, else the headers of the one nearest to it. */
export function countRequest(
  call: Call,
  world: World,
): { refusal: Reply | null; headers: Record<string, string> } {
  let least = Number.POSITIVE_INFINITY;
  let headers = {};
  for (const [name, whom] of ratesOf(call)) {
    const left = leftAfter(world, name, whom, 1);
    if (left < 0) return { refusal: tooMany(call, world, name), headers: {} };
    if (left < least) headers = rateHeaders(world, name, left);
    least = Math.min(least, left);
  }
  return { refusal: null, headers };
}

/** Counts a new status; 429 when there have been too many. Runs last: what is refused does not count. */
export const countStatus = (call: Call, world: World, accountId: string): Reply | null =>
  leftAfter(world, 'statuses', accountId, 1) < 0 ? tooMany(call, world, 'statuses') : null;

/** On this endpoint the headers speak of statuses, not of requests. */
export const statusRateHeaders = (world: World, accountId: string): Record<string, string> =>
  rateHeaders(world, 'statuses', Math.max(0, leftAfter(world, 'statuses', accountId, 0)));

export const tooMany = ({ locale }: Call, world: World, name: RateName): Reply =>
  json(429, { error: say(locale, 'tooManyRequests') }, rateHeaders(world, name, 0));

function leftAfter({ limits, counts, now }: World, name: RateName, whom: string, more: number): number {
  const { limit, periodMs } = limits.rates[name];
  const key = `${name} ${Math.trunc(now() / periodMs)} ${whom}`;
  const count = (counts.get(key) ?? 0) + more;
  counts.set(key, count);
  return limit - count;
}

function rateHeaders({ limits, now }: World, name: RateName, left: number): Record<string, string> {
  if (!limits.showsRates) return {};
  const { limit, periodMs } = limits.rates[name];
  const reset = new Date(now() + (periodMs - (now() % periodMs)));
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(left),
    // Six decimals, as Ruby writes them.
    'x-ratelimit-reset': reset.toISOString().replace('Z', '000Z'),
  };
}
