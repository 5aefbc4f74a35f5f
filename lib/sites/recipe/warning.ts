import type { Ranked, Selectors } from './ranked.ts';

export interface WarningRecipe {
  /** The field of the content warning, while there is one. */
  readonly text?: Ranked;
  /** Ticked boxes, pressed buttons, or marks: any of them makes the post sensitive. */
  readonly sensitive?: Ranked;
  /** The site's own dialog for them, where the composer does not show what was ticked there. */
  readonly dialog?: {
    readonly root: Selectors;
    /** The controls that open it, and none that opens another dialog. */
    readonly opens: Selectors;
    /** What is ticked in it, or not. */
    readonly ticked: Ranked;
  };
}
