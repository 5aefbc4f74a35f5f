/** What can be seen, at one moment after a native press, of what became of it. */
export interface Votes {
  /** Address of the new post in the site's own notice of success; `null` while there is none. */
  link: string | null;
  /** Another sign of success that was not there at the press. */
  taken: boolean;
  /** The page went where the site goes after a post. */
  led: boolean;
  /** A notice without such an address, or a wall, that was not there at the press. */
  refusal: boolean;
  /** The site asks something first, or shows a further step: the press was not yet a submission. */
  asks: boolean;
  /** It has asked since the press. */
  asked: boolean;
  /** The composer is gone, and not only covered by a dialog of its own. */
  closed: boolean;
  /** The composer stands and its text and media are gone. */
  emptied: boolean;
  /** Something else in the composer was pressed since, or Escape: it may have been thrown away. */
  left: boolean;
  /** How the site's request to publish ended, as far as the browser tells: `null` when none was seen. */
  call: 'taken' | 'refused' | null;
}

export type Verdict = 'posted' | 'refused' | 'unseen';

/** How long the site may take to show what became of a post. */
export const OUTCOME_MS = 60_000;
/** How long a success waits for the address of the post, which some sites show a little later. */
const LINK_MS = 4000;
/** How long a refusal must stand, because a notice of something else may pass by. */
const REFUSAL_MS = 1000;
/** How long a draft stands unchanged after a question, before the answer was no. */
const ANSWERED_MS = 15_000;

/**
 * One sign is never enough, except the site's own link to the new post: a GraphQL request is answered 200 also when it
 * failed, and a composer also closes when its draft is thrown away (facts: composers-tools 25.4, composers-social 3.4).
 *
 * @param waitedMs since the press, without the time the site spent asking
 * @param heldMs how long these same signs have stood
 * @returns `null` to keep looking
 */
export function verdict(votes: Votes, waitedMs: number, heldMs: number): Verdict | null {
  if (votes.link !== null) return 'posted';
  const gone = (votes.closed || votes.emptied) && !votes.left;
  const said = [votes.taken, votes.led, votes.call === 'taken'].filter(Boolean).length;
  if (heldMs >= LINK_MS && (said >= 2 || (said >= 1 && gone))) return 'posted';
  if (votes.asks) return null;
  const stands = !votes.closed && !votes.emptied;
  if (stands && (votes.refusal || votes.call === 'refused') && heldMs >= REFUSAL_MS) return 'refused';
  if (stands && votes.asked && heldMs >= ANSWERED_MS) return 'refused';
  return waitedMs >= OUTCOME_MS ? 'unseen' : null;
}
