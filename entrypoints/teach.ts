import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { teach } from '../lib/composer/lesson/teach.ts';
import type { LessonSay } from '../lib/composer/lesson/words.ts';
import { ask } from './composer/ask.ts';

const flag = Symbol.for('also-post.lesson');
const world = globalThis as { [flag]?: () => void };

/** Put into a page when the person wants to teach it, and only then. */
export default defineUnlistedScript(async () => {
  const hello = await ask('lesson.hello', {});
  if (!hello.ok) return;
  const { words, language, base } = hello.value;
  // One lesson at a time, however often it was begun.
  world[flag]?.();
  const say: LessonSay = (key, about = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(about[name] ?? '…'));
  world[flag] = teach({
    page: window,
    say,
    language,
    base,
    keep: (lesson) => ask('lesson.keep', { lesson }),
    onEnd: () => delete world[flag],
  });
});
