import * as z from 'zod/mini';
import { Focus } from '../model/draft.ts';

/**
 * What we read of the Mastodon API's answers, and no more. Only what we cannot do without is demanded: servers leave
 * out, rename and mistype the rest (facts: server-behaviour).
 */
const Id = z.string().check(z.minLength(1), z.maxLength(500));
const text = z.catch(z.string(), '');

/** An address a person can open; `null` when it is none. */
const Link = z.pipe(
  z.unknown(),
  z.transform((value) => (typeof value === 'string' && isWebAddress(value) ? value : null)),
);

function isWebAddress(value: string): boolean {
  const url = value.length <= 2000 ? URL.parse(value) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}

export const Status = z.object({
  id: Id,
  url: z.optional(Link),
  uri: z.optional(Link),
  content: text,
  spoiler_text: text,
  media_attachments: z.catch(z.array(z.unknown()), []),
  poll: z.optional(z.unknown()),
  in_reply_to_id: z.catch(z.nullable(z.string()), null),
  visibility: z.catch(z.nullable(z.string()), null),
  language: z.catch(z.nullable(z.string()), null),
  sensitive: z.catch(z.nullable(z.boolean()), null),
  account: z.catch(z.optional(z.object({ id: Id })), undefined),
  created_at: text,
  quote: z.catch(z.optional(z.nullable(z.object({ state: z.optional(z.string()) }))), undefined),
  quote_id: z.catch(z.optional(z.nullable(z.string())), undefined),
  pleroma: z.catch(
    z.optional(z.object({ quote_id: z.optional(z.unknown()), quote: z.optional(z.unknown()) })),
    undefined,
  ),
});
export type Status = z.infer<typeof Status>;

/** A post that is kept until its time (facts: server-behaviour 1). */
export const Scheduled = z.object({
  id: Id,
  scheduled_at: z.string(),
  params: z.object({ text, spoiler_text: text }),
  media_attachments: z.catch(z.array(z.unknown()), []),
});
export type Scheduled = z.infer<typeof Scheduled>;

/** A status that may be quoted. */
export const Quotable = z.object({
  id: Id,
  url: z.optional(Link),
  uri: z.optional(Link),
  visibility: z.catch(z.nullable(z.string()), null),
  quote_approval: z.catch(
    z.optional(z.nullable(z.object({ current_user: z.optional(z.string()) }))),
    undefined,
  ),
});
export type Quotable = z.infer<typeof Quotable>;

const EditableFile = z.object({
  id: Id,
  description: text,
  url: z.optional(Link),
  meta: z.catch(z.optional(z.nullable(z.object({ focus: z.optional(Focus) }))), undefined),
});

/** A status with all that an edit must send along. */
export const EditableStatus = z.extend(Status, {
  media_attachments: z.catch(z.array(EditableFile), []),
  poll: z.catch(
    z.optional(
      z.nullable(
        z.object({
          options: z.array(z.object({ title: z.string() })),
          multiple: z.boolean(),
          expires_at: text,
        }),
      ),
    ),
    undefined,
  ),
});
export type EditableStatus = z.infer<typeof EditableStatus>;

export const StatusSource = z.object({ text: z.string(), spoiler_text: text });

/** `url` is `null` while the server still processes the file. */
export const Attachment = z.object({ id: Id, url: z.catch(z.nullable(z.string()), null) });

const Name = z.string().check(z.regex(/^[^\s@/\\]{1,100}$/u));

/** `verify_credentials`. */
export const Credentials = z.object({
  id: Id,
  username: Name,
  display_name: text,
  url: z.optional(Link),
  avatar: z.optional(Link),
  /** The account it moved to. */
  moved: z.catch(z.optional(z.nullable(z.object({}))), undefined),
  suspended: z.catch(z.optional(z.boolean()), undefined),
  source: z.catch(z.object({ privacy: z.unknown(), language: z.unknown() }), {
    privacy: null,
    language: null,
  }),
});
export type Credentials = z.infer<typeof Credentials>;

/** Pixelfed gives a number in a string, others a number. */
const Key = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value)),
);
export const Registration = z.object({
  client_id: Key.check(z.minLength(1), z.maxLength(500)),
  client_secret: z.string().check(z.minLength(1), z.maxLength(2000)),
});

/** `created_at` is not read: seconds here, milliseconds there (facts: server-behaviour 1). */
export const Token = z.object({
  /** Goes into a header (RFC 6749, appendix A). */
  access_token: z.string().check(z.regex(/^[\x21-\x7e]{1,10000}$/)),
  scope: z.catch(z.optional(z.string()), undefined),
  /** Seconds. */
  expires_in: z.catch(z.optional(z.number().check(z.positive())), undefined),
  refresh_token: z.catch(z.optional(z.string().check(z.minLength(1))), undefined),
});
export type Token = z.infer<typeof Token>;

const limit = z.catch(z.optional(z.number().check(z.int(), z.positive())), undefined);

/** `/api/v2/instance` and `/api/v1/instance`, with what Akkoma has at the top level. */
export const InstanceDocument = z.object({
  version: z.string(),
  /** v2: the host in handles. */
  domain: text,
  /** v1: the same, with or without a scheme. */
  uri: text,
  configuration: z.catch(
    z.object({
      statuses: z.catch(z.object({ max_characters: limit, max_media_attachments: limit }), {}),
      media_attachments: z.catch(
        z.object({
          supported_mime_types: z.catch(z.array(z.string()), []),
          image_size_limit: limit,
          video_size_limit: limit,
          image_matrix_limit: limit,
          video_matrix_limit: limit,
          video_frame_rate_limit: limit,
          description_limit: limit,
        }),
        { supported_mime_types: [] },
      ),
      polls: z.catch(
        z.object({
          max_options: limit,
          max_characters_per_option: limit,
          min_expiration: limit,
          max_expiration: limit,
        }),
        {},
      ),
    }),
    { statuses: {}, media_attachments: { supported_mime_types: [] }, polls: {} },
  ),
  api_versions: z.catch(z.object({ mastodon: limit }), {}),
  max_toot_chars: limit,
  upload_limit: limit,
  description_limit: limit,
  poll_limits: z.catch(
    z.object({ max_options: limit, max_option_chars: limit, min_expiration: limit, max_expiration: limit }),
    {},
  ),
});
export type InstanceDocument = z.infer<typeof InstanceDocument>;

export const NodeInfoLinks = z.object({
  links: z.array(z.object({ rel: z.string(), href: z.string() })),
});
export const NodeInfo = z.object({
  software: z.object({ name: z.string().check(z.minLength(1), z.maxLength(100)), version: text }),
});
export const WebFinger = z.object({
  links: z.array(z.object({ rel: text, type: text, href: text })),
});
