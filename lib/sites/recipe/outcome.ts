import type { Patterns, Ranked } from './ranked.ts';

/** How the site shows what became of a native submit. */
export interface OutcomeRecipe {
  /** Link to the new post, shown when the site took it. */
  readonly link?: Ranked;
  /** Hosts a link to a new post may lead to, beside the page's own. */
  readonly hosts?: readonly string[];
  /** Shown, and not before, when the site took it, without a link; its composer may stand on. */
  readonly taken?: Ranked;
  /** Addresses a page goes to when the site took it. */
  readonly leads?: Patterns;
  /** Such an address is the new post's own. */
  readonly leadsToPost?: true;
  /** Shown when it did not; checked after `link`. */
  readonly refused?: Ranked;
  /** A question before it is sent: the press was not yet a submission. */
  readonly asks?: Ranked;
  /** Paths under which a composer is covered by a dialog of its own, not closed. */
  readonly covered?: Patterns;
  /** The same by what stands on the page meanwhile. */
  readonly coveredBy?: Ranked;
  /** Address of the request that publishes: one vote among others. */
  readonly call?: string;
}
