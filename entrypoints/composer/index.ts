import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cameFrom, toldBy } from '../../lib/composer/came.ts';
import * as ears from '../../lib/composer/ear.ts';
import * as elements from '../../lib/composer/elements.ts';
import { leave, startOfMirror } from '../../lib/composer/engine.ts';
import * as find from '../../lib/composer/find.ts';
import { hushKeys } from '../../lib/composer/hush.ts';
import type { Mirror } from '../../lib/composer/mirror.ts';
import { type Watch, watch } from '../../lib/composer/watch.ts';
import * as calls from '../../lib/sites/calls.ts';
import type { Recipe } from '../../lib/sites/recipe.ts';
import * as said from '../../lib/sites/said.ts';
import { ask, isAlive, onTold } from './ask.ts';
import { callAtPress } from './near.ts';
import { takeOver } from './once.ts';
import { recipeHere } from './recipe.ts';

/**
 * Runs on a site the person turned on, after the script that holds the site's recipe. Not a content script of WXT's kind:
 * its wrapper would post messages and events into the page (promise P1; facts: toolchain-chromium 6.1).
 */
export default defineUnlistedScript(async () => {
  const over = new AbortController();
  if (!takeOver({ isAlive: () => isAlive() && !over.signal.aborted, stop: () => over.abort() })) return;
  leave({ ...elements, ...find, ...ears, ...said, ...calls });
  const recipe = await recipeHere();
  if (!recipe) over.abort();
  else if (!over.signal.aborted) run(recipe, over);
});

/**
 * Most pages never show a composer: here is only what finds one, and what must be here from the first moment. The rest, the
 * mirror, is brought when it is needed.
 */
function run(recipe: Recipe, over: AbortController): void {
  const { signal } = over;
  const came = cameFrom(window);
  const told = came === null ? null : toldBy(window, recipe, came);
  if (came !== null && told) void ask('draft.arrived', { came, ...told });
  const ear = ears.startEar(window, signal);
  const inner = find.innerRoots(recipe);
  let mirror: Mirror | null = null;
  let isComing = false;

  const look = () => {
    // An update left us alone: what stands says so when pressed, and nothing new is put up.
    if (!isAlive()) return watching.stop();
    const composers = find.findComposers(recipe, document);
    watching.also(inner(document));
    if (mirror) mirror.look(composers);
    // Some composers stand only once they were given a file.
    else if (!isComing && (composers.length > 0 || ear.waiting.length > 0)) void bring();
  };
  const bring = async () => {
    isComing = true;
    const hello = await ask('composer.hello', { site: recipe.id });
    isComing = false;
    const start = startOfMirror();
    if (!hello.ok && hello.problem.code === 'not-allowed') over.abort();
    if (!hello.ok || !start || signal.aborted) return;
    mirror = start({ page: window, recipe, ear, ask, hello: hello.value });
    look();
  };

  hushKeys(
    window,
    (target) => mirror?.isHost(target) ?? false,
    (host) => mirror?.close(host),
    signal,
  );
  callAtPress(window, signal);
  window.addEventListener('pagehide', () => mirror?.leave(), { signal });
  onTold((told) => {
    if (told.told !== 'site.off') mirror?.told(told);
    else if (told.site === recipe.id) over.abort();
  });
  const watching: Watch = watch(window, look, () => mirror?.isTorn() ?? false);
  signal.addEventListener('abort', () => {
    watching.stop();
    mirror?.stop();
    mirror = null;
  });
}
