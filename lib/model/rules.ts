import * as z from 'zod/mini';
import { Visibility } from './draft.ts';
import { Threads } from './edits.ts';

const line = (most: number) => z.string().check(z.maxLength(most));

/**
 * What an organisation wants of every post, whoever presses the button. A value that is missing or broken in what is
 * stored is the default; what a policy demands is laid over this.
 */
export const Rules = z.object({
  /** Nothing with a picture or video goes out without alt text. */
  altTextRequired: z._default(z.boolean(), false),
  /** Nothing is shown to more people than this. */
  visibilityFloor: z._default(Visibility, 'public'),
  /** Content warnings to choose from. */
  warnings: z._default(z.array(line(300)).check(z.maxLength(30)), []),
  /** Stands below the last post; empty for none. */
  signature: z._default(line(200), ''),
  /** The address of the native post stands below the last post, where it is known before ours goes out. */
  linkBack: z._default(z.boolean(), false),
  threads: z._default(Threads, 'keep'),
  /** Posts of a thread are numbered `1/3`, unless their author did so. */
  numbering: z._default(z.boolean(), false),
  /** What only tells a site where a reader came from is taken off links. */
  stripTracking: z._default(z.boolean(), false),
});
export type Rules = z.infer<typeof Rules>;

export const noRules: Rules = Rules.parse({});
