import type { Recipe } from '../../sites/recipe.ts';

/** Ways to the text box, the box around, and the control that publishes; checked by the background. */
export interface LessonLearned {
  editor: string[];
  composer: string[];
  submit: string[];
}

/** Teaching a site. */
export interface LessonVerbs {
  /** The person is about to be asked for this page's host: once it is granted, the lesson begins there. */
  'lesson.begin': { who: 'own'; ask: { tab: number; url: string }; reply: { name: string } };
  /** The host was granted. */
  'lesson.start': { who: 'own'; ask: Record<string, never>; reply: Record<string, never> };
  /** The lesson's words, and all that is known of the site beside what is taught. */
  'lesson.hello': {
    who: 'lesson';
    ask: Record<string, never>;
    reply: { words: Record<string, string>; language: string; base: Recipe };
  };
  /** Keeps what was learned, for the host of the asking page, and turns it on. */
  'lesson.keep': { who: 'lesson'; ask: { lesson: LessonLearned }; reply: Record<string, never> };
  /** A taught site as a file. */
  'lesson.export': { who: 'own'; ask: { id: string }; reply: { text: string } };
  /** Takes in such a file, and leaves the site off. `lesson-unreadable` */
  'lesson.import': { who: 'own'; ask: { text: string }; reply: { name: string } };
  'lesson.forget': { who: 'own'; ask: { id: string }; reply: Record<string, never> };
}
