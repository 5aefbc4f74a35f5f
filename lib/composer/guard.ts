/**
 * Whether a press on our button is what the person meant. A page cannot press inside a closed shadow root, and no style
 * of it reaches in; but it can lay something over the button, make its surroundings transparent, or push the button
 * under a finger that is already falling (facts: permissions-and-policy 6 and 7). Such a press does not post: the button
 * says so, and the next deliberate press does, because a site may look like that without meaning harm and nobody shall
 * ever be locked out.
 */
export type Judgement = 'go' | 'confirm' | 'ignore';

/** What is known of a press at the moment of its click. */
export interface Press {
  trusted: boolean;
  /** Since the pressed thing was put where it is, or became visible. */
  shownMs: number;
  /** How far it moved between the pointer going down and the click, in CSS pixels; 0 for a key. */
  movedPx: number;
  /** Product of the opacities of all around it. */
  opacity: number;
  /** The browser's own word on whether it is really seen; `null` where it gives none (Firefox). */
  visible: boolean | null;
  /** Since the person was asked to press again; `null` when not asked. */
  askedMs: number | null;
}

/** Nobody sees a thing and presses it within this time. */
const SETTLE_MS = 300;
/** A page has tricks to get a double click; reading a sentence takes longer than this. */
const DELIBERATE_MS = 700;
/** After this, the question is forgotten. */
const REMEMBER_MS = 30_000;
const STILL_PX = 3;
/** Below this, one sees what lies beneath rather than the button. */
const OPAQUE = 0.7;

export function judge(press: Press): Judgement {
  if (!press.trusted || press.shownMs < SETTLE_MS) return 'ignore';
  const plain = press.movedPx <= STILL_PX && press.opacity >= OPAQUE && press.visible !== false;
  if (plain) return 'go';
  if (press.askedMs === null || press.askedMs > REMEMBER_MS) return 'confirm';
  return press.askedMs >= DELIBERATE_MS ? 'go' : 'ignore';
}

export interface Guard {
  /** The box was put somewhere, or opened. */
  shown(box: Element): void;
  down(pressed: Element): void;
  /** @param box the watched element that `pressed` is, or lies in */
  judge(event: MouseEvent, pressed: Element, box: Element): Judgement;
  stop(): void;
}

/** @param host the outermost element of ours, from which the page's own elements go up */
export function startGuard(host: Element, boxes: readonly Element[]): Guard {
  const shownAt = new Map<Element, number>();
  const visible = new Map<Element, boolean>();
  let down: { pressed: Element; rect: DOMRect } | null = null;
  let askedAt: number | null = null;
  const observer = observe(boxes, (box, isVisible, appeared) => {
    if (appeared) shownAt.set(box, performance.now());
    if (isVisible !== null) visible.set(box, isVisible);
  });

  return {
    shown: (box) => {
      shownAt.set(box, performance.now());
      visible.delete(box);
    },
    down: (pressed) => {
      down = { pressed, rect: pressed.getBoundingClientRect() };
    },
    judge: (event, pressed, box) => {
      const now = performance.now();
      const judgement = judge({
        trusted: event.isTrusted,
        shownMs: now - (shownAt.get(box) ?? now),
        movedPx: down?.pressed === pressed ? distance(down.rect, pressed.getBoundingClientRect()) : 0,
        opacity: opacityAround(host),
        visible: visible.get(box) ?? null,
        askedMs: askedAt === null ? null : now - askedAt,
      });
      down = null;
      if (judgement !== 'ignore') askedAt = judgement === 'confirm' ? now : null;
      return judgement;
    },
    stop: () => observer.disconnect(),
  };
}

type Seen = (box: Element, isVisible: boolean | null, appeared: boolean) => void;

/** `trackVisibility` is Chromium's; elsewhere only "came into view" is told. */
function observe(boxes: readonly Element[], seen: Seen): IntersectionObserver {
  const inView = new Map<Element, boolean>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const { target, isIntersecting } = entry;
        const isVisible = (entry as { isVisible?: boolean }).isVisible ?? null;
        // Out of view is not covered: a key may press what is scrolled away.
        seen(target, isIntersecting ? isVisible : null, isIntersecting && inView.get(target) === false);
        inView.set(target, isIntersecting);
      }
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  for (const box of boxes) observer.observe(box);
  return observer;
}

const distance = (a: DOMRect, b: DOMRect): number => Math.hypot(a.x - b.x, a.y - b.y);

function opacityAround(host: Element): number {
  let opacity = 1;
  for (let at: Element | null = host; at; at = parentOf(at)) opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
};
