import type { Draft } from '../model/draft.ts';
import { fail, type Result } from '../model/result.ts';
import type { JobView } from '../protocol/messages.ts';
import type { Recipe } from '../sites/recipe.ts';
import { type Button, drawButton } from './button.ts';
import { amended, capture, type Reading } from './capture.ts';
import { holds, isVisible } from './elements.ts';
import { faceOf, type Saying } from './face.ts';
import { findComposers, submitIn } from './find.ts';
import type { Health } from './health.ts';
import type { Press } from './intent.ts';
import { mount } from './mount.ts';
import { isCovered, lookOut } from './outcome.ts';
import { audienceOf, doubtsOf, kindOf } from './reach.ts';
import { type AskBackground, type Session, startSession } from './session.ts';
import type { Found } from './types.ts';

/** What buttons are made from. */
export interface Makings {
  page: Window;
  recipe: Recipe;
  reading: Reading;
  health: Health;
  ask: AskBackground;
  hasAccount(): Promise<boolean>;
  saying: Saying;
  language: string;
}

export interface Keep {
  /** Gives every composer on the page its button, and takes back those whose composer is gone. */
  look(found: readonly Found[]): void;
  /** A button was torn out of a composer that stands. */
  isTorn(): boolean;
  isHost(target: EventTarget | null): boolean;
  close(host: EventTarget): void;
  /** All composers: those found, and those whose text box has gone away for a later step. */
  standing(found: readonly Found[]): Found[];
  /** A composer has stood for a while, and its submit control was not found. */
  incomplete(root: Element): void;
  nativePress(press: Press): void;
  /** Any other press on the page, or Escape. */
  otherPress(at: Element): void;
  /** The site shows this composer again, because it did not take what was sent. */
  returned(found: Found, jobs: readonly JobView[]): void;
  moved(draftId: string, jobs: readonly JobView[]): void;
  panelClosed(draftId: string): void;
  /** The page goes away. */
  leave(): void;
  removeAll(): void;
}

/** One composer and its button. `found` is `null` while the composer is gone or covered. */
interface Kept {
  found: Found | null;
  last: Found;
  /** Its composer closed over a native press; the button stays to say what becomes of the draft. */
  afloat: boolean;
  isOpen: boolean;
  /** A control is being pressed that publishes now, whatever time the composer shows. */
  atOnce: boolean;
  /** A control is being pressed that publishes later, beside one that does so now. */
  later: boolean;
  button: Button;
  /** What was read at the last press, where the text box goes away in a later step. */
  snapshot: Promise<Result<Draft>> | null;
  session: Session;
}

export function keepButtons(makings: Makings): Keep {
  const { page } = makings;
  let kept: Kept[] = [];

  const keeperOf = (found: Found): Kept => {
    const known =
      kept.find((it) => isSameComposer(it.last, found)) ??
      // A dialog of the site's own takes the composer down and builds it anew: what was armed stays armed.
      kept.find(
        (it) => !it.found && !it.afloat && !it.last.root.isConnected && it.last.place === found.place,
      );
    if (known) return known;
    const made = make(makings, found);
    kept.push(made);
    return made;
  };
  /** @returns whether it is still needed */
  const outlive = (gone: Kept): boolean => {
    if (gone.found || isCovered(page, gone.last.recipe.outcome)) return true;
    if (!gone.session.isSpeaking()) {
      gone.button.remove();
      return false;
    }
    if (gone.afloat) return true;
    // There is one corner.
    for (const other of kept) if (other.afloat) other.button.remove();
    if (gone.isOpen) gone.button.afloat();
    gone.afloat = true;
    return true;
  };

  const standing = (found: readonly Found[]): Found[] => [
    ...found,
    ...kept.flatMap(({ last, snapshot }) => {
      const isKnown = found.some((it) => isSameComposer(last, it));
      return isKnown || !snapshot ? [] : (inLaterStep(last) ?? []);
    }),
  ];

  return {
    standing,
    incomplete: (root) => kept.find((it) => it.last.root === root)?.session.incomplete('submit'),
    look(found) {
      const composers = standing(found);
      for (const it of kept) it.found = composers.find((found) => isSameComposer(it.last, found)) ?? null;
      for (const found of composers) {
        const it = keeperOf(found);
        it.found = it.last = found;
        it.afloat = false;
        if (found.submit) it.session.incomplete(null);
        const size = mount(it.button.host, found);
        if (size !== null) it.button.placed(size);
      }
      kept = kept.filter(outlive);
    },
    isTorn: () => kept.some((it) => it.found?.root.isConnected && !it.button.host.isConnected),
    isHost: (target) => kept.some((it) => it.button.host === target),
    close: (host) => kept.find((it) => it.button.host === host)?.session.act('close'),
    nativePress({ found, means, atOnce = false }) {
      const it = keeperOf(found);
      it.found = it.last = found;
      // The draft is captured before this returns.
      Object.assign(it, { atOnce, later: means === 'schedule' });
      it.session.nativePress(means);
      Object.assign(it, { atOnce: false, later: false });
    },
    otherPress(at) {
      for (const it of kept) {
        if (holds(it.button.host, at)) continue;
        const inside = holds(it.last.root, at);
        if (inside && it.last.recipe.steps && it.last.editors.length > 0)
          it.snapshot = capture(it.last, makings.reading);
        it.session.otherPress(inside);
      }
    },
    returned: (found, jobs) => keeperOf(found).session.returned(jobs),
    moved(draftId, jobs) {
      for (const { session } of kept) session.moved(draftId, jobs);
    },
    panelClosed(draftId) {
      for (const { session } of kept) session.panelClosed(draftId);
    },
    leave() {
      for (const { session } of kept) session.leave();
    },
    removeAll() {
      for (const { button } of kept) button.remove();
      kept = [];
    },
  };
}

const forNow = (draft: Result<Draft>): Result<Draft> =>
  draft.ok ? { ok: true, value: { ...draft.value, scheduledAt: null } } : draft;

/** Sites replace any element of a composer, but not all at once. */
const isSameComposer = (one: Found, other: Found): boolean =>
  one.root === other.root || one.editors.some((editor) => other.editors.includes(editor));

/** A composer whose text box has gone away while all else stands; `null` when it does not stand either. */
const inLaterStep = (last: Found): Found | null => {
  const { root, recipe } = last;
  if (!recipe.steps || !root.isConnected || !isVisible(root)) return null;
  return { ...last, editors: [], submit: submitIn(root, recipe) };
};

function make(
  { page, recipe, reading, health, ask, hasAccount, saying, language }: Makings,
  at: Found,
): Kept {
  const { memory } = reading;
  const session = startSession({
    // A page can be odd in ways nobody foresaw; the button must not hang over it.
    capture: () => read().catch(() => fail('unexpected')),
    reach() {
      const found = now();
      const doubts = doubtsOf(found, memory);
      return {
        kind: kindOf(found),
        audience: audienceOf(found, memory),
        ...(doubts.length > 0 && { doubts }),
      };
    },
    lookOut: () => lookOut(page, it.last.recipe.outcome, standing),
    ask,
    hasAccount,
    showPanel: (address) => it.button.look(address),
    paint(view) {
      it.isOpen = view.open;
      it.button.show(faceOf(view, saying), view.open);
      if (it.afloat && !view.open) it.button.remove();
      else if (it.afloat && !it.button.host.isConnected) it.button.afloat();
    },
  });
  const button = drawButton(
    page.document,
    { say: saying.say, language },
    { action: session.act, covered: session.covered, loaded: session.panelLoaded },
  );
  const it: Kept = {
    found: at,
    last: at,
    afloat: false,
    isOpen: false,
    atOnce: false,
    later: false,
    button,
    snapshot: null,
    session,
  };

  const read = (): Promise<Result<Draft>> => {
    const found = now();
    const how = { ...reading, later: it.later };
    if (found.editors.length === 0 && it.snapshot) return amended(it.snapshot, found, how);
    const draft = it.atOnce ? capture(found, how).then(forNow) : capture(found, how);
    if (found.recipe.steps) it.snapshot = draft;
    void draft.then((read) => health.read(found, read.ok ? undefined : read.problem.about?.part));
    return draft;
  };
  const standing = (): Found | null =>
    findComposers(recipe, page.document).find((found) => isSameComposer(it.last, found)) ??
    inLaterStep(it.last);
  /** As it stands now; what was found last may have been replaced since. */
  const now = (): Found => {
    it.last = standing() ?? it.last;
    return it.last;
  };
  return it;
}
