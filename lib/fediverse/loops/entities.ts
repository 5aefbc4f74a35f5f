import * as z from 'zod/mini';

/** What we read of Loops' answers, and no more (joinloops/loops-server, app/Http/Resources). */
const Id = z.string().check(z.regex(/^\d{1,19}$/));
const maybeText = z.catch(z.nullable(z.string()), null);
const count = z.catch(z.number(), 0);
const flag = z.catch(z.boolean(), false);
const Link = z.catch(z.nullable(z.url({ protocol: /^https?$/ })), null);

/** A video, in the list of one's own (there also while it is made ready) or by itself. */
export const Video = z.object({
  id: Id,
  caption: maybeText,
  /** Only once it is published. */
  url: Link,
  /** `processing` or `published`; only in the list of one's own. */
  status: z.catch(z.optional(z.string()), undefined),
  media: z.catch(z.object({ src_url: Link, alt_text: maybeText }), { src_url: null, alt_text: null }),
  is_sensitive: z.catch(z.nullable(z.boolean()), null),
  /** Only by itself. */
  lang: maybeText,
  pinned: z.catch(z.union([z.boolean(), z.number()]), false),
  permissions: z.catch(
    z.object({ can_comment: flag, can_download: flag, can_duet: flag, can_stitch: flag }),
    { can_comment: true, can_download: false, can_duet: false, can_stitch: false },
  ),
  likes: count,
  shares: count,
  comments: count,
  created_at: z.catch(z.string(), ''),
});
export type Video = z.infer<typeof Video>;

/** One that is shown by itself stands in `data`, one that was edited does not. */
export const ShownVideo = z.union([z.object({ data: Video }), Video]);

export const VideoPage = z.object({
  data: z.array(Video),
  meta: z.catch(z.object({ next_cursor: maybeText }), { next_cursor: null }),
});

/** That a video was taken, or deleted: the answer names none. */
export const Taken = z.object({ error: z.object({ code: z.literal('ok') }) });

/** A person, as they are shown to themselves. */
export const Me = z.object({
  data: z.object({
    id: Id,
    username: z.string().check(z.regex(/^[^\s@/\\]{1,100}$/u)),
    name: z.catch(z.string(), ''),
    avatar: Link,
    url: Link,
  }),
});
export type Me = z.infer<typeof Me>['data'];

/** `GET /api/v1/config`. */
export const Config = z.object({
  app: z.object({ software: z.literal('loops'), version: z.catch(z.string(), '') }),
  media: z.catch(
    z.object({ max_video_size: z.catch(z.optional(z.coerce.number().check(z.positive())), undefined) }),
    {},
  ),
});
export type Config = z.infer<typeof Config>;
