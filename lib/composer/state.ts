import type { Draft } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';
import type { JobView } from '../protocol/messages.ts';

/** Why a draft is not mirrored unless the person says so for that one post (promise P7; also what could surprise). */
export type Why = 'reply' | 'restricted' | 'unknown' | NonNullable<Draft['doubts']>[number];

/** Where one button stands. `wanted`: what the person wanted when we had to ask. */
export type State =
  | { is: 'idle' }
  | { is: 'reading' }
  | { is: 'sending' }
  | { is: 'asking'; why: Why; wanted: 'send' | 'arm' }
  /** The native post went out and was not mirrored. */
  | { is: 'stayed' }
  | { is: 'failed'; problem: Problem }
  /** `unchanged`: pressed again with a draft that is already mirrored. */
  | { is: 'sent'; jobs: readonly JobView[]; unchanged: boolean };

/** Everything the face is made from. */
export interface View {
  state: State;
  arm: Arm;
  open: boolean;
  /** The last press did nothing, because something may lie over the button. */
  covered: boolean;
  /** The panel stands beside the button. */
  panel: boolean;
}

/** `consented`: also for a reply or a restricted post, said for this one. */
export type Arm = 'off' | 'on' | 'consented';

/** What of a draft decides whether its author is asked. */
export type Reach = Pick<Draft, 'kind' | 'audience' | 'doubts'>;

/** `null` when a draft may go to everyone as it is. */
export function whyAsk(draft: Reach): Why | null {
  if (draft.kind === 'reply') return 'reply';
  if (draft.audience !== 'public') return draft.audience;
  return draft.doubts?.[0] ?? null;
}

/** The same words, pictures and choices, whenever and however often they were captured. */
export const isSameDraft = (one: Draft, other: Draft): boolean => essence(one) === essence(other);

const essence = (draft: Draft): string =>
  JSON.stringify({ ...draft, id: '', capturedAt: 0, url: '' }, (_, value: unknown) =>
    value instanceof Blob ? [value.size, value.type] : value,
  );

/** Nothing of it is at any server, and nothing will be. */
export const isGone = (jobs: readonly JobView[]): boolean => jobs.every((job) => job.state === 'cancelled');

const resting: readonly JobView['state'][] = ['posted', 'held', 'cancelled', 'waiting'];

/** Whether a job may move without the person, soon enough to look at it again. */
export const isMoving = (job: JobView, now: number): boolean =>
  !resting.includes(job.state) && (job.scheduledAt === null || job.scheduledAt < now + 60_000);

/** Time until the next look at jobs that move: quick at first, then less often, so that a long wait costs little. */
export const pauseMs = (looks: number): number => Math.min(2000 * 1.4 ** looks, 30_000);
