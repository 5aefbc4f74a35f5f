import { isAtRest, type Job } from '../model/job.ts';
import { fail, type Result } from '../model/result.ts';
import { createBoard, type Shelf } from './board.ts';
import { move } from './move.ts';
import { laneOf, nextMoment, nextMoves } from './order.ts';
import { isHeldForPair } from './pair.ts';
import { release } from './start.ts';
import type { World } from './world.ts';

/** None may throw. */
export interface Listener {
  /** A job is not wanted any more, and nobody here works on it: what a background that died left running may be stopped. */
  dropped(job: Job): void;
  /** After each save, and when saving failed. */
  changed(job: Job): void;
  /** True while requests run: the background must be kept awake. After false, ask `nextWake`. */
  busy(is: boolean): void;
}

/** Moves jobs, one move at a time for each server. Nothing it does rejects. There is one pump in the extension. */
export interface Pump {
  /** Moves what is due. Resolves when nothing is due any more. */
  wake(): Promise<void>;
  /** A job has just been stored with its media. Resolves once the pump has it. */
  take(id: string): Promise<void>;
  /** Changes a job by a person's wish, also in the middle of a move. `storage-full` when it cannot be saved. */
  change(id: string, wish: (job: Job) => Result<Job>): Promise<Result<Job>>;
  /** When the next job is due, ms since the epoch; `null` when all rest. */
  nextWake(): number | null;
}

/** Until the next try when the shelf could not be read, ms. */
const UNREADABLE_PAUSE = 30_000;

/** The signal of each move is the pump's own. */
export type Surroundings = Omit<World, 'signal'>;

export function createPump(world: Surroundings, shelf: Shelf, listener: Listener): Pump {
  const board = createBoard(world, shelf, listener.changed);
  const lanes = new Map<string, Promise<void>>();
  const moving = new Map<string, AbortController>();
  let turn: Promise<unknown> = Promise.resolve();

  const moment = () => ({ now: world.now(), online: world.online() });

  function run(): void {
    for (const lane of nextMoves(board.all(), moment()).keys()) if (!lanes.has(lane)) open(lane);
  }

  function open(lane: string): void {
    if (lanes.size === 0) listener.busy(true);
    lanes.set(lane, work(lane));
  }

  async function work(lane: string): Promise<void> {
    const next = () => nextMoves(board.all(), moment()).get(lane);
    for (let job = next(); job; job = next()) {
      const stop = new AbortController();
      moving.set(job.id, stop);
      await move(job, world, stop.signal, board, listener.changed);
      moving.delete(job.id);
      for (const it of board.all()) if (laneOf(it) === lane) board.forget(it);
    }
    lanes.delete(lane);
    if (lanes.size === 0) listener.busy(false);
  }

  async function take(id: string): Promise<void> {
    const job = await board.find(id);
    if (job && !isAtRest(job)) board.set(job);
    run();
  }

  /** The others of a pair were held only because this one was. */
  async function goOnTogether({ pair = [], state }: Job): Promise<void> {
    if (state === 'held' || state === 'cancelled') return;
    for (const id of pair) {
      const other = await board.find(id);
      if (other && isHeldForPair(other)) await board.save(release(other, world.now()));
    }
  }

  async function change(id: string, wish: (job: Job) => Result<Job>): Promise<Result<Job>> {
    const job = await board.find(id);
    if (!job) return fail('not-found');
    const wished = wish(job);
    if (!wished.ok || wished.value === job) return wished;
    await board.save(wished.value);
    if (wished.value.state === 'cancelled' || wished.value.undo) drop(wished.value);
    await goOnTogether(wished.value);
    if (!lanes.has(laneOf(job))) board.forget(wished.value);
    run();
    return wished;
  }

  function drop(job: Job): void {
    const stop = moving.get(job.id);
    if (stop) stop.abort();
    else listener.dropped(job);
  }

  /** One after another: the second press of a button sees what the first one did. */
  function inTurn<T>(task: () => Promise<T>, otherwise: T): Promise<T> {
    const done = turn.then(task).catch(() => otherwise);
    turn = done;
    return done;
  }

  return {
    async wake() {
      if (await board.load()) run();
      while (lanes.size) await Promise.all(lanes.values());
    },
    take: (id) => inTurn(() => take(id), undefined),
    change: (id, wish) => inTurn(() => change(id, wish), fail('storage-full')),
    nextWake: () => (board.isLoaded() ? nextMoment(board.all(), moment()) : world.now() + UNREADABLE_PAUSE),
  };
}
