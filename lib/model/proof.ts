import * as z from 'zod/mini';
import { Draft } from './draft.ts';
import { Edits } from './edits.ts';

/**
 * A draft laid out for its author to look at and change before it goes. Kept by the background, so that nothing typed is
 * lost when the page closes its composer. Its id is the draft's.
 */
export const Proof = z.object({
  id: z.uuid(),
  draft: Draft,
  edits: Edits,
  /** The page it came from: who may open it again, and who is told. */
  from: z.object({ origin: z.string(), tab: z.nullable(z.number()), frame: z.nullable(z.number()) }),
  changedAt: z.number(),
});
export type Proof = z.infer<typeof Proof>;
