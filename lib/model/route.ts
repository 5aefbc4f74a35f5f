import * as z from 'zod/mini';
import { Visibility } from './draft.ts';

/** What an account gets of the posts of one site. A key that is missing leaves it as it is set for the account. */
export const Way = z.object({
  /** Whether a one-click post goes to it. */
  on: z.optional(z.boolean()),
  visibility: z.optional(Visibility),
  /** BCP 47: what a post is marked with when its language is not known. `null` leaves it to the server. */
  language: z.optional(z.nullable(z.string().check(z.maxLength(35)))),
});
export type Way = z.infer<typeof Way>;

/** Where the posts of a site go, and how: of all of it, or of one account there. */
export const Route = z.object({
  site: z.string().check(z.regex(/^[a-z0-9.-]{1,100}$/)),
  /** The site's account that a post is written with, as `authorKey` has it; empty for whichever. */
  author: z.string().check(z.maxLength(200)),
  /** By account id. */
  accounts: z.record(z.string().check(z.maxLength(400)), Way),
});
export type Route = z.infer<typeof Route>;

export const Routes = z.array(Route).check(z.maxLength(500));
