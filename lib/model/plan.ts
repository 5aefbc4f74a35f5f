import * as z from 'zod/mini';
import { Focus, Poll, Visibility } from './draft.ts';
import { Fit } from './media.ts';

/**
 * Every way in which what an account gets can differ from the draft. Each has a sentence `notice.<code>` in every
 * locale file, with values from `Notice.about`.
 */
export const noticeCodes = [
  'nothing-to-post',
  'mention-defused', // {names}
  'mention-kept', // {names}
  'text-split', // {count}
  'text-joined', // {count}: parts of the draft in fewer posts
  'text-too-long', // cannot be cut
  'text-altered', // {characters}: replaced, because the server would delete them
  'tracking-removed',
  'markup-read', // the server reads some characters of the text as formatting
  'link-added', // {url}
  'quote-link-added', // {url}
  'quote-link-missing',
  'quote-there', // {url}: the server is asked to quote it; where it cannot, the link is added
  'media-unreadable', // {name}
  'media-type', // {name} {type}
  'media-too-large', // {name} {limit}: bytes
  'media-too-small', // {name} {limit}: bytes
  'media-broken', // {name}
  'media-undecodable', // {name} {type}: not taken there, and not decoded by browsers
  'media-track', // {name} {codec}: a picture or sound track that cannot be converted here
  'media-fitted', // {name} {from} {to}: format and size in words
  'media-still', // {name}: an animation of which one picture is left
  'media-flattened', // {name}: what was see-through becomes white
  'media-continued', // {limit} {count}: more files than one post takes
  'media-mixed',
  'location-removed', // {name}
  'media-preview-only', // {name}
  'media-required',
  'video-alone', // {limit}: characters; one video with its text is all that a post there can be
  'media-order', // more than one file, which may be shown in another order
  'focus-unsupported', // {name}: which part of it must stay in sight
  'alt-text-missing', // {count}
  'alt-text-too-long', // {name} {limit}
  'alt-text-required', // {count}
  'poll-unsupported',
  'poll-with-media',
  'poll-options', // {limit}
  'poll-option-too-long', // {limit}
  'poll-duration', // {from} {to}: ms
  'warning-unsupported',
  'warning-too-long', // {limit}
  'warning-as-title',
  'language-unsupported',
  'sensitive-unsupported',
  'visibility-unsupported', // {visibility}: the server would show it to more people
  'visibility-narrowed', // {visibility}: what the organisation's rules leave
  'sent-late', // {time}: when it should have gone out, ms since the epoch
  'scheduled-here', // {time}: ms since the epoch; kept by the extension
  'scheduled-there', // {time}: ms since the epoch; kept by the server
  'scheduled-posted-now', // {time}: when it was meant for; the server posted it at once
  'schedule-moved', // {time}: as it is now; somebody changed it on the server
  'language-guessed', // {language}
  'author-unknown', // something is set for single accounts of the site, and nobody knows which one wrote this
  'already-mirrored', // {time}: ms since the epoch
  'two-languages', // {first} {second}: marked with the first, for a post has one
  'link-back', // the address of the native post is added once it is known
  // What the server was found to have made of it, once it was posted.
  'stands-text-differs',
  'stands-media-missing', // {count}
  'stands-alt-text', // {count}: alt texts that it did not keep
  'stands-poll-missing',
  'stands-warning-missing',
  'stands-not-sensitive',
  'stands-visibility', // {visibility}: as it is now
  'stands-language-missing', // {language}: as it was sent
  'stands-language', // {language}: as it is now
  'quote-kept',
  'quote-waits', // its author has yet to agree
  'quote-as-link', // {url}: it could not be quoted there
  'stands-quote-missing', // {url}: the server dropped it
] as const;

/** What was found only once it was posted: how it stands there otherwise than it was to be sent. */
export const isAsPosted = ({ code }: { code: (typeof noticeCodes)[number] }): boolean =>
  code.startsWith('stands-') || code === 'quote-as-link' || code === 'quote-waits';

/** `blocks`: nothing is posted until it is mended. `warns`: a person must look first. `tells`: only told. */
export const NoticeLevel = z.enum(['blocks', 'warns', 'tells']);
export type NoticeLevel = z.infer<typeof NoticeLevel>;

export const Notice = z.object({
  code: z.enum(noticeCodes),
  level: NoticeLevel,
  about: z.optional(z.record(z.string(), z.string())),
});
export type Notice = z.infer<typeof Notice>;
export type NoticeCode = Notice['code'];

export const PlannedMedia = z.object({
  /** Where the bytes lie: part and place in the draft. */
  part: z.number(),
  index: z.number(),
  name: z.string(),
  type: z.string(),
  /** Bytes, before it is fitted. */
  size: z.number(),
  description: z.string(),
  focus: z.optional(Focus),
  /** What is made of it first; absent when it goes as it is. */
  fit: z.optional(Fit),
});
export type PlannedMedia = z.infer<typeof PlannedMedia>;

/** One post, exactly as it will be sent. Posts after the first answer the one before. */
export const PlannedPost = z.object({
  text: z.string(),
  media: z.array(PlannedMedia),
  poll: z.nullable(Poll),
  spoilerText: z.string(),
  sensitive: z.boolean(),
  visibility: Visibility,
  language: z.nullable(z.string()),
  /** Fediverse addresses (`user@host`) the author chose to mention. Anyone else in the text is a mistake. */
  mentions: z.array(z.string()),
  /** A post for the server to quote, by its address, and the text that holds the address instead where it cannot. */
  quote: z.optional(z.object({ url: z.url(), otherwise: z.string() })),
});
export type PlannedPost = z.infer<typeof PlannedPost>;

/** The posts one account will get, in order, and every difference from the draft. */
export const Plan = z.object({
  account: z.string(),
  posts: z.array(PlannedPost),
  notices: z.array(Notice),
  /** ms since the epoch; `null` means now. */
  scheduledAt: z.nullable(z.number()),
  /** The server keeps it until then. */
  there: z.optional(z.boolean()),
  /** Below the last post there is room for the address of the native one, and it is wanted there. */
  linkBack: z.optional(z.boolean()),
});
export type Plan = z.infer<typeof Plan>;
