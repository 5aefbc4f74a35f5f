import { ANY_CALL } from './calls.ts';
import type { ComposerRecipe } from './recipe/composer.ts';

/** What is chosen, in any tool; and a name that no language translates. */
const CHOSEN = ['aria-checked', 'aria-pressed', 'aria-selected', 'data-selected']
  .map((it) => `[${it}="true"]`)
  .concat('label:has(:checked)', '.selected', '.active')
  .join();
const MASTODON = [
  'src',
  'href',
  'class',
  'alt',
  'title',
  'aria-label',
  'data-network',
  'data-channel',
  'data-provider',
]
  .map((it) => `[${it}*="mastodon" i]`)
  .join();

/**
 * What is assumed of a site that nobody described to us: previews of files that the page made itself, requests and notices
 * that tell what became of a post (facts: composers-tools 25). What it does not cover is missed loudly: a time that is set, a file that no preview shows.
 */
export const common = {
  skip: ['[role="search"]'],
  media: {
    item: ['img[src^="blob:"], img[src^="data:image/"]:not([src^="data:image/svg"]), video[src^="blob:"]'],
    least: 40,
    description: 'alt',
    field: ['input:not([type]), input[type="text"], textarea'],
    named: true,
    given: true,
  },
  // Several tools post to Mastodon themselves (facts: composers-tools 0.1).
  channels: { chosen: [CHOSEN], fediverse: MASTODON },
  // The last one tells, and only together with the composer.
  outcome: { refused: ['[role="alert"]'], call: ANY_CALL },
} as const satisfies Partial<ComposerRecipe>;
