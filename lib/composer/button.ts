import { draw, drawIcon } from './draw.ts';
import type { Face, PanelAction } from './face.ts';
import { startGuard } from './guard.ts';
import { drawLook, type Loaded } from './look.ts';
import { drawPanel } from './panel.ts';
import { placeBeside } from './place.ts';
import { dress } from './style.ts';
import type { Say } from './words.ts';

/** Name of our one element in a page. */
export const HOST = 'also-post';

export type ButtonAction = 'press' | 'arm' | 'look' | 'close' | PanelAction;

export interface Button {
  readonly host: HTMLElement;
  show(face: Face, open: boolean): void;
  /** Shows the extension's own panel at this address; `null` takes it away. */
  look(address: string | null): void;
  /** The host was put into the page, or put elsewhere. `size`: height of its neighbour in pixels. */
  placed(size: number): void;
  /** Its composer is gone: only the panel stays, in a corner of the page. */
  afloat(): void;
  remove(): void;
}

/** What must not reach the page's own listeners, whose shortcuts and focus traps would answer. */
export const KEPT_INSIDE = [
  ...[
    'click',
    'dblclick',
    'auxclick',
    'mousedown',
    'mouseup',
    'pointerdown',
    'pointerup',
    'touchstart',
    'touchend',
  ],
  ...['keydown', 'keyup', 'keypress', 'focusin', 'focusout'],
];

/**
 * Draws the button in a closed shadow root: in an open one a page could focus it, and a person's next Enter would be a
 * press (facts: permissions-and-policy 7). Every action needs a trusted event that the guard lets through.
 */
export function drawButton(
  document: Document,
  words: { say: Say; language: string },
  on: { action(action: ButtonAction): void; covered(): void; loaded(frame: Loaded): void },
): Button {
  const { say } = words;
  const host = draw(document, HOST as 'div', { lang: words.language });
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  const post = drawRound(document, 'post', 'press', say('button.post'));
  const arm = drawRound(document, 'arm', 'arm', say('button.arm'));
  const see = drawRound(document, 'look', 'look', say('button.look'));
  const bar = draw(document, 'div', { class: 'bar' }, [post, arm, see]);
  const look = drawLook(document, say('button.look'), on.loaded);
  const status = draw(document, 'p', { class: 'status', role: 'status' });
  const panel = drawPanel(document, say);
  root.append(bar, status, panel.element, look.element);
  const guard = startGuard(host, [bar, panel.element]);
  const float = floating(bar, panel.element);
  const lookFloat = floating(bar, look.element);

  const press = (event: MouseEvent) => {
    const pressed = buttonOf(event);
    if (!pressed) return;
    const action = pressed.dataset.action as ButtonAction;
    const box = bar.contains(pressed) ? bar : panel.element;
    const judgement = action === 'close' && event.isTrusted ? 'go' : guard.judge(event, pressed, box);
    if (judgement === 'go') on.action(action);
    if (judgement === 'confirm') on.covered();
  };
  root.addEventListener('pointerdown', (event) => {
    const pressed = buttonOf(event);
    if (pressed) guard.down(pressed);
  });
  root.addEventListener('mousedown', (event) => {
    // The caret stays in the text box: its author goes on writing.
    if (buttonOf(event)) event.preventDefault();
  });
  root.addEventListener('click', (event) => press(event as MouseEvent));
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation());

  return {
    host,
    show(face, open) {
      post.dataset.tone = face.tone;
      post.setAttribute('aria-busy', String(face.tone === 'busy'));
      arm.setAttribute('aria-pressed', String(face.armed));
      see.setAttribute('aria-expanded', String(face.looking));
      const focused = root.activeElement as HTMLElement | null;
      panel.show(face);
      const said = face.says.join(' ');
      if (status.textContent !== said) status.textContent = said;
      if (float.set(open && face.says.length > 0)) guard.shown(panel.element);
      // A button that goes away under the keyboard hands its focus to the one that stays.
      if (focused && !root.activeElement) post.focus();
    },
    look(address) {
      const hadFocus = look.element.contains(root.activeElement);
      look.show(address);
      lookFloat.set(address !== null);
      // The frame took the focus of the keyboard with it.
      if (hadFocus && address === null) see.focus();
    },
    afloat() {
      host.dataset.afloat = '';
      document.body.append(host);
      float.again();
    },
    placed(size) {
      delete host.dataset.afloat;
      bar.style.setProperty('--size', `${Math.round(Math.max(26, Math.min(size - 6, 36)))}px`);
      guard.shown(bar);
      float.again();
      lookFloat.again();
    },
    remove() {
      guard.stop();
      float.set(false);
      lookFloat.set(false);
      host.remove();
    },
  };
}

const buttonOf = (event: Event): HTMLElement | null =>
  (event.target as Element).closest<HTMLElement>('[data-action]');

const drawRound = (document: Document, icon: 'post' | 'arm' | 'look', action: ButtonAction, name: string) =>
  draw(
    document,
    'button',
    {
      type: 'button',
      class: icon === 'look' ? 'see' : icon,
      'data-action': action,
      'aria-label': name,
      title: name,
      ...(icon === 'arm' && { 'aria-pressed': 'false' }),
      ...(icon === 'look' && { 'aria-expanded': 'false' }),
    },
    [drawIcon(document, icon)],
  );

/** Keeps a panel beside its anchor in the top layer, where no ancestor clips it and the page's layout does not change. */
function floating(anchor: HTMLElement, panel: HTMLElement) {
  const page = anchor.ownerDocument.defaultView;
  let open = false;
  const move = () => {
    const { left, top } = placeBeside(anchor.getBoundingClientRect(), panel.getBoundingClientRect(), {
      width: page?.innerWidth ?? 0,
      height: page?.innerHeight ?? 0,
    });
    panel.style.left = `${left}px`;
    panel.style.top = `${top}px`;
  };
  const moves = ['scroll', 'resize'];
  const show = () => {
    if (!panel.isConnected || panel.matches(':popover-open')) return;
    panel.showPopover();
    move();
  };

  return {
    /** @returns whether it has just opened */
    set(wanted: boolean): boolean {
      const opened = wanted && !open;
      if (wanted !== open) {
        open = wanted;
        for (const type of moves) {
          if (open) page?.addEventListener(type, move, { capture: true, passive: true });
          else page?.removeEventListener(type, move, { capture: true });
        }
      }
      if (!open && panel.matches(':popover-open')) panel.hidePopover();
      if (open) {
        show();
        move();
      }
      return opened;
    },
    /** A host that was moved has lost its place in the top layer. */
    again(): void {
      if (!open) return;
      show();
      move();
    },
  };
}
