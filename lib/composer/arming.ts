import type { Draft } from '../model/draft.ts';
import type { Result } from '../model/result.ts';
import type { JobView } from '../protocol/messages.ts';
import type { Press } from './intent.ts';
import type { Ending, Lookout } from './outcome.ts';
import { type Desk, isBusy } from './session.ts';
import { isGone, isSameDraft, whyAsk } from './state.ts';

export interface Arming {
  toggle(): void;
  /** The person said that this reply or restricted post may go out with their next native press. */
  consent(): void;
  nativePress(means?: Press['means']): void;
  /** Something else was pressed, or Escape: in the composer or elsewhere on the page. */
  otherPress(inside: boolean): void;
  /** A native press is being handled, or what came of it still stands to be read. */
  isSpeaking(): boolean;
  leave(): void;
  /** The site did not take what was armed, and shows its form again on this new page. */
  returned(jobs: readonly JobView[]): void;
}

/** An armed draft in the background's keeping, until the site shows what became of the native post. */
interface Waiting {
  draft: Draft;
  lookout: Lookout;
  /** Whether the background has it. */
  kept: Promise<boolean>;
}

/** "With my next Post": the draft is captured at the native press and goes out when the site has taken it. */
export function startArming(desk: Desk): Arming {
  let waiting: Waiting | null = null;
  // Presses are handled one after the other, however long the bytes of the first take to read.
  let queue = Promise.resolve();
  let reading = 0;
  let spoken = false;

  const settle = async (of: Waiting, { verdict, nativeUrl }: Ending, kept = of.kept) => {
    if (waiting === of) waiting = null;
    of.lookout.stop();
    if (!(await kept)) return;
    // Refused: the next native press is still to come, so it stays armed.
    if (verdict !== 'refused') desk.set({ arm: 'off' });
    const sent = desk.sent;
    const reply = await desk.world.ask('draft.settle', { draftId: of.draft.id, outcome: verdict, nativeUrl });
    if (sent?.draft === of.draft) desk.show(sent, reply);
  };

  const follow = (draft: Draft, lookout: Lookout) => {
    const before = waiting;
    const submit = () => desk.submit(draft, 'armed', desk.view.arm === 'consented');
    // The same words must not stand there twice: the earlier ones go first.
    const kept = before ? settle(before, { verdict: 'refused', nativeUrl: null }).then(submit) : submit();
    const mine: Waiting = { draft, lookout, kept };
    waiting = mine;
    void kept.then((isKept) => {
      if (isKept || waiting !== mine) return;
      waiting = null;
      lookout.stop();
    });
    void lookout.ending.then((ending) => {
      if (ending && waiting === mine) void settle(mine, ending);
    });
  };

  const pressed = (captured: Result<Draft>, lookout: Lookout) => {
    const decision = decide(desk, waiting?.draft ?? null, captured);
    spoken ||= decision !== 'ignore';
    if (decision === 'follow' && captured.ok) return follow(captured.value, lookout);
    if (decision === 'pair') return void pair(desk, lookout);
    lookout.stop();
    if (decision === 'stay') desk.set({ state: { is: 'stayed' }, open: true });
    if (decision === 'fail' && !captured.ok) {
      desk.set({ state: { is: 'failed', problem: captured.problem }, open: true });
    }
  };

  return {
    toggle() {
      if (waiting) void settle(waiting, { verdict: 'refused', nativeUrl: null });
      if (waiting || desk.view.arm !== 'off') return desk.set({ arm: 'off' });
      if (!isBusy(desk.view.state)) arm(desk);
    },
    consent: () => desk.set({ arm: 'consented', state: { is: 'idle' }, open: false }),
    nativePress(means = 'now') {
      if (means === 'unclear' && desk.view.arm !== 'off') desk.set({ state: { is: 'stayed' }, open: true });
      // A draft that is kept, queued or sent for approval is not a post: what is armed stays armed.
      if (means !== 'now' && means !== 'schedule' && means !== 'step') return;
      if (desk.view.arm === 'off' && !desk.sent?.jobs) return;
      const lookout = desk.world.lookOut();
      const captured = desk.world.capture();
      reading += 1;
      queue = queue.then(async () => {
        pressed(await captured, lookout);
        reading -= 1;
      });
    },
    otherPress(inside) {
      if (!waiting) return;
      const { draft, lookout, kept } = waiting;
      const { mayLead } = lookout;
      lookout.otherPress(inside);
      const news = { draftId: draft.id, outcome: 'elsewhere', nativeUrl: null } as const;
      if (mayLead) void kept.then((isKept) => void (isKept && desk.world.ask('draft.settle', news)));
    },
    isSpeaking: () => reading > 0 || waiting !== null || (spoken && desk.view.open),
    leave() {
      // No answer reaches a page that goes away: whether it is kept is for the background to know.
      if (waiting) void settle(waiting, waiting.lookout.soFar(), Promise.resolve(true));
    },
    returned(jobs) {
      // As after a refusal that is seen on the page itself, the next native press is still to come.
      if (desk.view.state.is === 'idle')
        desk.set({ arm: 'on', state: { is: 'sent', jobs, unchanged: false }, open: true });
    },
  };
}

function arm(desk: Desk): void {
  const reach = desk.world.reach();
  const why = reach && whyAsk(reach);
  if (why) desk.set({ state: { is: 'asking', why, wanted: 'arm' }, open: true });
  else desk.set({ arm: 'on', state: { is: 'idle' }, open: false });
}

/**
 * What a native press means. `pair`: this draft is mirrored already, only the address of the native post is wanted.
 * `ignore`: the same press again, or one on a composer that the site has just emptied.
 */
function decide(desk: Desk, waiting: Draft | null, captured: Result<Draft>) {
  const { view, sent } = desk;
  const armed = view.arm !== 'off';
  if (!captured.ok) return !armed || (waiting && captured.problem.code === 'draft-empty') ? 'ignore' : 'fail';
  if (waiting && isSameDraft(waiting, captured.value)) return 'ignore';
  if (sent?.jobs && !isGone(sent.jobs) && isSameDraft(sent.draft, captured.value)) return 'pair';
  if (!armed) return 'ignore';
  return whyAsk(captured.value) && view.arm !== 'consented' ? 'stay' : 'follow';
}

/** A draft mirrored by one click is now posted natively too: the record learns where. */
async function pair(desk: Desk, lookout: Lookout): Promise<void> {
  const { sent } = desk;
  desk.set({ arm: 'off' });
  const ending = await lookout.ending;
  if (!sent || ending?.verdict !== 'posted' || !ending.nativeUrl) return;
  const { nativeUrl } = ending;
  await desk.world.ask('draft.settle', { draftId: sent.draft.id, outcome: 'posted', nativeUrl });
}
