import type { Reply, Told } from '../protocol/messages.ts';
import type { Recipe } from '../sites/recipe.ts';
import { watchAgain } from './arrival.ts';
import type { Reading } from './capture.ts';
import type { Ear } from './ear.ts';
import { origin } from './elements.ts';
import { findComposers } from './find.ts';
import { watchHealth } from './health.ts';
import { nativePress } from './intent.ts';
import { keepButtons } from './keep.ts';
import { startMemory } from './memory.ts';
import type { AskBackground } from './session.ts';
import type { Found } from './types.ts';
import { speaker } from './words.ts';

type Hello = Reply<'composer.hello'>;

/** What a mirror needs of the script that found the composer. */
export interface Surroundings {
  page: Window;
  recipe: Recipe;
  ear: Ear;
  ask: AskBackground;
  hello: Hello;
}

/** All that happens at the composers of a page: reading them, their buttons, what becomes of a draft. */
export interface Mirror {
  /** To be told of every pass of `findComposers`. */
  look(composers: readonly Found[]): void;
  /** A button was torn out of a composer that stands. */
  isTorn(): boolean;
  isHost(target: EventTarget | null): boolean;
  close(host: EventTarget): void;
  told(told: Told): void;
  /** The page goes away. */
  leave(): void;
  stop(): void;
}

export type StartMirror = typeof startMirror;

export function startMirror({ page, recipe, ear, ask, hello }: Surroundings): Mirror {
  const memory = startMemory(ear, page.document, recipe);
  const found = () => findComposers(recipe, page.document);
  const health = watchHealth(page, found, (parts) => {
    void ask('site.health', { site: recipe.id, parts });
    for (const { root, submit } of found()) if (!submit) keep.incomplete(root);
  });
  /** The background may read what pages may not: pictures on the site's own servers. */
  const fetchFar: Reading['fetchFar'] = async (url) => {
    const reply = await ask('media.fetch', { url });
    return reply.ok ? reply.value.file : null;
  };
  const keep = keepButtons({
    page,
    recipe,
    reading: { site: recipe, memory, fetchFar },
    health,
    ask,
    hasAccount: accountsOf(recipe, ask, hello),
    saying: { say: speaker(hello.words), site: recipe.name },
    language: hello.language,
  });

  const seeAgain = watchAgain(page, ask, keep.returned);
  const onPress = (event: Event) => {
    const press = nativePress(event, () => keep.standing(found()));
    if (press) seeAgain.stop();
    if (press) return keep.nativePress(press);
    const target = origin(event);
    const isOther = event.type === 'click' || (event as KeyboardEvent).key === 'Escape';
    if (target && isOther && event.isTrusted) keep.otherPress(target);
  };
  ear.tell((event) => {
    if (event.currentTarget === page && /click|keydown/.test(event.type)) onPress(event);
  });

  return {
    look(composers) {
      memory.notice(composers);
      health.look(composers);
      keep.look(composers);
      seeAgain.look(composers);
    },
    isTorn: keep.isTorn,
    isHost: keep.isHost,
    close: keep.close,
    told(told) {
      if (told.told === 'draft.moved') keep.moved(told.draftId, told.jobs);
      else if (told.told === 'panel.closed') keep.panelClosed(told.draftId);
    },
    leave: keep.leave,
    stop() {
      keep.leave();
      keep.removeAll();
    },
  };
}

/** Whether there is any account to post to: asked again before a post while none is known. */
const accountsOf = ({ id }: Recipe, ask: AskBackground, hello: Hello) => {
  let { accounts } = hello;
  return async (): Promise<boolean> => {
    if (accounts > 0) return true;
    const reply = await ask('composer.hello', { site: id });
    if (reply.ok) accounts = reply.value.accounts;
    return accounts > 0;
  };
};
