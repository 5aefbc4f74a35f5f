import type { ComposerRecipe } from '../sites/recipe/composer.ts';
import type { MediaItem } from './media.ts';
import type { PostName } from './quote.ts';

/**
 * A composer as it stands in the page now. Only elements, nothing is read yet. Sites replace any of them at any time:
 * find again rather than keep.
 */
export interface Found {
  /** The kind of composer it is. */
  readonly recipe: ComposerRecipe;
  /** The smallest box with the text, the media and the submit control. */
  readonly root: Element;
  /** Text boxes in page order, one per part of a thread; visible, each once. */
  readonly editors: readonly HTMLElement[];
  /** The visible control that publishes; `null` when the page shows none that the recipe knows. */
  readonly submit: HTMLElement | null;
  /** `dialog` when it lies in one, else `inline`. Both may stand at once. */
  readonly place: 'dialog' | 'inline';
}

/** A picture or video as its preview shows it. */
export interface Preview {
  /** Address of what is shown; it names the picture across re-renders. Empty when the page shows none. */
  readonly url: string;
  readonly kind: 'image' | 'video';
}

/** Whether files that were given along this path of elements belong to a composer. */
export type IsOwn = (path: readonly EventTarget[]) => boolean;

/** Original files the person gave to the page. */
export interface Files {
  /**
   * Binds files to previews that are new in this composer, by count and order; forgets those taken out again.
   *
   * @param isOwn for files that were given outside of its box
   * @param uploaded whether a preview on the network may be one of theirs
   */
  bind(root: Element, previews: readonly Preview[], isOwn?: IsOwn, uploaded?: boolean): void;
  /** The original behind a preview; `null` when it was not seen or cannot be told apart. */
  of(url: string): File | null;
  /** Files of a composer that no preview was bound to, as they came. */
  given(root: Element, isOwn: IsOwn): readonly File[];
  /** Every file still kept, bound or not. */
  readonly seen: readonly File[];
}

/**
 * What the page shows only for a moment, kept until it is captured: files, alt texts and warnings of the site's own dialog,
 * the chosen time, the post that is being quoted. Started once per document, when there is first a composer in it.
 */
export interface Memory {
  readonly files: Files;
  /** To be told of every pass of `findComposers`: previews are bound to files, and words of the page are learned. */
  notice(composers: readonly Found[]): void;
  /** Media of a composer whose recipe has a `strip`, in order; `null` when the page shows something else. */
  given(root: Element): MediaItem[] | null;
  /** Alt text that was written in the site's own field or dialog; `null` when none was. */
  description(url: string): string | null;
  /** Whether the person ticked a warning for it in the site's dialog. */
  isSensitive(url: string): boolean;
  /** Whether the person ticked a warning for the whole composer in the site's dialog. */
  isWarned(root: Element): boolean;
  /** Whether this label stood on a picture that had just been added: the site's default, not an alt text. */
  isDefaultLabel(label: string): boolean;
  /** Time behind a sentence the composer shows, ms since the epoch; `null` when it was not chosen before our eyes. */
  scheduledAt(found: Found, sentence: string): number | null;
  /** Whether the submit control took on these words when a time was confirmed. */
  meansLater(words: string): boolean;
  /** Whether this word of the audience chooser was seen to mean everyone. */
  meansEveryone(word: string): boolean;
  /** Whether a text for another network was seen to be another than this. */
  differs(found: Found, text: string): boolean;
  /** The post whose quote control was pressed last. */
  quoted(): PostName | null;
}
