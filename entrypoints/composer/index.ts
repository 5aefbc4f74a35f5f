import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Reading } from '../../lib/composer/capture.ts';
import { origin } from '../../lib/composer/elements.ts';
import * as engine from '../../lib/composer/engine.ts';
import { findComposers, innerRoots } from '../../lib/composer/find.ts';
import { watchHealth } from '../../lib/composer/health.ts';
import { hushKeys } from '../../lib/composer/hush.ts';
import { nativePress } from '../../lib/composer/intent.ts';
import { type Keep, keepButtons } from '../../lib/composer/keep.ts';
import { startMemory } from '../../lib/composer/memory.ts';
import { type Watch, watch } from '../../lib/composer/watch.ts';
import { speaker } from '../../lib/composer/words.ts';
import type { Recipe } from '../../lib/sites/recipe.ts';
import { ask, isAlive, onTold } from './ask.ts';
import { takeOver } from './once.ts';
import { recipeHere } from './recipe.ts';

/**
 * Runs on a site the person turned on, after the script that holds the site's recipe. Not a content script of WXT's kind:
 * its wrapper would post messages and events into the page (promise P1; facts: toolchain-chromium 6.1).
 */
export default defineUnlistedScript(async () => {
  Object.assign(globalThis, { [Symbol.for('also-post.engine')]: engine });
  const over = new AbortController();
  if (!takeOver({ isAlive: () => isAlive() && !over.signal.aborted, stop: () => over.abort() })) return;
  const recipe = await recipeHere();
  if (!recipe) over.abort();
  else if (!over.signal.aborted) run(recipe, over);
});

function run(recipe: Recipe, over: AbortController): void {
  const { signal } = over;
  const memory = startMemory(window, recipe);
  const reading: Reading = { site: recipe, memory, fetchFar };
  const found = () => findComposers(recipe, document);
  const inner = innerRoots(recipe);
  let keep: Keep | null = null;
  const health = watchHealth(window, found, (parts) => {
    void ask('site.health', { site: recipe.id, parts });
    for (const { root, submit } of found()) if (!submit) keep?.incomplete(root);
  });

  const greeting = greeter(recipe, () => over.abort());
  const look = () => {
    // An update left us alone: what stands says so when pressed, and nothing new is put up.
    if (!isAlive()) return watching.stop();
    const composers = found();
    memory.notice(composers);
    health.look(composers);
    watching.also(inner(document));
    if (keep) keep.look(composers);
    else if (composers.length > 0) void begin();
  };
  const begin = async () => {
    const hello = await greeting.hello();
    if (!hello || keep || signal.aborted) return;
    const saying = { say: speaker(hello.words), site: recipe.name };
    const { hasAccount } = greeting;
    keep = keepButtons({
      page: window,
      recipe,
      reading,
      health,
      ask,
      hasAccount,
      saying,
      language: hello.language,
    });
    look();
  };

  const onPress = (event: Event) => {
    if (!keep) return;
    const { standing } = keep;
    const press = nativePress(event, () => standing(found()));
    if (press) return keep.nativePress(press);
    const target = origin(event);
    const isOther = event.type === 'click' || (event as KeyboardEvent).key === 'Escape';
    if (target && isOther && event.isTrusted) keep.otherPress(target);
  };
  for (const type of ['click', 'keydown']) window.addEventListener(type, onPress, { capture: true, signal });
  hushKeys(
    window,
    (target) => keep?.isHost(target) ?? false,
    (host) => keep?.close(host),
    signal,
  );
  window.addEventListener('pagehide', () => keep?.leave(), { signal });
  onTold((told) => {
    if (told.told === 'draft.moved') keep?.moved(told.draftId, told.jobs);
    else if (told.told === 'panel.closed') keep?.panelClosed(told.draftId);
    else if (told.site === recipe.id) over.abort();
  });
  const watching: Watch = watch(window, look, () => keep?.isTorn() ?? false);
  signal.addEventListener('abort', () => {
    watching.stop();
    memory.stop();
    keep?.leave();
    keep?.removeAll();
    keep = null;
  });
}

/** The background may read what pages may not: pictures on the site's own servers. */
const fetchFar: Reading['fetchFar'] = async (url) => {
  const reply = await ask('media.fetch', { url });
  return reply.ok ? reply.value.file : null;
};

/** Reports in when there is first a composer, and again before a post while no account is known. */
function greeter(recipe: Recipe, onRefused: () => void) {
  let accounts = 0;
  const hello = async () => {
    const reply = await ask('composer.hello', { site: recipe.id });
    if (reply.ok) accounts = reply.value.accounts;
    else if (reply.problem.code === 'not-allowed') onRefused();
    return reply.ok ? reply.value : null;
  };
  return { hello, hasAccount: async () => accounts > 0 || ((await hello())?.accounts ?? 0) > 0 };
}
