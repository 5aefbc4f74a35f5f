import type { Draft } from '../../model/draft.ts';
import type { Result } from '../../model/result.ts';
import type { Recipe } from '../../sites/recipe.ts';
import { capture } from '../capture.ts';
import { startEar } from '../ear.ts';
import { findComposers } from '../find.ts';
import { startMemory } from '../memory.ts';
import { type CardView, drawCard, type LessonAct } from './card.ts';
import { choiceAt, controls, textBoxes } from './choices.ts';
import { keepFromPage } from './keep.ts';
import { type Lesson, learn, withLesson } from './learn.ts';
import { checkView, keptView, type Pointing, pointView } from './views.ts';
import type { LessonSay } from './words.ts';

export interface Teaching {
  page: Window;
  say: LessonSay;
  language: string;
  /** All that is known of the site beside what is taught now. */
  base: Recipe;
  keep(lesson: Lesson): Promise<Result<unknown>>;
  /** The lesson is over, in whatever way. */
  onEnd(): void;
}

/** Between two readings of what is being written, ms. */
const LOOK_MS = 500;

type Step = 'text' | 'submit' | 'check' | 'kept';

/**
 * A lesson on the page: the person points at the text box, then at the control that publishes, and sees what was
 * understood and what is read with it now. A veil of ours lies over the page meanwhile, so that nothing is pressed; the
 * page is only looked at.
 *
 * @returns ends the lesson
 */
export function teach({ page, say, language, base, keep, onEnd }: Teaching): () => void {
  const { document } = page;
  const over = new AbortController();
  let step: Step = 'text';
  let pointing: Pointing = { choices: textBoxes(document), at: 0, isUnlike: false };
  let box: HTMLElement | null = null;
  let control: HTMLElement | null = null;
  let lesson: Lesson | null = null;
  let failed = false;
  let draft: Result<Draft> | null = null;
  const memory = startMemory(startEar(page, over.signal), document, base);
  // Many editors tell nobody that something was typed.
  const looking = page.setInterval(() => void read(), LOOK_MS);

  const meant = (): HTMLElement | null => pointing.choices[pointing.at] ?? null;
  const show = () => card.show(viewOf());
  const point = (next: Step, choices: HTMLElement[], isUnlike = false) => {
    step = next;
    pointing = { choices, at: 0, isUnlike };
    show();
  };
  const move = (by: number) => {
    const { length } = pointing.choices;
    if (length > 0) pointing.at = (pointing.at + by + length) % length;
    meant()?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    show();
  };
  const choose = (it: HTMLElement | null) => {
    if (!it) return;
    if (step === 'text') {
      box = it;
      return point('submit', controls(document, it));
    }
    if (!box) return;
    lesson = learn(base, document, box, it);
    if (!lesson) return point('submit', controls(document, box), true);
    control = it;
    step = 'check';
    void read();
  };
  const read = async () => {
    if (step !== 'check' || !lesson) return;
    const recipe = withLesson(base, lesson);
    const standing = findComposers(recipe, document);
    // A site may have rendered anew meanwhile.
    const found = standing.find((it) => box && it.editors.includes(box)) ?? standing[0];
    const site = { id: base.id, name: base.name };
    draft = found ? await capture(found, { site, memory, fetchFar: async () => null }) : null;
    if (step === 'check') show();
  };
  const store = async () => {
    if (!lesson) return;
    const reply = await keep(lesson);
    failed = !reply.ok;
    if (reply.ok) step = 'kept';
    show();
  };
  const acts: Record<LessonAct, () => unknown> = {
    before: () => move(-1),
    next: () => move(1),
    choose: () => choose(meant()),
    keep: store,
    again: () => point('text', textBoxes(document)),
    stop: () => stop(),
  };
  const stop = () => {
    if (over.signal.aborted) return;
    over.abort();
    page.clearInterval(looking);
    card.remove();
    onEnd();
  };

  const viewOf = (): CardView => {
    if (step === 'kept') return keptView(say, base.name);
    if (step === 'check') return checkView(say, { box, control, lesson, draft, failed });
    return pointView(say, step === 'text', pointing);
  };

  const card = drawCard(document, { say, language }, (act) => void acts[act]());
  keepFromPage(page, over.signal, {
    isOurs: (target) => target === card.host,
    isOnCard: (at) => card.isAt(at),
    isPointing: () => step === 'text' || step === 'submit',
    onKey: (key) => {
      if (key === 'Escape') stop();
      else if (key === 'Enter') choose(meant());
      else move(key === 'before' ? -1 : 1);
    },
    onPoint(at, isPress) {
      const it = choiceAt(pointing.choices, document, at, (element) => element === card.host);
      const place = it ? pointing.choices.indexOf(it) : -1;
      if (place >= 0 && place !== pointing.at) {
        pointing.at = place;
        show();
      }
      if (isPress) choose(it);
    },
    onMove: () => card.follow(),
  });
  show();
  return stop;
}
