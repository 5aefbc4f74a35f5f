import type { Ranked } from './ranked.ts';

/** Texts per network. The one that is shown is mirrored; that others differ is said. */
export interface VersionsRecipe {
  /** Holds the version that counts (or is it), where several stand in the composer. */
  readonly current?: Ranked;
  /** One per version, where only the chosen one stands in the composer. More than one: the texts may differ. */
  readonly tabs?: Ranked;
}
