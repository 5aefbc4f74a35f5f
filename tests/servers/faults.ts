/**
 * What goes wrong instead of the answer:
 * - `drop`: the connection ends
 * - `error-500`, `error-502`, `error-503`: the application's own JSON, with CORS
 * - `proxy-502`: a proxy's HTML, without CORS
 * - `challenge`: 403 and an HTML page of a bot check, without CORS
 * - `rate-limited`: 429 with Mastodon's headers; the window ends within 5 minutes
 * - `empty-list`, `empty-object`: 200 with nothing in it (facts: fediverse-api 4a, "silently changed")
 * - `empty-body`: 200 with nothing at all
 * - `revoked`: 401; the token itself stays as it is
 * - `limited`: 403, as an account gets that is disabled, pending or suspended
 * - `endless`: 200 and JSON that begins well and never ends
 * - `bomb`: 200 and JSON that is nested deeper than anybody reads
 * - `elsewhere`: a redirect to another host, body and all
 * - `unexpected-accounts`: 422 that names accounts the post would have pinged
 */
export type Instead =
  | 'drop'
  | 'error-500'
  | 'error-502'
  | 'error-503'
  | 'proxy-502'
  | 'challenge'
  | 'rate-limited'
  | 'empty-list'
  | 'empty-object'
  | 'empty-body'
  | 'revoked'
  | 'limited'
  | 'endless'
  | 'bomb'
  | 'elsewhere'
  | 'unexpected-accounts';

/**
 * What goes wrong with a good answer: `truncated` JSON; a `slow-body` whose second half waits for `release()`; media that
 * is `processing` for so many polls more, or for which processing failed.
 */
export type Spoilt = 'truncated' | 'slow-body' | 'processing-failed' | { processing: number };

export const isSpoilt = (what: Instead | Spoilt): what is Spoilt =>
  typeof what === 'object' || ['truncated', 'slow-body', 'processing-failed'].includes(what);

export type Fault = {
  /** Method and path; `:name` stands for one segment: `GET /api/v1/media/:id`. */
  on: string;
  /** How many requests it meets. Default 1; `Infinity` until removed. */
  times?: number;
  /** How many requests it lets pass first. Default 0. */
  skip?: number;
} & (
  | {
      /** The server does not do the work. `hang`: it starts at `release()`, unless the request is over by then. */
      when: 'before';
      do: Instead | 'hang';
    }
  | {
      /** The work is done; only the answer suffers. `hang`: it waits for `release()`. */
      when: 'after';
      do: Instead | Spoilt | 'hang';
    }
);

export interface Faults {
  /** Rules added first are met first; one request meets at most one `before` and one `after`. */
  add(fault: Fault): Fault;
  remove(fault: Fault): void;
  /** Removes all rules and releases all that hangs. */
  clear(): void;
  /** Resolves when the rule has met its `times`-th request (default: the first); at once if it has. */
  reached(fault: Fault, times?: number): Promise<void>;
  /** Lets everything go on that hangs now. */
  release(): void;
}

/** What the server itself asks of the rules. */
export interface FaultLine {
  meet(method: string, path: string, when: 'before'): (Fault & { when: 'before' })['do'] | null;
  meet(method: string, path: string, when: 'after'): (Fault & { when: 'after' })['do'] | null;
  released(): Promise<void>;
}

interface Rule {
  fault: Fault;
  passed: number;
  met: number;
  waiting: { times: number; resolve: () => void }[];
}

export function createFaults(): { faults: Faults; line: FaultLine } {
  const known = new Map<Fault, Rule>();
  let active: Rule[] = [];
  let hanging: (() => void)[] = [];

  const release = () => {
    const all = hanging;
    hanging = [];
    for (const go of all) go();
  };

  const faults: Faults = {
    add(fault) {
      const rule: Rule = { fault, passed: 0, met: 0, waiting: [] };
      known.set(fault, rule);
      active.push(rule);
      return fault;
    },
    remove(fault) {
      active = active.filter((rule) => rule.fault !== fault);
    },
    clear() {
      active = [];
      release();
    },
    reached(fault, times = 1) {
      const rule = known.get(fault);
      if (!rule) return Promise.reject(new Error(`This fault was never added: ${fault.on}`));
      if (rule.met >= times) return Promise.resolve();
      return new Promise((resolve) => rule.waiting.push({ times, resolve }));
    },
    release,
  };

  const line = {
    meet(method: string, path: string, when: Fault['when']) {
      const rule = active.find(
        (it) =>
          it.fault.when === when &&
          it.met < (it.fault.times ?? 1) &&
          matches(it.fault.on, `${method} ${path}`) &&
          it.passed++ >= (it.fault.skip ?? 0),
      );
      if (!rule) return null;
      rule.met++;
      for (const { times, resolve } of rule.waiting) if (rule.met >= times) resolve();
      return rule.fault.do;
    },
    released: () => new Promise<void>((resolve) => hanging.push(resolve)),
  } as FaultLine;

  return { faults, line };
}

const matches = (pattern: string, target: string): boolean => {
  const wanted = pattern.split('/');
  const given = target.split('/');
  return (
    wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i])
  );
};
