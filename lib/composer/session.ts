import type { Draft } from '../model/draft.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Ask, JobView, Reply, Verb } from '../protocol/messages.ts';
import { startArming } from './arming.ts';
import type { ButtonAction } from './button.ts';
import type { Press } from './intent.ts';
import type { Loaded } from './look.ts';
import { startLooking } from './looking.ts';
import type { Lookout } from './outcome.ts';
import {
  isGone,
  isMoving,
  isSameDraft,
  pauseMs,
  type Reach,
  type State,
  type View,
  type Why,
  whyAsk,
} from './state.ts';
import type { PartName } from './words.ts';

/** Asks the background; a background that cannot be reached is a problem, never an exception. */
export type AskBackground = <V extends Verb>(verb: V, what: Ask<V>) => Promise<Result<Reply<V>>>;

/** What a session needs of the page and of the background. */
export interface SessionWorld {
  /** Reads the composer as it stands when this is called. */
  capture(): Promise<Result<Draft>>;
  /** Whom it is for, as far as the composer shows now; `null` when it shows no composer. */
  reach(): Reach | null;
  /** To be called during a native press. */
  lookOut(): Lookout;
  ask: AskBackground;
  /** Whether there is any account to post to, now. */
  hasAccount(): Promise<boolean>;
  paint(view: View): void;
  /** Shows the panel at this address beside the button; `null` takes it away. */
  showPanel(address: string | null): void;
}

/** One composer's button and all that happened through it. Outlives the composer's elements, which sites replace. */
export interface Session {
  act(action: ButtonAction): void;
  covered(): void;
  /** To be called during the event: the draft is read before the site takes it away. */
  nativePress(means?: Press['means']): void;
  /** Something else was pressed, or Escape: in the composer or elsewhere on the page. */
  otherPress(inside: boolean): void;
  /** The site did not take what was armed, and shows its form again on this new page. */
  returned(jobs: readonly JobView[]): void;
  /** Jobs of a draft moved; it may be another's draft. */
  moved(draftId: string, jobs: readonly JobView[]): void;
  /** The frame of the panel has loaded. */
  panelLoaded(frame: Loaded): void;
  panelClosed(draftId: string): void;
  /** A part that every composer has was not found; `null` when all are there. */
  incomplete(part: PartName | null): void;
  /** There is something to say about a native press, also when the site has closed the composer over it. */
  isSpeaking(): boolean;
  /** The page goes away. */
  leave(): void;
}

/** A draft that was handed over. `jobs` is `null` until the background has answered: it may have it or not. */
export interface Sent {
  draft: Draft;
  jobs: readonly JobView[] | null;
}

/** What both ways of mirroring share: the view, and the draft that was handed over last. */
export interface Desk {
  readonly world: SessionWorld;
  view: View;
  sent: Sent | null;
  set(change: Partial<View>): void;
  /** Captures; a failure is shown, and `null` is returned. */
  read(): Promise<Draft | null>;
  submit(draft: Draft, mode: Ask<'draft.submit'>['mode'], consent: boolean): Promise<boolean>;
  /** @param atLeast looks to take even where nothing seems to move */
  show(sent: Sent, reply: Result<{ jobs: readonly JobView[] }>, atLeast?: number, looks?: number): boolean;
}

export function startSession(world: SessionWorld): Session {
  /** What lies in the panel keeps its id, so that what was changed there holds for a press as well. */
  const capture = async (): Promise<Result<Draft>> => {
    const captured = await world.capture();
    return captured.ok ? ok(looking.known(captured.value)) : captured;
  };
  const desk = startDesk({ ...world, capture });
  const arming = startArming(desk);
  const looking = startLooking(desk);

  const acts: Record<ButtonAction, () => unknown> = {
    press: () => mirror(desk, null, false),
    again: () => mirror(desk, null, true),
    mirror: () => {
      const { state } = desk.view;
      if (state.is !== 'asking') return;
      return state.wanted === 'arm' ? arming.consent() : mirror(desk, state.why, false);
    },
    arm: () => arming.toggle(),
    look: () => looking.toggle(),
    close: () => desk.set({ open: false }),
    approve: () => decide(desk, 'approve'),
    retry: () => decide(desk, 'retry'),
    undo: () => decide(desk, 'undo'),
    cancel: () => decide(desk, 'cancel'),
    teach: () => world.ask('site.help', { wanted: 'teach' }),
    write: () => world.ask('site.help', { wanted: 'write' }),
  };

  return {
    act: (action) => void acts[action](),
    covered: () => desk.set({ covered: true, open: true }),
    nativePress: arming.nativePress,
    otherPress: arming.otherPress,
    returned: arming.returned,
    incomplete(part) {
      const { state } = desk.view;
      const isSaid = state.is === 'failed' && state.problem.about?.part === 'submit';
      if (part === null && isSaid) desk.set({ state: { is: 'idle' }, open: false });
      if (part === null || state.is !== 'idle') return;
      const { problem } = fail('composer-part-missing', { part });
      desk.set({ state: { is: 'failed', problem } });
    },
    panelLoaded: looking.loaded,
    panelClosed: looking.closed,
    moved: (draftId, jobs) => {
      looking.posted(draftId, jobs);
      const { sent } = desk;
      if (sent?.draft.id === draftId && sent.jobs) desk.show(sent, { ok: true, value: { jobs } });
    },
    isSpeaking: arming.isSpeaking,
    leave: arming.leave,
  };
}

/** One click. @param consent what the person has said may go out although we asked. */
async function mirror(desk: Desk, consent: Why | null, again: boolean): Promise<void> {
  if (isBusy(desk.view.state)) return desk.set({ open: true });
  const draft = await desk.read();
  if (!draft) return;
  const { sent } = desk;
  const same = sent !== null && isSameDraft(sent.draft, draft);
  if (same && sent.jobs && !isGone(sent.jobs) && !again) {
    return desk.set({ state: { is: 'sent', jobs: sent.jobs, unchanged: true }, open: true });
  }
  const why = whyAsk(draft);
  if (why && why !== consent && !(again && same)) {
    return desk.set({ state: { is: 'asking', why, wanted: 'send' }, open: true });
  }
  if (sent && !same) giveUp(desk, sent);
  // No answer came the last time: the same draft id makes no second job if the first one had arrived.
  await desk.submit(same && !sent.jobs ? sent.draft : draft, again ? 'again' : 'now', why !== null);
}

export const isBusy = (state: State): boolean => state.is === 'reading' || state.is === 'sending';

/** A held draft that its author has since rewritten is not wanted any more; one that went out in part is left alone. */
function giveUp(desk: Desk, { draft, jobs }: Sent): void {
  const untouched = jobs?.every((job) => job.state === 'held' && job.actions.includes('cancel'));
  if (untouched) void desk.world.ask('draft.act', { draftId: draft.id, action: 'cancel' });
}

async function decide(desk: Desk, action: Ask<'draft.act'>['action']): Promise<void> {
  const { sent } = desk;
  if (!sent?.jobs || isBusy(desk.view.state)) return;
  const reply = await desk.world.ask('draft.act', { draftId: sent.draft.id, action });
  desk.show(sent, reply, LOOKS_AFTER_DECISION);
}

/** What was decided shows a little later: a post that is being deleted is still a post. */
const LOOKS_AFTER_DECISION = 4;

function startDesk(world: SessionWorld): Desk {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const desk: Desk = {
    world,
    view: { state: { is: 'idle' }, arm: 'off', open: false, covered: false, panel: false },
    sent: null,
    set(change) {
      desk.view = { ...desk.view, covered: false, ...change };
      world.paint(desk.view);
    },
    async read() {
      desk.set({ state: { is: 'reading' } });
      // Both at once: the composer is read as it stands at the press.
      const [captured, hasAccount] = await Promise.all([world.capture(), world.hasAccount()]);
      const result = hasAccount ? captured : fail('no-account');
      if (!result.ok) desk.set({ state: { is: 'failed', problem: result.problem }, open: true });
      return result.ok ? result.value : null;
    },
    async submit(draft, mode, consent) {
      const sent: Sent = { draft, jobs: null };
      desk.sent = sent;
      // On its way to the disk before anything is painted.
      const answer = world.ask('draft.submit', { draft, mode, consent });
      desk.set({ state: { is: 'sending' }, open: true });
      return desk.show(sent, await answer);
    },
    show(sent, reply, atLeast = 0, looks = 0) {
      const answer = reply.ok && reply.value.jobs.length === 0 ? fail('no-account') : reply;
      // Another draft has taken its place on the button meanwhile.
      if (desk.sent !== sent) return answer.ok;
      clearTimeout(timer);
      if (answer.ok) {
        sent.jobs = answer.value.jobs;
        if (desk.view.state.is !== 'reading') {
          desk.set({ state: { is: 'sent', jobs: sent.jobs, unchanged: false } });
        }
        lookAgain(sent, atLeast, looks);
      } else desk.set({ state: { is: 'failed', problem: answer.problem }, open: true });
      return answer.ok;
    },
  };

  /** News is told; this is for a worker that died with it, and wakes it. */
  const lookAgain = (sent: Sent, atLeast: number, looks: number) => {
    const moving = sent.jobs?.some((job) => isMoving(job, Date.now()));
    if (!moving && looks >= atLeast) return;
    timer = setTimeout(async () => {
      const reply = await world.ask('draft.progress', { draftId: sent.draft.id });
      const passing = !reply.ok && reply.problem.code === 'unexpected';
      if (!passing) desk.show(sent, reply, atLeast, looks + 1);
      else if (desk.sent === sent) lookAgain(sent, atLeast, looks + 1);
    }, pauseMs(looks));
  };
  return desk;
}
