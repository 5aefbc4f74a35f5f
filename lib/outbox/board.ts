import { isAtRest, type Job } from '../model/job.ts';
import { revive } from './revive.ts';
import type { World } from './world.ts';

/** Where jobs lie. */
export interface Shelf {
  /** All that are not at rest. */
  open(): Promise<Job[]>;
  find(id: string): Promise<Job | null>;
}

/** The jobs that are not at rest, as they stand this moment. */
export interface Board {
  all(): Job[];
  get(id: string): Job | undefined;
  /** In memory only: for what a restart may forget. */
  set(job: Job): void;
  /** Takes it off when it rests. Not in the middle of its move: the move must see that its job was cancelled. */
  forget(job: Job): void;
  /** Rejects when it cannot be saved; then the job stands as before. */
  save(job: Job): Promise<void>;
  /** Also among those at rest. */
  find(id: string): Promise<Job | null>;
  /** Reads the shelf, once. False when it cannot be read now. */
  load(): Promise<boolean>;
  isLoaded(): boolean;
}

export function createBoard(
  world: Pick<World, 'now' | 'save'>,
  shelf: Shelf,
  changed: (job: Job) => void,
): Board {
  const jobs = new Map<string, Job>();
  let loading: Promise<boolean> | null = null;

  /** The job stands here before the save begins: whoever looks must see what is about to be. */
  async function save(job: Job): Promise<void> {
    const before = jobs.get(job.id);
    jobs.set(job.id, job);
    try {
      await world.save(job);
    } catch (error) {
      if (jobs.get(job.id) === job && before) jobs.set(job.id, before);
      throw error;
    }
    changed(job);
  }

  async function takeUp(found: Job[]): Promise<true> {
    for (const job of found) {
      const revived = revive(job, world.now());
      jobs.set(job.id, revived);
      if (revived !== job) await save(revived).catch(() => changed(revived));
    }
    return true;
  }

  function load(): Promise<boolean> {
    loading ??= shelf.open().then(takeUp, () => {
      loading = null;
      return false;
    });
    return loading;
  }

  return {
    all: () => [...jobs.values()],
    get: (id) => jobs.get(id),
    set: (job) => void jobs.set(job.id, job),
    forget: (job) => void (isAtRest(job) && jobs.delete(job.id)),
    save,
    async find(id) {
      const found = (await load()) ? (jobs.get(id) ?? (await shelf.find(id))) : null;
      return jobs.get(id) ?? found;
    },
    load,
    isLoaded: () => loading !== null,
  };
}
