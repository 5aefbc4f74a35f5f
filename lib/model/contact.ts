import * as z from 'zod/mini';
import { Address } from './edits.ts';

/** One line of the address book: who somebody on a platform is in the Fediverse. */
export const Contact = z.object({
  /** Id of the site's recipe: the same name may be somebody else on another site. */
  site: z.string().check(z.regex(/^[a-z0-9.-]{1,100}$/)),
  /** In lower case, without `@`. */
  handle: z.string().check(z.regex(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,99}$/u)),
  address: Address,
});
export type Contact = z.infer<typeof Contact>;

export const contactKey = ({ site, handle }: Pick<Contact, 'site' | 'handle'>): string => `${site}/${handle}`;
