import type { Ranked } from './ranked.ts';

/** What a press means. Only `now` and `schedule` are posts. */
export type Intent = 'now' | 'schedule' | 'queue' | 'draft' | 'approval' | 'edit' | 'step';

/** A control that opens a menu (`aria-haspopup`) never publishes, also without this. */
export interface IntentRecipe {
  /** Controls of the composer, also of its menus, that mean one thing always; first hit wins. */
  readonly controls?: Readonly<Partial<Record<Intent, Ranked>>>;
  /** What the control says, in lower case, beside what such controls say everywhere (`said.ts`). */
  readonly words?: Readonly<Partial<Record<Intent, readonly string[]>>>;
  /** One control changes its meaning: in a language we know, other words mean that nothing is mirrored. Else they publish. */
  readonly strict?: true;
}
