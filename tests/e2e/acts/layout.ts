import type { Page } from '../browser/types.ts';

/** Fewer pixels than this are how browsers round. */
const SLACK = 1.5;

/**
 * What is wrong with the layout of a page as it stands, and where: it can be pushed sideways, something sticks out of the
 * window or is cut off, two controls lie on one another, the focus is not to be seen, or something moves for somebody who
 * wants it still. Empty when nothing is.
 */
export const flaws = (page: Page, isStill: boolean): Promise<string[]> =>
  page.evaluate(look, { isStill, slack: SLACK });

/** Runs in the page. */
function look({ isStill, slack }: { isStill: boolean; slack: number }): string[] {
  const root = document.documentElement;
  const told = (it: Element): string =>
    `${it.tagName.toLowerCase()}.${it.className} “${(it.textContent ?? '').trim().slice(0, 30)}”`;
  const every = [...document.body.querySelectorAll<HTMLElement>('*')].filter((it) =>
    it.checkVisibility({ visibilityProperty: true }),
  );
  const isUnseen = (it: Element): boolean => it.closest('.unseen') !== null;
  /** It scrolls on its own: what is beyond its edge can be reached. */
  const scrolls = (it: Element): boolean => /auto|scroll/.test(getComputedStyle(it).overflowX);
  const inScroller = (it: Element): boolean => {
    for (let at = it.parentElement; at; at = at.parentElement) if (scrolls(at)) return true;
    return false;
  };
  const shown = every.filter((it) => !isUnseen(it));

  const sideways =
    root.scrollWidth > root.clientWidth ? [`sideways by ${root.scrollWidth - root.clientWidth}`] : [];

  const outside = shown
    .filter((it) => {
      const { left, right, width, height } = it.getBoundingClientRect();
      return width * height > 1 && (left < -slack || right > root.clientWidth + slack) && !inScroller(it);
    })
    .map((it) => `outside: ${told(it)}`);

  const cut = shown
    .filter((it) => {
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(it);
      const hides = (how: string): boolean => how === 'hidden' || how === 'clip';
      // A text that is shortened on purpose stands whole elsewhere; lists of the browser cut their own words.
      if (webkitLineClamp !== 'none' || it.tagName === 'SELECT' || it.tagName === 'svg') return false;
      const wide = it.scrollWidth > it.clientWidth + slack && hides(overflowX);
      const high = it.scrollHeight > it.clientHeight + slack && hides(overflowY);
      return it.clientWidth > 1 && (wide || high);
    })
    .map((it) => `cut: ${told(it)}`);

  /** Where it can be seen: what has scrolled out of a box lies under nothing. */
  const seenBox = (it: Element): { left: number; right: number; top: number; bottom: number } => {
    let { left, right, top, bottom } = it.getBoundingClientRect();
    for (let at = it.parentElement; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowY === 'visible') continue;
      const around = at.getBoundingClientRect();
      left = Math.max(left, around.left);
      right = Math.min(right, around.right);
      top = Math.max(top, around.top);
      bottom = Math.min(bottom, around.bottom);
    }
    return { left, right, top, bottom };
  };
  const controls = shown.filter((it) => it.matches('a[href], button, input, select, textarea, summary'));
  const boxes = controls.map((it) => ({ it, box: seenBox(it) }));
  const overlap = boxes.flatMap(({ it, box }, at) =>
    boxes
      .slice(at + 1)
      .filter(({ it: other, box: its }) => {
        const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        return wide > slack && high > slack && !it.contains(other) && !other.contains(it);
      })
      .map(({ it: other }) => `on one another: ${told(it)} and ${told(other)}`),
  );

  /** How a control and what stands around it look, as far as a focus can show. */
  const looks = (it: HTMLElement): string =>
    [it, it.parentElement, it.nextElementSibling, it.previousElementSibling, it.closest('label')]
      .map((near) => {
        if (!near) return '';
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(near);
        return outlineStyle === 'none'
          ? boxShadow
          : [outlineStyle, outlineWidth, outlineColor, boxShadow].join();
      })
      .join(' ');
  const focusable = every.filter(
    (it) => it.matches('a[href], button, input, select, textarea, summary') && it.tabIndex >= 0,
  );
  const before = document.activeElement as HTMLElement | null;
  const unfocused = focusable
    .filter((it) => {
      if ((it as HTMLButtonElement).disabled) return false;
      (document.activeElement as HTMLElement | null)?.blur();
      const away = looks(it);
      it.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
      return document.activeElement === it && looks(it) === away;
    })
    .map((it) => `focus not seen: ${told(it)}`);
  (document.activeElement as HTMLElement | null)?.blur();
  before?.focus({ preventScroll: true });

  const longest = (times: string): number =>
    Math.max(...times.split(',').map((it) => Number.parseFloat(it) * (it.trim().endsWith('ms') ? 1 : 1000)));
  const moving = !isStill
    ? []
    : every
        .flatMap((it) =>
          ['', '::before', '::after'].map((part) => ({ it, style: getComputedStyle(it, part || null) })),
        )
        .filter(({ style }) => {
          const turns = style.animationName !== 'none' && longest(style.animationDuration) > 10;
          return turns || longest(style.transitionDuration) > 10;
        })
        .map(({ it }) => `moves: ${told(it)}`);

  return [...sideways, ...outside, ...cut, ...overlap, ...unfocused, ...moving];
}
