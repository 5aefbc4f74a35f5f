import type { Poll } from '../model/draft.ts';
import type { Instance } from '../model/instance.ts';
import type { Notice } from '../model/plan.ts';
import { countPlain } from '../text/count.ts';
import type { Counting } from '../text/counting.ts';
import type { Abilities } from './abilities.ts';
import { blocks, warns } from './notice.ts';

export interface PollPlan {
  poll: Poll | null;
  notices: Notice[];
}

/** The poll within the server's limits. Only how long it stays open is changed; all else that does not fit blocks. */
export const planPoll = (
  poll: Poll | null,
  withMedia: boolean,
  { poll: limits }: Instance,
  can: Abilities,
  by: Counting,
): PollPlan => {
  if (poll === null) return { poll, notices: [] };
  if (!can.polls || limits === null) return { poll: null, notices: [blocks('poll-unsupported')] };
  const notices: Notice[] = [];
  if (withMedia && !can.pollWithMedia) notices.push(blocks('poll-with-media'));
  if (poll.options.length > limits.maxOptions)
    notices.push(blocks('poll-options', { limit: limits.maxOptions }));
  if (poll.options.some((option) => countPlain(option, by) > limits.maxCharacters)) {
    notices.push(blocks('poll-option-too-long', { limit: limits.maxCharacters }));
  }
  const durationMs = Math.min(Math.max(poll.durationMs, limits.minMs), limits.maxMs);
  if (durationMs !== poll.durationMs) {
    notices.push(warns('poll-duration', { from: poll.durationMs, to: durationMs }));
  }
  return { poll: { ...poll, durationMs }, notices };
};
