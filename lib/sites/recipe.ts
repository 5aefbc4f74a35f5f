/**
 * How to find one thing, first to last: the first strategy that finds something wins. Hooks made for tests come first,
 * then role and name, then structure; never a hashed class, never a visible label.
 */
export type Ranked = readonly Strategy[];

/**
 * A CSS selector; `a >>> b` looks for `b` inside the open shadow root, or the document of the same-origin frame, of every
 * `a`. Or a shape, for controls that have no hook: among what a selector finds, the last (first) visible control that
 * shows words and no icon, and opens no menu.
 */
export type Strategy =
  | string
  | { readonly lastText: string }
  | { readonly firstText: string }
  /** Of what a selector finds, those that say that they publish (`said.ts`): now, else later; for what has no place of its own. */
  | { readonly posts: string };

/** CSS selectors, ranked, for asking what an element is or lies in: no `>>>`, no shapes. */
export type Selectors = readonly string[];

/** Regular expressions, for path and query of the page unless said otherwise. */
export type Patterns = readonly string[];

/** Words of a control as a person reads them, by language of the page; whole, in any case. */
export type WordsByLanguage = Readonly<Record<string, readonly string[]>>;

/**
 * A site is one object of plain data: it survives JSON unchanged. Recipes that are taught are the same type. Where data
 * cannot say it, a value names a strategy of the engine.
 */
export interface Recipe extends ComposerRecipe {
  /** Kept in settings and replica names: never renamed. */
  readonly id: string;
  /** A proper name: never translated. */
  readonly name: string;
  /** Match patterns, asked for when the author turns the site on. No two sites share a host: `also`. */
  readonly matches: readonly string[];
  /** Match patterns of the site's own servers for pictures, where they are others: asked for too, and only read. */
  readonly reads?: readonly string[];
  /** The last day its facts were seen on the live site, ISO date. */
  readonly seen: string;
  /** Whole composers, with their submit control, stand in frames of the site's own origin: the script runs there too. */
  readonly frames?: boolean;
  /** Other composers of the site, in order of trust: each is this recipe with these parts in place of its own. */
  readonly also?: readonly Partial<ComposerRecipe>[];
}

/** One kind of composer. */
export interface ComposerRecipe {
  /** Where it can stand; everywhere when missing. */
  readonly at?: Patterns;
  /** Where it never stands, for example where a post is edited. */
  readonly notAt?: Patterns;
  /** Nobody described it: of what `editor` finds, the text box that most speaks for is found, and never one of two. */
  readonly likeliest?: true;
  /** The text boxes; each names a candidate element, the engine keeps the outermost editable. What only a later
   * strategy finds counts only when its composer holds a `submit`. */
  readonly editor: Ranked;
  /**
   * What several text boxes of one composer are: `parts` of a thread (unless said), `blocks` of one text, one line each,
   * or `versions` of it for several networks, of which the one in `versions.current` counts, else the first.
   */
  readonly several?: 'parts' | 'blocks' | 'versions';
  readonly versions?: VersionsRecipe;
  /** A line of its own above the text: it becomes the first line, followed by a blank one. */
  readonly title?: Ranked;
  /** Tags beside the text, one element (or field) each: they follow the text as hashtags. */
  readonly tags?: Ranked;
  /** The composer, as ancestors of a text box (`closest`), innermost first; else the engine climbs to the smallest
   * ancestor that holds a visible `submit`. */
  readonly composer: Selectors;
  /** A box without this is no composer, whatever else it holds; climbing goes on until it is inside, before
   * the control that publishes. */
  readonly holds?: Ranked;
  /** The control that publishes. */
  readonly submit: Ranked;
  /** Ctrl+Enter (Cmd+Enter) in a text box publishes. */
  readonly submitsOnCtrlEnter: boolean;
  /** What a press in the submit area means, where it can mean something else than to publish. */
  readonly intent?: IntentRecipe;
  /** The text box goes away in a later step, while the composer stands: what stood at the press before is the draft. */
  readonly steps?: boolean;
  /** Editors that lie inside one of these are not composers. */
  readonly skip: Selectors;
  /** Page of a person, with `{handle}` in it; `null` where handles have none. */
  readonly profile: string | null;
  /** With which of the site's accounts one writes; missing where the site does not show it. */
  readonly author?: AuthorRecipe;
  /** A link card whose address may not be in the text, as a link; or a field for an address. */
  readonly link?: Ranked;
  readonly media?: MediaRecipe;
  readonly poll?: PollRecipe;
  readonly warning?: WarningRecipe;
  readonly schedule?: ScheduleRecipe;
  readonly quote?: QuoteRecipe;
  readonly reply?: ReplyRecipe;
  readonly audience?: AudienceRecipe;
  readonly channels?: ChannelsRecipe;
  readonly outcome?: OutcomeRecipe;
}

/**
 * Where the site's account that writes shows, in the first of these places that has it: as a link to its profile, made as
 * `profile` says, or as its handle or name in words.
 */
export interface AuthorRecipe {
  /** In the composer, above the first text box; the last there counts, since what is answered stands further up. */
  readonly above?: Ranked;
  /** The accounts that a tool posts to; known where it is one. */
  readonly chosen?: Ranked;
  /** Anywhere on the page. */
  readonly page?: Ranked;
  /** Regular expression for the path of the page, where its first group is the handle; nowhere else then. */
  readonly address?: string;
  /** Attribute that carries the name; else it is what the element says. */
  readonly label?: string;
  /** What people know it by: a handle unless said. */
  readonly by?: 'name';
}

/** Texts per network. The one that is shown is mirrored; that others differ is said. */
export interface VersionsRecipe {
  /** Holds the version that counts (or is it), where several stand in the composer. */
  readonly current?: Ranked;
  /** One per version, where only the chosen one stands in the composer. More than one: the texts may differ. */
  readonly tabs?: Ranked;
}

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

export interface MediaRecipe {
  /** Holds a part's media; standing there with nothing recognised inside is an error, not an empty list. The whole part
   * when missing: then only what shows a file of the person, and no icon, is recognised. */
  readonly list?: Ranked;
  /** One attached picture or video, inside the list: what shows it, or the box around. */
  readonly item: Ranked;
  /** Shown smaller than this in both directions, CSS pixels, it is an icon or a face. */
  readonly least?: number;
  /** Attribute of the item, or of what shows it, that carries its alt text once there is one, and perhaps a default in
   * the page's language before. */
  readonly description?: string;
  /** Fields of the alt texts, one per item in order, in the item or elsewhere in the part; remembered while away. */
  readonly field?: Ranked;
  /** Only those of them are that are called so. */
  readonly named?: true;
  /** File inputs and drop areas outside of the composer that give it their files. */
  readonly input?: Selectors;
  /** Previews of the person's files lie on the network, so that files are bound to such ones too. Not where the site offers
   * pictures of its own. */
  readonly uploaded?: boolean;
  /** A file that was given and that no preview shows is missed: where nobody knows how the site shows files. */
  readonly given?: boolean;
  /** Says how many more there are than are shown ("+3"). They come from the files the person gave, or not at all. */
  readonly more?: Ranked;
  /** The composer shows its media one at a time, or nothing of them: the files the person gave are the draft's. */
  readonly unseen?: boolean;
  /** Where they are unseen: inputs for more files that stand beside thumbnails of all of them, in this step or another. */
  readonly strip?: Ranked;
  /** One per attached picture or video where they are unseen, for example the dots below; must agree. */
  readonly count?: Ranked;
  /** The site's own dialog for alt text and warnings, where it has one. */
  readonly dialog?: {
    readonly root: Selectors;
    /** The control of an item that opens it, in the item or in the order of items; it tells whose alt text it is where
     * the dialog shows another copy of the picture. */
    readonly opens?: Ranked;
    /** The text field of the alt text. */
    readonly description: Ranked;
    /** Boxes of which any ticked one makes the picture sensitive. */
    readonly sensitive?: Ranked;
    /** What is typed counts once this is pressed; at once when missing. */
    readonly save?: Ranked;
    /** Thumbnails of all media, in order, of which the one that matches `chosen` is shown large. Where the composer shows
     * its media by other addresses, their order tells whose alt text is whose. */
    readonly thumbs?: Ranked;
    readonly chosen?: string;
  };
}

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

export interface ScheduleRecipe {
  /** Stands in the composer while a time is set. Where it is missing, the submit control says it: by the words it took on
   * when a time was confirmed, or that mean `schedule`. */
  readonly mark?: Ranked;
  /** Holds the fields of the time: inputs, lists, spin buttons. Read where it stands, else as it was confirmed. */
  readonly dialog: Ranked;
  /** The time of a dialog counts once this is pressed. */
  readonly confirm?: Ranked;
  /** Shows the time in numbers ("11/24/2026 09:00 AM", "24/11/2026 09:00"): with halves of the day the month is first. Or
   * with a month in words and no year ("Nov 24, 9:00 AM"): the next such day. */
  readonly numbers?: Ranked;
  /** Names the time zone, where it is not that of this device: an IANA name or an offset, in its text or value. */
  readonly zone?: Ranked;
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
  readonly opens: Selectors;
}

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

/** Accounts that a tool posts to. */
export interface ChannelsRecipe {
  /** Those that are chosen, in the composer or else on the page. */
  readonly chosen: Ranked;
  /** Holds for a chosen one (or stands in it) on Mastodon or elsewhere in the Fediverse: mirroring may post twice. */
  readonly fediverse: string;
}

/** How the site shows what became of a native submit. */
export interface OutcomeRecipe {
  /** Link to the new post, shown when the site took it. */
  readonly link?: Ranked;
  /** Hosts a link to a new post may lead to, beside the page's own. */
  readonly hosts?: readonly string[];
  /** Shown, and not before, when the site took it, without a link; its composer may stand on. */
  readonly taken?: Ranked;
  /** Addresses a page goes to when the site took it. */
  readonly leads?: Patterns;
  /** Such an address is the new post's own. */
  readonly leadsToPost?: true;
  /** Shown when it did not; checked after `link`. */
  readonly refused?: Ranked;
  /** A question before it is sent: the press was not yet a submission. */
  readonly asks?: Ranked;
  /** Paths under which a composer is covered by a dialog of its own, not closed. */
  readonly covered?: Patterns;
  /** The same by what stands on the page meanwhile. */
  readonly coveredBy?: Ranked;
  /** Address of the request that publishes: one vote among others. */
  readonly call?: string;
}

export const recipe = <R extends Recipe>(it: R): R => Object.freeze(it);
