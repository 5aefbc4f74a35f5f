import { isAtRest, type Job } from '../model/job.ts';
import { problem } from '../model/result.ts';
import { advance } from './advance.ts';
import type { Board } from './board.ts';
import { undoWish } from './decide.ts';
import { pauseAfter } from './endings.ts';
import { goOn, isOpen } from './progress.ts';
import type { World } from './world.ts';

type Stop = 'overtaken' | 'storage-full' | 'unexpected';

/** Until the next try when all pauses are used up, ms. */
const LONG = 30 * 60_000;

/** One move of a job, in step with a person's wishes. Never rejects. */
export async function move(
  job: Job,
  world: Omit<World, 'signal'>,
  signal: AbortSignal,
  board: Board,
  changed: (job: Job) => void,
): Promise<void> {
  let mine = job;
  let stop = 'unexpected' as Stop;

  async function save(moved: Job): Promise<void> {
    const latest = board.get(job.id) ?? mine;
    if (latest !== mine && !isOnItsWay(latest)) {
      stop = 'overtaken';
      throw new Error(stop);
    }
    mine = latest === mine ? moved : withWishes(moved, latest, world.now());
    try {
      await board.save(mine);
    } catch (error) {
      stop = 'storage-full';
      throw error;
    }
  }

  try {
    const after = await advance(job, { ...world, signal, save, other: board.find });
    if (board.get(job.id) === job) board.set(after);
  } catch {
    if (stop === 'overtaken') return;
    const back = setBack(board.get(job.id) ?? mine, stop, world);
    await board.save(back).catch(() => {
      board.set(back);
      changed(back);
    });
  }
}

/** A create request may be under way: its answer must be kept, whatever a person wished meanwhile. */
const isOnItsWay = (job: Job): boolean => job.state === 'sending' && job.posts.some(isOpen);

function withWishes(moved: Job, latest: Job, now: number): Job {
  const merged = { ...moved, nativeUrl: latest.nativeUrl };
  return latest.undo && !moved.undo ? undoWish(merged, now) : merged;
}

/** The move could not be finished on our side. It is tried again later; until it can be saved, only memory knows. */
function setBack(job: Job, code: Exclude<Stop, 'overtaken'>, world: Pick<World, 'now' | 'random'>): Job {
  if (isAtRest(job)) return job;
  return {
    ...job,
    state: job.state === 'waiting' ? 'waiting' : goOn(job),
    problem: problem(code),
    attempts: job.attempts + 1,
    notBefore: world.now() + (pauseAfter(job.attempts, world.random()) ?? LONG),
  };
}
