import type { AuthorRecipe } from './author.ts';
import type { ChannelsRecipe } from './channels.ts';
import type { IntentRecipe } from './intent.ts';
import type { MediaRecipe } from './media.ts';
import type { OutcomeRecipe } from './outcome.ts';
import type { PollRecipe } from './poll.ts';
import type { QuoteRecipe } from './quote.ts';
import type { Patterns, Ranked, Selectors } from './ranked.ts';
import type { AudienceRecipe, ReplyRecipe } from './reach.ts';
import type { ScheduleRecipe } from './schedule.ts';
import type { VersionsRecipe } from './versions.ts';
import type { WarningRecipe } from './warning.ts';

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
