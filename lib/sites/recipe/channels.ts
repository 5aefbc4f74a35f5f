import type { Ranked } from './ranked.ts';

/** Accounts that a tool posts to. */
export interface ChannelsRecipe {
  /** Those that are chosen, in the composer or else on the page. */
  readonly chosen: Ranked;
  /** Holds for a chosen one (or stands in it) on Mastodon or elsewhere in the Fediverse: mirroring may post twice. */
  readonly fediverse: string;
}
