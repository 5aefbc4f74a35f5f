import * as z from 'zod/mini';

export const Visibility = z.enum(['public', 'unlisted', 'private', 'direct']);
export type Visibility = z.infer<typeof Visibility>;

export const Poll = z.object({
  options: z.array(z.string()).check(z.minLength(2), z.maxLength(20)),
  /** How long it stays open, in ms. */
  durationMs: z.number().check(z.positive()),
  multiple: z.boolean(),
});
export type Poll = z.infer<typeof Poll>;

/** What of a picture must stay in sight when it is cut: from -1 (left, below) to 1, as Mastodon has it; 0 is the middle. */
export const Focus = z.object({
  x: z.number().check(z.gte(-1), z.lte(1)),
  y: z.number().check(z.gte(-1), z.lte(1)),
});
export type Focus = z.infer<typeof Focus>;

/** One picture, animation, video or sound of a draft, as the author attached it. */
export const DraftMedia = z.object({
  /** The bytes: the original file where it was seen, else the preview. `null` when neither could be read. */
  file: z.nullable(z.instanceof(Blob)),
  /** File name with extension, never empty: some servers judge by it (snac). */
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  /** `original` is the file the author chose; `preview` is what the page showed of it, perhaps smaller. */
  source: z.enum(['original', 'preview', 'none']),
  /** Alt text; empty when the author wrote none. */
  description: z.string().check(z.maxLength(20_000)),
  sensitive: z.boolean(),
  /** Absent where nobody chose one. */
  focus: z.optional(Focus),
});
export type DraftMedia = z.infer<typeof DraftMedia>;

export const DraftPart = z.object({
  /** As typed, lines joined by `\n`, NFC, no zero-width fillers. */
  text: z.string().check(z.maxLength(100_000)),
  media: z.array(DraftMedia).check(z.maxLength(50)),
  poll: z.nullable(Poll),
  /** Address of a link card that stands in the composer although its address may not be in the text. */
  link: z.nullable(z.url()),
});
export type DraftPart = z.infer<typeof DraftPart>;

/**
 * What an author wrote, as it was when pressed. Frozen once captured: the plan changes copies.
 * Comes from a page, so it is validated at the door like any stranger's data.
 */
export const Draft = z.object({
  /** UUID minted at capture. Submitting the same id twice makes no second job. */
  id: z.uuid(),
  /** Id of the recipe that read it. */
  site: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Address of the page, without fragment. */
  url: z.url(),
  capturedAt: z.number(),
  /** In order. More than one is a thread. */
  parts: z.array(DraftPart).check(z.minLength(1), z.maxLength(100)),
  /** Content warning; empty for none. */
  spoilerText: z.string().check(z.maxLength(1000)),
  sensitive: z.boolean(),
  /** BCP 47, only where the site states it; else `null` and the plan decides. */
  language: z.nullable(z.string()),
  /** ms since the epoch; `null` means now. */
  scheduledAt: z.nullable(z.number()),
  kind: z.enum(['post', 'reply', 'quote']),
  /** Address of the quoted post; `null` when there is none or the page does not show it. */
  quotedUrl: z.nullable(z.url()),
  audience: z.enum(['public', 'restricted', 'unknown']),
  /** What else the author is asked before it is mirrored: a chosen channel posts to the Fediverse itself, or the texts
   * for several networks differ. */
  doubts: z.optional(z.array(z.enum(['double', 'versions']))),
  /** Where a platform handle lives: `https://x.com/{handle}`; `null` when handles have no page. */
  profileUrl: z.nullable(z.string()),
  /** Handle of the site's account that it was written with; absent where the page does not tell. */
  author: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});
export type Draft = z.infer<typeof Draft>;
