/** CSS selectors, ranked: the first that finds something wins. */
export type Ranked = readonly string[];

/**
 * A site is one object: data plus small named functions where data cannot say it. Lists are ranked strategies, first to
 * last: hooks made for tests, then role and name, then structure; never a hashed class, never a visible label.
 */
export interface Recipe {
  /** Kept in settings and replica names: never renamed. */
  readonly id: string;
  /** A proper name: never translated. */
  readonly name: string;
  /** Match patterns, asked for when the author turns the site on. */
  readonly matches: readonly string[];
  /** The last day its facts were seen on the live site, ISO date. */
  readonly seen: string;
  /** The text boxes; each names a candidate element, the engine keeps the outermost editable. What only a later
   * strategy finds counts only when its composer holds a `submit`. */
  readonly editor: Ranked;
  /** The composer, as ancestors of a text box (`closest`), innermost first; else the engine climbs to the smallest
   * ancestor that holds a visible `submit`. */
  readonly composer: Ranked;
  /** The control that publishes. */
  readonly submit: Ranked;
  /** Ctrl+Enter (Cmd+Enter) in a text box publishes. */
  readonly submitsOnCtrlEnter: boolean;
  /** Editors that lie inside one of these are not composers. */
  readonly skip: Ranked;
  /** Page of a person, with `{handle}` in it; `null` where handles have none. */
  readonly profile: string | null;
  /** A link card whose address may not be in the text. */
  readonly link?: Ranked;
  readonly media?: MediaRecipe;
  readonly poll?: PollRecipe;
  readonly schedule?: ScheduleRecipe;
  readonly quote?: QuoteRecipe;
  readonly reply?: ReplyRecipe;
  readonly audience?: AudienceRecipe;
  readonly outcome?: OutcomeRecipe;
}

export interface MediaRecipe {
  /** Holds a part's media; standing there with nothing recognised inside is an error, not an empty list. */
  readonly list: Ranked;
  /** One attached picture or video, inside the list. */
  readonly item: Ranked;
  /** Attribute of the item that carries its alt text once there is one, and a default in the page's language before. */
  readonly description: string;
  /** The site's own dialog for alt text and warnings, where it has one. */
  readonly dialog?: {
    readonly root: Ranked;
    /** The text field of the alt text. */
    readonly description: Ranked;
    /** Boxes of which any ticked one makes the picture sensitive. */
    readonly sensitive: Ranked;
    /** What is typed counts once this is pressed. */
    readonly save: Ranked;
  };
}

export interface PollRecipe {
  /** Stands while there is a poll. */
  readonly mark: Ranked;
  /** Fields of the choices, in page order. */
  readonly choices: string;
  readonly days: string;
  readonly hours: string;
  readonly minutes: string;
}

export interface ScheduleRecipe {
  /** Stands in the composer while a time is set; says it in the page's language only. */
  readonly mark: Ranked;
  /** Holds the fields of the time. */
  readonly dialog: Ranked;
  readonly confirm: Ranked;
}

export interface QuoteRecipe {
  /** Lies inside a quoted post that stands in the composer. */
  readonly mark: Ranked;
  /** A post anywhere on the page. */
  readonly post: string;
  /** The author of a post, in it: text with `@handle`. */
  readonly author: string;
  /** A post's own address, in it. */
  readonly permalink: string;
  /** The control of a post that begins a quote. */
  readonly opens: Ranked;
}

/** Any sign makes it a reply: in doubt we would sooner ask than mirror (P7). */
export interface ReplyRecipe {
  /** Patterns (regular expressions) of path and query. */
  readonly address: readonly string[];
  /** A post that stands before the text box inside one of `within` is what is answered. */
  readonly before: string;
  readonly within: Ranked;
}

export interface AudienceRecipe {
  /** Patterns (regular expressions) of path and query where only a group reads along. */
  readonly restrictedAddress: readonly string[];
  /** Stands on the page when the signed-in account is only for its followers. */
  readonly restrictedMark: Ranked;
  /** Chooser of the audience, before the text box. */
  readonly chooser: Ranked;
  /** Control that says who may reply; names "everyone" in the page's language while everyone may. */
  readonly replies: Ranked;
  /** The chooser's word for everyone, by language of the page, where it is known. */
  readonly everyone: Readonly<Record<string, readonly string[]>>;
}

/** How the site shows what became of a native submit. */
export interface OutcomeRecipe {
  /** Link to the new post, shown when the site took it. */
  readonly link: Ranked;
  /** Shown when it did not; checked after `link`. */
  readonly refused: Ranked;
  /** A question before it is sent: the press was not yet a submission. */
  readonly asks: Ranked;
  /** Patterns (regular expressions) of paths under which a composer is covered by a dialog of its own, not closed. */
  readonly covered: readonly string[];
  /** Pattern (regular expression) of the address of the request that publishes: one vote among others. */
  readonly call?: string;
}

export const recipe = <R extends Recipe>(it: R): R => Object.freeze(it);
