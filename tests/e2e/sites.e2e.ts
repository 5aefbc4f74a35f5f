import { beforeAll, describe, test } from 'vitest';
import { isLeftAlone, isReadExactly, missesLoudly, wearsWell } from '../contract/site.ts';
import { replicas } from '../replicas/index.ts';
import type { Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

/**
 * The contract of sites over every replica: written by a person's means, read by the engine. `-t` with the name of a site
 * runs one of them.
 */

const scene = playScene();
/** One tab for all, led from page to page. */
let page: Page;
beforeAll(async () => {
  for (const replica of replicas) {
    for (const [host, listener] of Object.entries(replica.create().hosts)) scene.world.host(host, listener);
  }
  page = await scene.browser.newPage();
});

describe.each(replicas.map((it) => [it.recipe.id, it] as const))('%s', (_, replica) => {
  const variants = replica.variants(Date.now());

  test.for(variants.map((it) => [it.name, it] as const))('reads %s', async ([, variant]) => {
    await isReadExactly(page, replica, variant);
    await wearsWell(page, variant);
    if (variant === variants[0]) await missesLoudly(page, variant);
  });

  const [plain] = variants;
  test.for(plain ? replica.languages : [])('reads the same with labels in %s', async (language) => {
    if (plain) await isReadExactly(page, replica, plain, `lang=${language}`);
  });

  test.for(replica.decoys.map((it) => [it.name, it] as const))('leaves alone %s', ([, decoy]) =>
    isLeftAlone(page, replica, decoy),
  );
});
