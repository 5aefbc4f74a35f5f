import { HOST, KEPT_INSIDE } from '../button.ts';
import { draw } from '../draw.ts';
import { dress } from '../style.ts';
import { windowBox } from './choices.ts';
import { lessonCss } from './style.ts';
import type { LessonSay } from './words.ts';

export const lessonActs = ['before', 'next', 'choose', 'keep', 'again', 'stop'] as const;
export type LessonAct = (typeof lessonActs)[number];

/** All that the card shows: text, ready to read. */
export interface CardView {
  /** Sentences above, for the step. */
  says: readonly string[];
  /** What is meant now, or what came of it; also read aloud. */
  now: readonly string[];
  /** The text of a draft, as it was read; `null` for none. */
  quote: string | null;
  /** How things are found, for who wants to know. */
  how: readonly string[];
  acts: readonly LessonAct[];
  main: LessonAct | null;
  /** The element that is meant. */
  meant: Element | null;
  /** The page is covered, so that a press cannot reach it. */
  isPointing: boolean;
}

export interface Card {
  readonly host: HTMLElement;
  isAt(at: { x: number; y: number }): boolean;
  show(view: CardView): void;
  /** The page moved under the frame. */
  follow(): void;
  remove(): void;
}

/**
 * Our one element on the page: in the top layer, above every dialog, and inside the open modal one, beside which nothing
 * can be pressed. Closed, so that the page can neither press nor read it.
 */
export function drawCard(
  document: Document,
  words: { say: LessonSay; language: string },
  onAct: (act: LessonAct) => void,
): Card {
  const { say } = words;
  const host = draw(document, HOST as 'div', {
    lang: words.language,
    // The button that the lesson brings about leaves it standing.
    'data-lesson': '',
  });
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, lessonCss);
  const frame = draw(document, 'div', { class: 'frame', hidden: '' });
  const veil = draw(document, 'div', { class: 'veil', popover: 'manual' }, [frame]);
  const says = draw(document, 'div');
  const now = draw(document, 'div', { class: 'now', role: 'status' });
  const quote = draw(document, 'blockquote', { hidden: '' });
  const ways = draw(document, 'div');
  const how = draw(document, 'details', {}, [draw(document, 'summary', {}, [say('lesson.how')]), ways]);
  const buttons = lessonActs.map((act) =>
    draw(document, 'button', { type: 'button', 'data-act': act }, [say(`lesson.act_${act}`)]),
  );
  const title = draw(document, 'h2', { id: 'title' }, [say('lesson.title')]);
  const card = draw(
    document,
    'section',
    { class: 'card', popover: 'manual', role: 'dialog', dir: 'ltr', 'aria-labelledby': 'title' },
    [title, says, now, quote, how, draw(document, 'div', { class: 'acts' }, buttons)],
  );
  root.append(veil, card);
  root.addEventListener('click', (event) => {
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act;
    if (event.isTrusted && act) onAct(act as LessonAct);
  });
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation());
  (document.querySelector('dialog:modal') ?? document.documentElement).append(host);
  let meant: Element | null = null;
  let isPointing: boolean | null = null;
  /** What is shown last lies above. */
  const raise = () => {
    if (card.matches(':popover-open')) card.hidePopover();
    card.showPopover();
  };
  const fill = (box: HTMLElement, texts: readonly string[]) => {
    const isSame =
      box.children.length === texts.length && texts.every((it, at) => box.children[at]?.textContent === it);
    if (!isSame)
      box.replaceChildren(...texts.map((it) => draw(document, box === ways ? 'code' : 'p', {}, [it])));
  };
  const follow = () => {
    frame.hidden = !meant?.isConnected;
    if (!meant?.isConnected) return;
    const { x, y, width, height } = windowBox(meant);
    const edge = 5;
    Object.assign(frame.style, {
      left: `${x - edge}px`,
      top: `${y - edge}px`,
      width: `${width + 2 * edge}px`,
      height: `${height + 2 * edge}px`,
    });
    // The card gives way to what it speaks of.
    const view = document.defaultView;
    const isLow = y + height / 2 > (view?.innerHeight ?? 0) / 2;
    card.dataset.corner = isLow ? 'start' : 'end';
  };

  return {
    host,
    isAt({ x, y }) {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    },
    show(view) {
      meant = view.meant;
      const isTurn = view.isPointing !== isPointing;
      isPointing = view.isPointing;
      veil.togglePopover(isPointing);
      if (isTurn) raise();
      // What has not changed stays, and with it the place of who reads along.
      fill(says, view.says);
      fill(now, view.now);
      fill(ways, view.how);
      quote.hidden = view.quote === null;
      quote.textContent = view.quote ?? '';
      how.hidden = view.how.length === 0;
      for (const [at, act] of lessonActs.entries()) {
        const button = buttons[at];
        if (!button) continue;
        button.hidden = !view.acts.includes(act);
        button.toggleAttribute('data-main', act === view.main);
      }
      follow();
      if (isTurn) buttons.find((it) => !it.hidden && it.hasAttribute('data-main'))?.focus();
    },
    follow,
    remove: () => host.remove(),
  };
}
