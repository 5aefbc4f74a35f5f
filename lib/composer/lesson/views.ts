import type { Draft } from '../../model/draft.ts';
import type { Result } from '../../model/result.ts';
import type { CardView } from './card.ts';
import type { Lesson } from './learn.ts';
import { nameOf } from './name.ts';
import type { LessonSay } from './words.ts';

/** Between these the person moves, and chooses one. */
export interface Pointing {
  choices: HTMLElement[];
  at: number;
  /** What was chosen cannot be told from others. */
  isUnlike: boolean;
}

export function pointView(say: LessonSay, isText: boolean, { choices, at, isUnlike }: Pointing): CardView {
  const it = choices[at] ?? null;
  const place = say('lesson.place', { at: at + 1, count: choices.length });
  return {
    isPointing: true,
    says: [
      say(isText ? 'lesson.point_text' : 'lesson.point_submit'),
      say('lesson.safe'),
      ...(isText ? [say('lesson.public')] : []),
      say('lesson.keys'),
    ],
    now: [
      ...(isUnlike ? [say('lesson.unlike')] : []),
      it ? `${named(say, it, isText ? 'text_box' : 'control')} ${place}` : say('lesson.none'),
    ],
    quote: null,
    how: [],
    acts: it ? ['before', 'next', 'choose', 'stop'] : ['again', 'stop'],
    main: it ? 'choose' : 'again',
    meant: it,
  };
}

const named = (say: LessonSay, it: HTMLElement | null, kind: 'text_box' | 'control'): string => {
  const name = it ? nameOf(it) : '';
  return name ? say(`lesson.${kind}`, { name }) : say(`lesson.${kind}_plain`);
};

export interface Checked {
  box: HTMLElement | null;
  control: HTMLElement | null;
  lesson: Lesson | null;
  draft: Result<Draft> | null;
  failed: boolean;
}

/** In words: what was understood, how it is found, and what is read with it at this moment. */
export function checkView(say: LessonSay, { box, control, lesson, draft, failed }: Checked): CardView {
  const { editor = [], submit = [] } = lesson ?? {};
  const isWeak = [editor, submit].some((it) => it.every(isPlaceOnly));
  const [part] = draft?.ok ? draft.value.parts : [];
  const text = part?.text ?? '';
  const isMissing = draft !== null && !draft.ok && draft.problem.code !== 'draft-empty';
  const pictures = part?.media.length ?? 0;
  return {
    isPointing: false,
    says: [
      say('lesson.understood'),
      say('lesson.understood_text', { what: named(say, box, 'text_box') }),
      say('lesson.understood_submit', { what: named(say, control, 'control') }),
      say('lesson.ways', { text: editor.length, submit: submit.length }),
      ...(isWeak ? [say('lesson.only_place')] : []),
    ],
    now: [
      ...(failed ? [say('lesson.failed')] : []),
      say(isMissing ? 'lesson.read_missing' : text ? 'lesson.read' : 'lesson.read_nothing'),
      ...(pictures > 0 ? [say('lesson.pictures', { count: pictures })] : []),
    ],
    quote: text || null,
    how: [...editor, ...submit],
    acts: isMissing ? ['again', 'stop'] : ['keep', 'again', 'stop'],
    main: isMissing ? 'again' : 'keep',
    meant: null,
  };
}

/** Tags and places, and no name that anybody gave. */
const isPlaceOnly = (way: string): boolean => !/[#.[-]/.test(way.replace(/:(nth|last|first)-of-type/g, ''));

export const keptView = (say: LessonSay, site: string): CardView => ({
  isPointing: false,
  says: [say('lesson.kept', { site })],
  now: [],
  quote: null,
  how: [],
  acts: ['stop'],
  main: 'stop',
  meant: null,
});
