import { type Call, invalid } from '../http/call.ts';
import { flagOf, isRecord, listOf, textOf } from '../http/params.ts';
import type { Reply } from '../http/reply.ts';
import type { SentPoll } from '../types.ts';
import type { World } from '../world.ts';
import { graphemes } from './length.ts';

/** `null` when the post has none. */
export function readPoll({ params: { poll } }: Call): SentPoll | null {
  if (!isRecord(poll) || Object.keys(poll).length === 0) return null;
  return {
    options: (listOf(poll.options) ?? []).map((option) => option.trim()).filter((option) => option !== ''),
    expiresIn: Number(textOf(poll.expires_in) ?? 0),
    multiple: flagOf(poll.multiple) ?? false,
    hideTotals: flagOf(poll.hide_totals) ?? false,
  };
}

/** facts: fediverse-api 4d. */
export function pollObjection(call: Call, { limits }: World, { options, expiresIn }: SentPoll): Reply | null {
  if (options.length < 2) return invalid(call, 'pollTooFew');
  if (options.length > limits.pollOptions) return invalid(call, 'pollTooMany', { limit: limits.pollOptions });
  if (options.some((option) => graphemes(option) > limits.pollOptionCharacters))
    return invalid(call, 'pollOptionTooLong', { limit: limits.pollOptionCharacters });
  if (new Set(options).size < options.length) return invalid(call, 'pollDuplicate');
  if (!(expiresIn * 1000 >= limits.pollMinMs)) return invalid(call, 'pollTooShort');
  return expiresIn * 1000 > limits.pollMaxMs ? invalid(call, 'pollTooLong') : null;
}
