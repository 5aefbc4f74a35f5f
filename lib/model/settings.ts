import * as z from 'zod/mini';

export const Language = z.enum(['auto', 'en', 'cy']);

/** What the person set for themselves. Holds no secret: both browsers let content scripts read `storage.local`. */
export const Settings = z.object({
  language: z._default(Language, 'auto'),
  /** Ids of sites turned on; a host permission goes with each. */
  sites: z._default(z.array(z.string()), []),
});
export type Settings = z.infer<typeof Settings>;
