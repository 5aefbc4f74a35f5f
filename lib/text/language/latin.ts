import { type Letters, readTable } from './letters.ts';
import { latin } from './table.ts';

let alphabet: Letters | null = null;

/** The table of letter sequences, read when it is first needed, not at every start of the background. */
export const letters = (): Letters => {
  alphabet ??= readTable(latin);
  return alphabet;
};
