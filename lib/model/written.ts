import * as z from 'zod/mini';
import { Focus, Poll, Visibility } from './draft.ts';

/** A file somebody chose for their post. */
export const WrittenMedia = z.object({
  /** Made when it was chosen; keys the row it is shown in. */
  id: z.string().check(z.maxLength(100)),
  /** `null` for one of an earlier post that could not be had again. */
  file: z.nullable(z.instanceof(Blob)),
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  description: z.string().check(z.maxLength(20_000)),
  /** Only from an earlier post. */
  focus: z.optional(Focus),
});
export type WrittenMedia = z.infer<typeof WrittenMedia>;

/** What stands in our own composer. Kept while it is closed, and gone once it was posted. */
export const Written = z.object({
  /** Becomes the id of the draft: posting twice makes no second job. */
  id: z.uuid(),
  text: z.string().check(z.maxLength(100_000)),
  warning: z.string().check(z.maxLength(1000)),
  /** BCP 47; `null` leaves it to what is written. */
  language: z.nullable(z.string().check(z.maxLength(35))),
  /** `null`: as set for each account. */
  visibility: z.nullable(Visibility),
  /** Ids; `null`: those that are default. */
  accounts: z.nullable(z.array(z.string()).check(z.maxLength(100))),
  media: z.array(WrittenMedia).check(z.maxLength(50)),
  /** Only from an earlier post. */
  poll: z.optional(z.nullable(Poll)),
  /** Ids of jobs whose posts it is to stand for: they must be gone first. */
  replaces: z.optional(z.array(z.string().check(z.maxLength(400))).check(z.maxLength(50))),
});
export type Written = z.infer<typeof Written>;

/** Stands where a recipe's id stands in drafts of sites. */
export const OWN_SITE = 'also-post';
