import type { Driver, Outcome } from '../../../lib/fediverse/driver.ts';
import { isAtRest, type Job } from '../../../lib/model/job.ts';
import { ok, problem } from '../../../lib/model/result.ts';
import { createPump, type Pump, type Surroundings } from '../../../lib/outbox/pump.ts';

/**
 * What can befall one effect.
 *
 * - `kill-before`, `kill-after`: the worker dies before or after it happened
 * - `lost`: the request never arrives · `answer-lost`: it arrives, its answer does not
 * - `late`: it seems lost, and arrives ten seconds later
 * - `error`: a 5xx, nothing done · `error-done`: a 5xx or HTML from a proxy, although it was done
 * - `kill-late`: the worker dies, the request arrives ten seconds later
 * - `full`: the disk is full (saves only)
 */
export const callFaults = [
  'kill-before',
  'kill-after',
  'lost',
  'answer-lost',
  'late',
  'kill-late',
  'error',
  'error-done',
] as const;
export const saveFaults = ['kill-before', 'kill-after', 'full'] as const;
/** `lost`: there is nobody to do it. */
export const fitFaults = ['kill-before', 'kill-after', 'lost'] as const;
export type Fault = (typeof callFaults)[number] | (typeof saveFaults)[number];

export interface Effect {
  name: string;
  kind: 'save' | 'call' | 'fit';
}

const unknown = (code: 'server-silent' | 'server-error'): Outcome<never> => ({
  is: 'unknown',
  problem: problem(code),
  retryAt: null,
});

/** One browser profile: a disk that outlives workers, a clock that jumps where it is told, a wire to one server. */
export class FakeWorld<Server extends { driver(): Driver }> {
  time = 1_800_000_000_000;
  online = true;
  /** Whether the jobs on disk can be read. */
  readable = true;
  disk = new Map<string, Job>();
  media = new Map<string, Blob>();
  effects: Effect[] = [];
  /** Faults by number of the effect. */
  faults = new Map<number, Fault>();
  /** Called as each effect begins. */
  onEffect: (number: number) => void = () => undefined;
  refusedTokens: string[] = [];
  tokenGood = true;
  /** Whether others post to the same account. */
  othersPost = false;
  /** What the person set for posts whose time was missed. */
  sendsMissed = false;
  /** Whether files turn out to be such as cannot be converted. */
  unfit = false;
  /** Names of files and bytes that were told to have left. */
  moved: [string, number][] = [];
  told: Job[] = [];
  busy: boolean[] = [];
  /** Ids of jobs that were given up while nobody worked on them. */
  dropped: string[] = [];
  saves: string[] = [];
  #uuid = 0;
  #die: () => void = () => undefined;
  #underWay: { at: number; arrive: () => Promise<unknown> }[] = [];
  #death: Promise<'died'> = Promise.resolve('died');
  pump: Pump;
  readonly server: Server;

  constructor(server: (now: () => number) => Server) {
    this.server = server(() => this.time);
    this.pump = this.#start();
  }

  get jobs(): Job[] {
    return [...this.disk.values()];
  }

  job(at = 0): Job {
    const job = this.jobs[at];
    if (!job) throw new Error('no such job');
    return job;
  }

  uuid = (): string => `key-${++this.#uuid}`;

  /** Stores jobs as the background does, and tells the pump. */
  async add(job: Job, bytes: Iterable<[string, Blob]> = []): Promise<void> {
    this.disk.set(job.id, structuredClone(job));
    for (const [key, blob] of bytes) this.media.set(key, blob);
    await this.pump.take(job.id);
  }

  /** A new worker on the same disk. */
  restart(): void {
    this.pump = this.#start();
  }

  /** Wakes the pump at every moment it asks for, new workers included, until nothing is left to do. */
  async runToRest(limit = 300): Promise<void> {
    for (let wakes = 0; wakes < limit; wakes++) {
      if ((await this.during(this.pump.wake())) === 'died') continue;
      const next = this.pump.nextWake();
      if (next === null) return;
      await this.passTo(Math.max(this.time, next));
    }
    throw new Error(
      `never at rest: ${JSON.stringify(this.jobs.map(({ state, problem }) => [state, problem]))}`,
    );
  }

  /** Lets time pass, and requests that were under way arrive. */
  async passTo(time: number): Promise<void> {
    for (const { at, arrive } of this.#underWay.filter((it) => it.at <= time)) {
      this.time = at;
      await arrive();
    }
    this.#underWay = this.#underWay.filter((it) => it.at > time);
    this.time = time;
  }

  /** Waits for what a worker does, or for its death; then there is a new worker. */
  async during<T>(work: Promise<T>): Promise<T | 'died'> {
    const end = await Promise.race([work, this.#death]);
    if (end === 'died') this.restart();
    return end;
  }

  #start(): Pump {
    this.#death = new Promise((resolve) => {
      this.#die = () => resolve('died');
    });
    const world: Surroundings = {
      othersPost: this.othersPost,
      now: () => this.time,
      random: () => 0.5,
      uuid: this.uuid,
      online: () => this.online,
      save: (job) =>
        this.#effect('save', `save ${job.state}`, async (fault) => {
          if (fault === 'full') throw new Error('QuotaExceededError');
          this.disk.set(job.id, structuredClone(job));
          this.saves.push(job.state);
        }),
      media: async (key) => this.media.get(key) ?? null,
      keepMedia: (key, bytes) =>
        this.#effect('save', 'keep media', async (fault) => {
          if (fault === 'full') throw new Error('QuotaExceededError');
          this.media.set(key, bytes);
        }),
      fit: (file, fit, { signal }) =>
        this.#effect('fit', 'fit', async (fault) => {
          if (fault === 'lost' || signal.aborted) return { ok: false, problem: problem('unexpected') };
          return this.unfit
            ? { ok: false, problem: problem('media-unfit') }
            : ok(new Blob([`${fit.type} of `, file], { type: fit.type }));
        }),
      moved: (_, media, sent) => void this.moved.push([media.name, sent]),
      driver: async () =>
        this.tokenGood
          ? ok(this.#wire(this.server.driver()))
          : { ok: false, problem: problem('token-revoked') },
      knownStatuses: async (account) =>
        new Set(
          this.jobs
            .filter((job) => job.account === account)
            .flatMap((job) => job.posts.flatMap((post) => post.status?.id ?? [])),
        ),
      sendsMissed: async () => this.sendsMissed,
      tokenRefused: async (account) => {
        this.tokenGood = false;
        this.refusedTokens.push(account);
      },
    };
    const shelf = {
      open: async () => {
        if (!this.readable) throw new Error('UnknownError');
        return this.jobs.filter((job) => !isAtRest(job)).map((job) => structuredClone(job));
      },
      find: async (id: string) => structuredClone(this.disk.get(id)) ?? null,
    };
    return createPump(world, shelf, {
      changed: (job) => void this.told.push(job),
      busy: (is) => void this.busy.push(is),
      dropped: (job) => void this.dropped.push(job.id),
    });
  }

  /** A driver behind a bad wire. */
  #wire(driver: Driver): Driver {
    const send = <T>(name: string, call: () => Promise<Outcome<T>>): Promise<Outcome<T>> =>
      this.#effect('call', name, async (fault) => {
        if (fault === 'lost') return unknown('server-silent');
        if (fault === 'late' || fault === 'kill-late') {
          this.#underWay.push({ at: this.time + 10_000, arrive: call });
          return fault === 'late' ? unknown('server-silent') : this.#dead();
        }
        if (fault === 'error') return unknown('server-error');
        const answer = await call();
        if (fault === 'answer-lost') return unknown('server-silent');
        return fault === 'error-done' ? unknown('server-error') : answer;
      });
    return {
      repeat: driver.repeat,
      filesGoAlong: driver.filesGoAlong,
      editsAltText: driver.editsAltText,
      upload: (file, about, way) => send('upload', () => driver.upload(file, about, way)),
      processed: (id) => send('processed', () => driver.processed(id)),
      publish: (post, key) => send('publish', () => driver.publish(post, key)),
      recent: (since) => send('recent', () => driver.recent(since)),
      remove: (id) => send('remove', () => driver.remove(id)),
      edit: (id, change) => send('edit', () => driver.edit(id, change)),
      source: (id) => send('source', () => driver.source(id)),
      files: (id) => send('files', () => driver.files(id)),
      waiting: () => send('waiting', () => driver.waiting()),
      unschedule: (id) => send('unschedule', () => driver.unschedule(id)),
      readers: (id) => send('readers', () => driver.readers(id)),
      find: (url) => send('find', () => driver.find(url)),
    };
  }

  async #effect<T>(
    kind: Effect['kind'],
    name: string,
    happen: (fault: Fault | undefined) => Promise<T>,
  ): Promise<T> {
    const number = this.effects.push({ name, kind }) - 1;
    this.onEffect(number);
    const fault = this.faults.get(number);
    if (fault === 'kill-before') return this.#dead();
    const result = await happen(fault);
    return fault === 'kill-after' ? this.#dead() : result;
  }

  /** The worker's globals are gone: its promises never settle. */
  #dead(): Promise<never> {
    this.#die();
    return new Promise(() => undefined);
  }
}
