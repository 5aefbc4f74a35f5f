import { beforeAll, describe, test } from 'vitest';
import {
  arm,
  keepsWhatWasRefused,
  mirrorsWhatWasTaken,
  postedOf,
  standsBesideSubmit,
} from '../contract/button.ts';
import { openReplica } from '../contract/site.ts';
import { replicas } from '../replicas/index.ts';
import { connect } from './acts/connect.ts';
import { carys } from './acts/ready.ts';
import { turnAllOn } from './acts/sites.ts';
import { take } from './acts/steps.ts';
import type { Page } from './browser/types.ts';
import { playScene } from './play-scene.ts';

/** The extension on every replica: where its button stands, and that a native press mirrors what the site took, only. */

const scene = playScene();
/** One tab for all, led from page to page. */
let page: Page;
beforeAll(async () => {
  for (const replica of replicas) {
    for (const [host, listener] of Object.entries(replica.create().hosts)) scene.world.host(host, listener);
  }
  await turnAllOn(
    scene.browser,
    replicas.map((it) => it.recipe),
  );
  await connect(scene.browser, carys);
  page = await scene.browser.newPage();
});

const playable = replicas.filter((it) => postedOf(it).length > 0);
describe.each(playable.map((it) => [it.recipe.id, it] as const))('%s', (_, replica) => {
  const posted = postedOf(replica);
  test.for(posted.map((it, at) => [it.name, at === 0 ? 'errors' : 'never', it] as const))(
    'has one button that mirrors %s, once the site took it (it refuses it before: %s)',
    async ([, fails, variant]) => {
      await openReplica(page, replica, variant, fails === 'errors' ? 'fails=errors' : '');
      await take(page, variant.steps);
      await standsBesideSubmit(page, replica, variant);
      await arm(page, variant);
      const { steps, again = steps } = variant.post;
      if (fails === 'errors') await keepsWhatWasRefused(scene, page, variant);
      await mirrorsWhatWasTaken(scene, page, variant, fails === 'errors' ? again : steps);
    },
  );
});
