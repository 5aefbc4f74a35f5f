import type {
  Driver,
  EditRequest,
  Outcome,
  OwnStatus,
  PostRequest,
  RepeatManners,
  StatusRef,
  UploadWay,
  Waiting,
} from '../../../lib/fediverse/driver.ts';
import { problem } from '../../../lib/model/result.ts';

export interface ServerStatus extends OwnStatus {
  media: string[];
  quotes?: string | null;
  key: string;
  removed: boolean;
}

export interface Manners {
  on: RepeatManners['on'];
  windowMs?: number;
  /** How long a new status stays out of `recent`, ms. */
  lagMs?: number;
  /** Whether it keeps a post until its time when it is asked to. */
  keeps?: boolean;
  /** How often `processed` says "not yet" for each upload. */
  processing?: number;
}

const refused = (code: Parameters<typeof problem>[0]): Outcome<never> => ({
  is: 'refused',
  problem: problem(code),
  retryAt: null,
});

/** A server with manners. It knows nothing of jobs, and its driver answers truthfully; faults lie in the wire before it. */
export class FakeServer {
  statuses: ServerStatus[] = [];
  media = new Map<string, { about: string; bytes: string; polls: number; used: boolean }>();
  keys = new Map<string, { at: number; id: string | null }>();
  /** Answers to give instead of working, by name of the call, first come first served. */
  says: Partial<Record<keyof Driver, Outcome<never>[]>> = {};
  calls: string[] = [];
  /** Ids of posts that may be quoted, by address; those that it quotes without their author's leave are refused. */
  elsewhere = new Map<string, string>();
  /** What it keeps until its time. */
  kept: (Waiting & { make: () => void })[] = [];
  /** How late it is, ms. */
  lateMs = 0;
  /** Whether it posts at once what it is asked to keep. */
  postsAtOnce = false;
  /** Whether it keeps alt texts that are changed. */
  keepsAltTexts = true;
  /** Whether quotes that it takes are dropped without a word. */
  dropsQuotes = false;
  /** How each upload was asked to go. */
  ways: (UploadWay | undefined)[] = [];
  #count = 0;
  readonly manners: Manners;
  readonly now: () => number;

  constructor(manners: Manners, now: () => number) {
    this.manners = manners;
    this.now = now;
  }

  get standing(): ServerStatus[] {
    return this.statuses.filter((it) => !it.removed);
  }

  forgetMedia(): void {
    this.media.clear();
  }

  driver(): Driver {
    const { on, windowMs = 3_600_000 } = this.manners;
    const call = async <T>(name: keyof Driver, work: () => Outcome<T>): Promise<Outcome<T>> => {
      this.#publishDue();
      this.calls.push(name);
      return this.says[name]?.shift() ?? work();
    };
    return {
      repeat: { on, windowMs },
      filesGoAlong: false,
      editsAltText: true,
      upload: async (file, about, way) => {
        this.ways.push(way);
        const bytes = await file.text();
        return call('upload', () => this.#upload(bytes, `${about.name}: ${about.description}`));
      },
      processed: (id) => call('processed', () => this.#processed(id)),
      publish: (post, key) => call('publish', () => this.#publish(post, key)),
      recent: (since) => call('recent', () => this.#recent(since)),
      remove: (id) => call('remove', () => this.#remove(id)),
      edit: (id, change) => call('edit', () => this.#edit(id, change)),
      source: (id) => call('source', () => this.#source(id)),
      find: (url) => call('find', () => ({ is: 'created', value: this.elsewhere.get(url) ?? null })),
      files: () => call('files', () => ({ is: 'created', value: [] })),
      waiting: () =>
        call('waiting', () => ({ is: 'created', value: this.kept.map(({ make: _, ...it }) => it) })),
      unschedule: (id) => call('unschedule', () => this.#unschedule(id)),
      readers: () =>
        call('readers', () => ({ is: 'created', value: { favourites: 0, boosts: 0, replies: 0 } })),
    };
  }

  #upload(bytes: string, about: string): Outcome<{ id: string; ready: boolean }> {
    const id = `media-${++this.#count}`;
    const polls = this.manners.processing ?? 0;
    this.media.set(id, { about, bytes, polls, used: false });
    return { is: 'created', value: { id, ready: polls === 0 } };
  }

  #processed(id: string): Outcome<{ id: string; ready: boolean }> {
    const media = this.media.get(id);
    if (!media) return refused('media-refused');
    media.polls -= 1;
    return { is: 'created', value: { id, ready: media.polls <= 0 } };
  }

  #publish(post: PostRequest, key: string): Outcome<StatusRef> {
    const known = this.keys.get(key);
    const { on, windowMs = 3_600_000 } = this.manners;
    if (known && on !== 'ignore' && this.now() - known.at < windowMs) {
      if (on === 'burn' || known.id === null)
        return { is: 'unknown', problem: problem('unconfirmed'), retryAt: null };
      const still = this.kept.find((it) => it.id === known.id);
      if (still) return { is: 'created', value: { id: still.id, url: '', waitsUntil: still.at } };
      return { is: 'created', value: { id: known.id, url: `https://home.example/${known.id}` } };
    }
    if (on === 'burn') this.keys.set(key, { at: this.now(), id: null });
    const media = post.mediaIds.map((id) => this.media.get(id));
    if (media.some((it) => !it || it.used || it.polls > 0)) return refused('refused');
    if (post.inReplyTo && !this.standing.some((it) => it.id === post.inReplyTo)) return refused('refused');
    if (post.quoteId && !post.quoteId.startsWith('open')) return refused('refused');
    for (const it of media) if (it) it.used = true;
    const id = `status-${++this.#count}`;
    if (on === 'replay') this.keys.set(key, { at: this.now(), id });
    if (this.manners.keeps && post.scheduledAt !== undefined && !this.postsAtOnce) {
      const about = { text: post.text, spoilerText: post.spoilerText, mediaCount: media.length };
      const at = post.scheduledAt;
      this.kept.push({ ...about, id, at, make: () => this.#make(post, key, `${id}-out`) });
      return { is: 'created', value: { id, url: '', waitsUntil: at } };
    }
    return { is: 'created', value: this.#make(post, key, id) };
  }

  #make(post: PostRequest, key: string, id: string): StatusRef {
    const media = post.mediaIds.map((it) => this.media.get(it));
    const quoteId = this.dropsQuotes ? null : (post.quoteId ?? null);
    this.statuses.push({
      id,
      url: `https://home.example/${id}`,
      text: post.text,
      spoilerText: post.spoilerText,
      mediaCount: media.length,
      media: media.map((it) => `${it?.about} = ${it?.bytes}`),
      hasPoll: post.poll !== null,
      quotes: quoteId,
      ...(quoteId && { quote: 'kept' as const }),
      inReplyTo: post.inReplyTo,
      createdAt: this.now(),
      key,
      removed: false,
    });
    return { id, url: `https://home.example/${id}`, ...(quoteId && { quote: 'kept' as const }) };
  }

  /** What was kept becomes a post once its time came. */
  #publishDue(): void {
    const due = this.kept.filter(({ at }) => at + this.lateMs <= this.now());
    this.kept = this.kept.filter((it) => !due.includes(it));
    for (const { make } of due) make();
  }

  #unschedule(id: string): Outcome<boolean> {
    const had = this.kept.length;
    this.kept = this.kept.filter((it) => it.id !== id);
    return { is: 'created', value: this.kept.length < had };
  }

  #recent(since: number): Outcome<OwnStatus[]> {
    const seen = this.standing.filter(
      (it) => it.createdAt >= since && it.createdAt + (this.manners.lagMs ?? 0) <= this.now(),
    );
    return { is: 'created', value: seen.toReversed() };
  }

  #edit(id: string, { text, spoilerText, descriptions = [] }: EditRequest): Outcome<StatusRef> {
    const status = this.standing.find((it) => it.id === id);
    if (!status) return refused('not-found');
    status.media = status.media.map((it, at) => {
      const [name = ''] = it.split(': ');
      const wanted = descriptions[at];
      return wanted === null || wanted === undefined || !this.keepsAltTexts
        ? it
        : `${name}: ${wanted} = ${it.split(' = ').at(-1)}`;
    });
    Object.assign(status, { text, spoilerText });
    const shown = { mediaCount: status.media.length, hasPoll: status.hasPoll, text, spoilerText };
    const stands = {
      ...shown,
      visibility: null,
      language: null,
      sensitive: null,
      descriptions: status.media.map(altOf),
    };
    return { is: 'created', value: { id, url: status.url, stands } };
  }

  #source(id: string): Outcome<{ text: string; spoilerText: string }> {
    const status = this.standing.find((it) => it.id === id);
    return status
      ? { is: 'created', value: { text: status.text, spoilerText: status.spoilerText } }
      : refused('not-found');
  }

  #remove(id: string): Outcome<null> {
    for (const it of this.statuses) {
      if (it.id === id) it.removed = true;
      if (it.inReplyTo === id) it.inReplyTo = null;
    }
    return { is: 'created', value: null };
  }
}

/** Of a file as it is kept: `name: alt text = bytes`. */
const altOf = (kept: string): string => kept.split(': ')[1]?.split(' = ')[0] ?? '';
