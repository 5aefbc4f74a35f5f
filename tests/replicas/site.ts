import type { RequestListener } from 'node:http';
import type { Draft } from '../../lib/model/draft.ts';
import type { Recipe } from '../../lib/sites/recipe.ts';
import type { FileName } from './files.ts';

/**
 * A replica of a site: a page that behaves like it, built from the facts and not from the recipe, and what must be read
 * there. One contract holds for all of them (`tests/contract/site.ts`).
 *
 * Every page of a replica understands, in its address: `lang` (language of all labels), `reader=true` (the engine as a
 * script of the page, see `reader.ts`) and `fails=errors` (the site refuses the post). A page offers the global
 * `__replica` (see `Stage`).
 */
export interface SiteReplica {
  readonly recipe: Recipe;
  /** Host of the pages. */
  readonly host: string;
  /** Starts anew: every host that is played, and what was published there. */
  create(): Played;
  /** @param now ms since the epoch; schedules are made from it */
  variants(now: number): readonly Variant[];
  /** What looks like a composer and is none. */
  readonly decoys: readonly Decoy[];
  /** Of the labels: `en`, one of `cy` and `de`, and `ja`. */
  readonly languages: readonly string[];
  /** Classes the site names by hand. All others are hashes, which every build of the site changes. */
  readonly classes?: RegExp;
}

export interface Played {
  readonly hosts: Readonly<Record<string, RequestListener>>;
  /** Texts of what the site took, oldest first. */
  readonly published: readonly { readonly text: string }[];
}

/** The global `__replica` of every page of a replica. */
export interface Stage {
  /** Renders all composers anew, as the site does when it feels like it: new elements, the same draft. */
  rerender(): void;
  /** From now on the site takes what it refused (`fails`). */
  recover(): void;
}

/** What a person does. In selectors, `a >>> b` goes into the open shadow root or the frame of `a`. */
export type Step =
  | { click: string }
  /** Key by key, where a line break is Enter. */
  | { type: string }
  /** One chord, for example `Control+Enter`. */
  | { press: string }
  /** Waits for `until` when given, else for one more picture or video from the page itself for every file. */
  | { upload: string; files: readonly FileName[]; until?: string }
  | { wait: string };

export interface MediaRead {
  file: FileName;
  description?: string;
  sensitive?: boolean;
  /** `preview` where the original cannot be had; `none`: nothing, so that it is told and nothing goes out without it. */
  source?: 'original' | 'preview' | 'none';
}

export interface PartRead {
  text: string;
  media?: readonly MediaRead[];
  poll?: Draft['parts'][number]['poll'];
  link?: string | null;
}

/** A page, what is done on it, and the draft that must be read. What is not said is as in a plain post. */
export interface Variant {
  /** A sentence for the name of a test. */
  name: string;
  /** Path and query. */
  open: string;
  /** Where it is not the replica's own. */
  host?: string;
  steps: readonly Step[];
  /** Which of the composers on the page. */
  place: 'inline' | 'dialog';
  parts: readonly PartRead[];
  kind?: Draft['kind'];
  /** With which of the site's accounts it is written, where that is asked. */
  author?: string;
  audience?: Draft['audience'];
  quotedUrl?: string;
  scheduledAt?: number;
  spoilerText?: string;
  sensitive?: boolean;
  /** What the person is asked before it is mirrored, beside what kind and audience ask. */
  asks?: 'double' | 'versions';
  /** Hooks of the recipe that nothing else can stand in for here; say why. */
  sole?: readonly string[];
  /** This one is also posted, armed, with the extension: the native submit control, and what is pressed to post. */
  post?: {
    submit: string;
    steps: readonly Step[];
    /** What is pressed to try again once the site refused it, where that is another control. */
    again?: readonly Step[];
    /** The address of the new post on the site, which the record keeps: where another test does not look. */
    address?: RegExp;
    /** The site publishes it at `scheduledAt`, not now; or at this time, ms since the epoch, which only these steps choose. */
    later?: boolean | number;
  };
}

export interface Decoy {
  /** A sentence for the name of a test. */
  name: string;
  open: string;
  host?: string;
  steps?: readonly Step[];
  /** The editor, or the box around, that must be left alone. */
  box: string;
}
