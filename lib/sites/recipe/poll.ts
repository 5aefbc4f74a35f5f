import type { Ranked } from './ranked.ts';

export interface PollRecipe {
  /** Stands while there is a poll. */
  readonly mark: Ranked;
  /** Fields of the choices, or elements that show them, in page order. */
  readonly choices: Ranked;
  readonly lasts: PollLength;
  /** Ticked when several answers may be given. */
  readonly multiple?: Ranked;
}

/** Fields that add up; one list whose values (or texts) are told in hours; or always the same. */
export type PollLength =
  | { readonly days: Ranked; readonly hours?: Ranked; readonly minutes?: Ranked }
  | { readonly select: Ranked; readonly hoursByValue: Readonly<Record<string, number>> }
  | { readonly hours: number };
