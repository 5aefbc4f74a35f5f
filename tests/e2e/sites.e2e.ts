import { beforeAll, describe, expect, test } from 'vitest';
import type { Recipe } from '../../lib/sites/recipe.ts';
import {
  areLeftAlone,
  asksToBeTaught,
  inLanguages,
  isReadExactly,
  missesLoudly,
  neverGone,
  pagesOf,
  wearsWell,
} from '../contract/site.ts';
import { replicas } from '../replicas/index.ts';
import { twice } from '../replicas/undescribed/index.ts';
import { unworn } from '../replicas/unworn.ts';
import type { Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

/**
 * The contract of sites over every replica: written by a person's means, read by the engine. `-t` with the name of a site
 * runs one of them.
 */

const scene = playScene();
/** Hooks that were gone once. */
const gone = new Map<Recipe, readonly string[]>();
/** One tab for all, led from page to page. */
let page: Page;
beforeAll(async () => {
  for (const replica of replicas) {
    for (const [host, listener] of Object.entries(replica.create().hosts)) scene.world.host(host, listener);
  }
  page = await scene.browser.newPage();
});

describe.each(replicas.map((it) => [it.recipe.id, it] as const))('%s', (_, replica) => {
  const drafts = inLanguages(replica, replica.variants(Date.now()));
  const [first] = drafts;

  test.for(drafts.map((it) => [it.variant.name, it.language, it] as const))(
    'reads %s, labelled in %s',
    async ([, language, draft]) => {
      const { variant } = draft;
      await isReadExactly(page, replica, variant, `lang=${language}`);
      const worn = await wearsWell(page, variant);
      gone.set(replica.recipe, [...(gone.get(replica.recipe) ?? []), ...worn]);
      if (draft === first) await missesLoudly(page, replica, variant);
    },
  );

  test('leaves alone what only looks like its composer', async () => {
    for (const decoys of pagesOf(replica.decoys)) await areLeftAlone(page, replica, decoys);
  });
});

test('a tool that nobody described, with two text boxes of one make, asks to be taught', () =>
  asksToBeTaught(page, twice.replica, twice.draft));

test('each hook that any recipe reads drafts with was gone once, but those that no page here shows while it is read', () => {
  const left = neverGone(replicas, gone);
  const sorted = Object.entries(left).map(([id, hooks]) => [id, hooks.toSorted()] as const);
  expect(Object.fromEntries(sorted)).toEqual(unworn);
});
