import type { AccountEdits, Edits } from '../../lib/model/edits.ts';
import type { ProofView } from '../../lib/protocol/messages.ts';

/** The edits with a change of one account. A value `undefined` takes the change back. */
export const forAccount = (edits: Edits, account: string, change: AccountEdits): Edits => ({
  ...edits,
  accounts: { ...edits.accounts, [account]: withoutGaps({ ...edits.accounts?.[account], ...change }) },
});

/** @param text `null` goes back to the drafted one */
export function withText(edits: Edits, account: string, part: number, text: string | null): Edits {
  const { [part]: _, ...others } = edits.accounts?.[account]?.texts ?? {};
  return forAccount(edits, account, { texts: text === null ? others : { ...others, [part]: text } });
}

export const withDescription = (edits: Edits, place: string, description: string): Edits => ({
  ...edits,
  descriptions: { ...edits.descriptions, [place]: description },
});

/** Changes places with its neighbour. */
export function withMoved(edits: Edits, media: ProofView['media'][number], at: number, by: -1 | 1): Edits {
  const places = media.map(({ place }) => place.split('/').map(Number));
  const [part] = places[at] ?? [];
  const order = places.map(([, index = 0]) => index);
  const [moved, other] = [order[at], order[at + by]];
  if (part === undefined || moved === undefined || other === undefined) return edits;
  order[at] = other;
  order[at + by] = moved;
  return { ...edits, order: { ...edits.order, [part]: order } };
}

const withoutGaps = (edits: AccountEdits): AccountEdits =>
  Object.fromEntries(Object.entries(edits).filter(([, value]) => value !== undefined));

/** What a field of the browser for a day and time shows: local time, to the minute. Empty for now. */
export function localTime(at: number | null): string {
  if (at === null) return '';
  const time = new Date(at);
  const digits = (value: number, length = 2) => String(value).padStart(length, '0');
  // While a year is typed it is one of the first, when clocks were not a whole number of minutes from noon elsewhere.
  const day = [digits(time.getFullYear(), 4), digits(time.getMonth() + 1), digits(time.getDate())];
  return `${day.join('-')}T${digits(time.getHours())}:${digits(time.getMinutes())}`;
}

/** @returns ms since the epoch; `null` for an empty field */
export function timeOf(local: string): number | null {
  const at = Date.parse(local);
  return Number.isNaN(at) ? null : at;
}
