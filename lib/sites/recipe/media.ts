import type { Ranked, Selectors } from './ranked.ts';

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
  /** A file that was given and that no preview shows is missed: where nobody knows how the site shows files. Or only where
   * previews whose file is not known are fewer, too. */
  readonly given?: true | 'counted';
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
