import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findComposers } from '../../lib/composer/find.ts';
import { hushKeys } from '../../lib/composer/hush.ts';
import { nativePress } from '../../lib/composer/intent.ts';
import { type Keep, keepButtons } from '../../lib/composer/keep.ts';
import { startMemory } from '../../lib/composer/memory.ts';
import { type Watch, watch } from '../../lib/composer/watch.ts';
import { speaker } from '../../lib/composer/words.ts';
import { sites } from '../../lib/sites/index.ts';
import type { Recipe } from '../../lib/sites/recipe.ts';
import { ask, isAlive, onTold } from './ask.ts';
import { takeOver } from './once.ts';

/**
 * Runs on a site the person turned on. Not a content script of WXT's kind: its wrapper would post messages and events
 * into the page (promise P1; facts: toolchain-chromium 6.1).
 */
export default defineUnlistedScript(() => {
  const recipe = sites.find((site) => site.matches.some((it) => new URLPattern(it).test(location.href)));
  if (recipe) run(recipe);
});

function run(recipe: Recipe): void {
  const over = new AbortController();
  if (!takeOver({ isAlive: () => isAlive() && !over.signal.aborted, stop: () => over.abort() })) return;
  const { signal } = over;
  const memory = startMemory(window, recipe);
  const composers = () => findComposers(recipe, document);
  let keep: Keep | null = null;

  const greeting = greeter(recipe, () => over.abort());
  const look = () => {
    // An update left us alone: what stands says so when pressed, and nothing new is put up.
    if (!isAlive()) return watching.stop();
    const found = composers();
    memory.notice(found);
    if (keep) keep.look(found);
    else if (found.length > 0) void begin();
  };
  const begin = async () => {
    const hello = await greeting.hello();
    if (!hello || keep || signal.aborted) return;
    const say = speaker(hello.words);
    const saying = { say, site: recipe.name };
    const { hasAccount } = greeting;
    keep = keepButtons({ page: window, recipe, memory, ask, hasAccount, saying, language: hello.language });
    look();
  };

  const onPress = (event: Event) => {
    const found = keep && nativePress(event, composers);
    if (found) keep?.nativePress(found);
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
