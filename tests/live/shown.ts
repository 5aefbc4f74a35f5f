import * as z from 'zod/mini';
import { htmlToText, withoutQuote } from '../../lib/fediverse/html.ts';
import { Visibility } from '../../lib/model/draft.ts';
import type { Held } from '../contract/place.ts';

/** What a server shows of a status, as far as the contract asks. */
export const Shown = z.object({
  id: z.string(),
  account: z.object({ id: z.string() }),
  content: z.catch(z.string(), ''),
  created_at: z.string(),
  spoiler_text: z.catch(z.string(), ''),
  sensitive: z.catch(z.boolean(), false),
  visibility: Visibility,
  language: z.catch(z.nullable(z.string()), null),
  media_attachments: z.array(z.object({ description: z.catch(z.string(), '') })),
  poll: z.catch(z.nullable(z.object({ options: z.array(z.object({ title: z.string() })) })), null),
  in_reply_to_id: z.catch(z.nullable(z.string()), null),
  mentions: z.catch(z.array(z.object({ acct: z.string() })), []),
  quote: z.catch(z.nullish(z.object({ quoted_status: z.nullish(z.object({ id: z.string() })) })), null),
  quote_id: z.catch(z.nullish(z.string()), null),
});

export const heldStatus = (it: z.infer<typeof Shown>): Held => ({
  id: it.id,
  text: htmlToText(withoutQuote(it.content)),
  spoilerText: it.spoiler_text,
  sensitive: it.sensitive,
  visibility: it.visibility,
  language: it.language,
  descriptions: it.media_attachments.map(({ description }) => description),
  poll: it.poll?.options.map(({ title }) => title) ?? null,
  inReplyTo: it.in_reply_to_id,
  mentions: it.mentions.map(({ acct }) => acct),
  quotes: it.quote?.quoted_status?.id ?? it.quote_id ?? null,
});
