import type { Patterns, Ranked, Selectors, WordsByLanguage } from './ranked.ts';

/** Any sign makes it a reply: in doubt we would sooner ask than mirror (P7). */
export interface ReplyRecipe {
  readonly address?: Patterns;
  /** A post that stands before the text box inside one of `within` (else the composer) is what is answered. */
  readonly before?: string;
  readonly within?: Selectors;
  /** Stands in a composer that answers. */
  readonly mark?: Ranked;
  /** Stands in every composer that does not answer. */
  readonly unless?: Ranked;
}

export interface AudienceRecipe {
  /** Where only a group reads along. */
  readonly restrictedAddress?: Patterns;
  /** Stands on the page when the signed-in account is only for its followers. */
  readonly restrictedMark?: Ranked;
  /** Stands in the composer while the post is for some. */
  readonly restricted?: Ranked;
  /** Stands in the composer while, and only while, the post is for everyone, in any language. */
  readonly public?: Ranked;
  /** Chooser of the audience. */
  readonly chooser?: Ranked;
  /** Whether the chooser counts only before the text box, where several controls look alike. */
  readonly chooserFirst?: boolean;
  /** Control that says who may reply; names "everyone" in the page's language while everyone may. */
  readonly replies?: Ranked;
  /** The chooser's word for everyone, where it is known. Any other word means that we ask. */
  readonly everyone?: WordsByLanguage;
  /** What it means that no chooser stands there; `public` when missing. */
  readonly absent?: 'public' | 'restricted' | 'unknown';
}
