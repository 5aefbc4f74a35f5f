import * as z from 'zod/mini';
import { ask } from './client.ts';
import type { Outcome, Quoted } from './driver.ts';
import { Quotable, type Status } from './entities.ts';
import { isSuccess } from './http.ts';
import { created, unshown } from './outcome.ts';
import { explain, type Session } from './session.ts';

/**
 * Looks for a post by its address: on the account's own server by the id in it, else by the server's search, which fetches
 * it from elsewhere. `null` also where its author lets this account not quote it, or it is not for everybody
 * (docs.joinmastodon.org/client/quotes).
 */
export async function find(session: Session, url: string): Promise<Outcome<string | null>> {
  const own = ownId(session, url);
  if (own !== null) {
    const answer = await ask(session.api.v1.statuses.$select(encodeURIComponent(own)).fetch());
    const status = isSuccess(answer) ? Quotable.safeParse(answer.json).data : undefined;
    if (status && isAt(status, url)) return created(isOpen(status) ? status.id : null);
  }
  const answer = await ask(session.api.v2.search.list({ q: url, type: 'statuses', resolve: true, limit: 5 }));
  if (!isSuccess(answer)) return explain(session, answer, 'other');
  const found = Found.safeParse(answer.json).data;
  if (!found) return unshown(answer);
  const status = found.statuses.find((it) => isAt(it, url));
  return created(status && isOpen(status) ? status.id : null);
}

const Found = z.object({ statuses: z.array(Quotable) });

/** The last word of an address on the account's own server, which is the id with most that have one. */
function ownId({ account }: Session, url: string): string | null {
  const { origin, pathname } = new URL(url);
  const id = pathname.split('/').at(-1) ?? '';
  return origin === new URL(account.server).origin && /^[\w.-]{1,200}$/.test(id) ? id : null;
}

const isAt = ({ url, uri }: Quotable, wanted: string): boolean =>
  [url, uri].some((it) => typeof it === 'string' && plain(it) === plain(wanted));

/** Without what makes no other post. */
function plain(address: string): string {
  const { hostname, pathname } = new URL(address);
  return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '');
}

/** A server that says nothing of its author's wishes is asked when the post is sent, and may still refuse. */
const isOpen = ({ visibility, quote_approval: approval }: Quotable): boolean =>
  visibility !== 'private' && visibility !== 'direct' && approval?.current_user !== 'denied';

/** Mastodon's `quote.state`, or an id (Hollo, and the line of Pleroma). */
export function quotedIn({ quote, quote_id, pleroma }: Status): Quoted | undefined {
  const state = quote?.state;
  if (state === 'pending') return 'waits';
  if (state !== undefined && state !== 'accepted') return undefined;
  return quote || quote_id || pleroma?.quote_id || pleroma?.quote ? 'kept' : undefined;
}
