import type { Visibility } from '../model/draft.ts';

/** From the widest to the narrowest. */
const order: readonly Visibility[] = ['public', 'unlisted', 'private', 'direct'];

/** Those that show a post to no more people than the floor, and that the server's family keeps. Widest first. */
export const allowedVisibilities = (floor: Visibility, kept: readonly Visibility[]): Visibility[] =>
  order.slice(order.indexOf(floor)).filter((it) => kept.includes(it));

/** What a wish becomes under a floor: itself, or the widest that is allowed; the floor itself when the family has none. */
export const narrowed = (wished: Visibility, floor: Visibility, kept: readonly Visibility[]): Visibility => {
  if (order.indexOf(wished) >= order.indexOf(floor)) return wished;
  return allowedVisibilities(floor, kept)[0] ?? floor;
};
