import type { Recipe } from '../../sites/recipe.ts';

export interface SiteView {
  id: string;
  name: string;
  matches: string[];
  on: boolean;
  /** How well the recipe fits the site, as last seen: `worn` when something was found by a later strategy only, `broken`
   * when something was not found. */
  health: 'unseen' | 'fits' | 'worn' | 'broken';
  /** The same in full, to be copied to whoever mends it: no text, no handle, no address. Empty while unseen. */
  report: string;
  /** The organisation does not allow it. */
  locked: boolean;
  /** The person taught it, or it is a known tool on a server of their own: they can take it away again. */
  taught: 'lesson' | 'own' | null;
  /** Whether its pages tell which of its accounts a post is written with. */
  tellsAuthor: 'handle' | 'name' | null;
}

/** Sites: which are on, and how well their recipes fit. */
export interface SiteVerbs {
  'site.list': { who: 'own'; ask: Record<string, never>; reply: { sites: SiteView[] } };
  /** After the host permission was granted or taken away: register or remove the script, also in open tabs. */
  'site.turn': { who: 'own'; ask: { id: string; on: boolean }; reply: { sites: SiteView[] } };
  /** A tool we know, on a server of one's own, whose host was granted: keeps it and turns it on. `address-invalid` */
  'site.own': { who: 'own'; ask: { like: 'mixpost' | 'postiz'; host: string }; reply: { name: string } };
  /** The recipe of the asking page, where it is not a script of its own: the site was taught. */
  'site.recipe': { who: 'page'; ask: Record<string, never>; reply: { recipe: Recipe } };
  /** Where a site no longer fits: begins a lesson on the page, or opens our own composer. */
  'site.help': { who: 'page'; ask: { wanted: 'teach' | 'write' }; reply: Record<string, never> };
  /** Which strategy found each part of a composer, by place in its list; -1 for none. */
  'site.health': {
    who: 'page';
    ask: { site: string; parts: Record<string, number> };
    reply: Record<string, never>;
  };
}
