import type { JobView } from '../protocol/messages.ts';
import { cameFrom } from './came.ts';
import { all, first, isVisible, wordsOf } from './elements.ts';
import type { AskBackground } from './session.ts';
import { readText } from './text.ts';
import type { Found } from './types.ts';

/**
 * A site that answers a post with a document of its own shows the form again, as a rule with what was written in it, when it
 * did not take it. Until the first press here, such a refusal is about what was sent from the page before.
 */
export function watchAgain(
  page: Window,
  ask: AskBackground,
  returned: (found: Found, jobs: readonly JobView[]) => void,
) {
  let came = cameFrom(page);

  return {
    look(composers: readonly Found[]): void {
      const refused = came === null ? undefined : composers.find(isRefused);
      if (came === null || !refused) return;
      const asked = ask('draft.arrived', { came, outcome: 'refused', nativeUrl: null });
      came = null;
      void asked.then((reply) => {
        if (reply.ok && reply.value.jobs.length > 0) returned(refused, reply.value.jobs);
      });
    },
    stop(): void {
      came = null;
    },
  };
}

/** Where the form is empty, a notice may as well say that the post was taken: then only what is always an error counts. */
const isRefused = ({ root, editors, recipe }: Found): boolean => {
  const title = first(root, recipe.title);
  const isFilled = editors.some((it) => readText(it) !== '') || (title !== null && wordsOf(title) !== '');
  const notices = all(root.ownerDocument, recipe.outcome?.refused).filter(isVisible);
  return notices.some((it) => isFilled || !it.matches('[role="alert"]'));
};
