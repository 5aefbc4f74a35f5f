import { type Call, forUser, invalid, type Route, refuse, type Visitor } from '../http/call.ts';
import { textOf } from '../http/params.ts';
import { escapeHtml, json, type Reply } from '../http/reply.ts';
import type { OtherPost, SentQuote, SentStatus } from '../types.ts';
import type { World } from '../world.ts';
import { showStatus } from './show.ts';

/** To find a post by its address, and to quote it (facts: fediverse-api 4a; docs.joinmastodon.org/client/quotes). */
export const quoteRoutes: Route[] = [
  forUser('GET /api/v2/search', ['read:search'], (call, world) => {
    const wanted = call.url.searchParams.get('q') ?? '';
    const statuses = [...world.statuses, ...world.elsewhere].filter(
      ({ url, deleted }) => url === wanted && !deleted,
    );
    return json(200, { accounts: [], hashtags: [], statuses: statuses.map((it) => showStatus(it, world)) });
  }),
];

export const quotable = (id: string, { statuses, elsewhere }: World): SentStatus | OtherPost | undefined =>
  [...statuses, ...elsewhere].find((it) => it.id === id && !it.deleted);

/** What a post quotes, or why it may not; `null` for nothing, and where the server does not listen. */
export function readQuote(call: Call, world: World, { person }: Visitor): SentQuote | Reply | null {
  const { quotes } = world.manners.posts;
  const id = quotes === null ? null : textOf(call.params[quotes]);
  if (!id) return null;
  const quoted = quotable(id, world);
  const isOwn = quoted?.account === person.username;
  const policy = quoted && 'quoting' in quoted ? quoted.quoting : 'everyone';
  const isHidden = quoted?.visibility === 'direct' || (!isOwn && quoted?.visibility === 'private');
  // What may not be quoted is not told from what is not there.
  if (!quoted || isHidden || (!isOwn && policy === 'nobody')) return refuse(call, 404, 'recordNotFound');
  if (!isOwn && call.params.visibility === 'direct') return invalid(call, 'textBlank');
  return { id, state: policy === 'asks' && !isOwn ? 'pending' : 'accepted' };
}

const nested = ({ id, url }: { id: string; url: string }) => ({ id, url, uri: url });

/** What a server shows of a quote. */
export function showQuote(status: SentStatus | OtherPost, world: World): Record<string, unknown> {
  const { quotes } = world.manners.posts;
  if (quotes === null) return {};
  const quote = ('quote' in status && status.quote) || null;
  const quoted = quote ? quotable(quote.id, world) : undefined;
  if (quotes === 'quote_id') return { quote_id: quote?.id ?? null, quote: quoted ? nested(quoted) : null };
  return {
    quote: quote && {
      state: quote.state,
      quoted_status: quoted && quote.state === 'accepted' ? nested(quoted) : null,
    },
    quote_approval: {
      automatic: policyOf(status) === 'everyone' ? ['public'] : [],
      manual: policyOf(status) === 'asks' ? ['public'] : [],
      current_user: { everyone: 'automatic', asks: 'manual', nobody: 'denied', unsaid: 'unknown' }[
        policyOf(status)
      ],
    },
  };
}

const policyOf = (status: SentStatus | OtherPost) => ('quoting' in status ? status.quoting : 'everyone');

/** For readers whose server knows no quotes: a line before the text, unless the address stands in it. */
export function quoteLine(status: SentStatus | OtherPost, world: World): string {
  const quoted = 'quote' in status && status.quote ? quotable(status.quote.id, world) : undefined;
  if (!quoted || status.text.includes(quoted.url)) return '';
  const url = escapeHtml(quoted.url);
  return `<p class="quote-inline">RE: <a href="${url}">${url}</a></p>`;
}
