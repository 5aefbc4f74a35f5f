import { watchEvents } from './events.ts';
import { watchMutations } from './mutations.ts';
import { watchNatives } from './natives.ts';

/**
 * Runs in a page before everything else and counts what promise P1 forbids. Read it with
 * `__recorder.summary('my-host')`, where the selector names the one element we may add.
 */
export interface Summary {
  /** Changes to the page, outside of our host, that neither its scripts nor a person's typing made; one line each. */
  mutations: string[];
  /** Events that neither a person nor a script of the page made. */
  untrusted: string[];
  /** Focus that moved to something of the page without its scripts or a person moving it. */
  focus: string[];
  /** Built-in functions and accessors that are no longer what they were. */
  patched: string[];
}

export interface Recorder {
  summary(host: string): Summary;
}

// In this order: what the recorder itself wraps is what must stay as it is.
const mutations = watchMutations();
const events = watchEvents();
const natives = watchNatives();

const recorder: Recorder = {
  summary: (host) => ({
    mutations: mutations(host),
    untrusted: events.untrusted,
    focus: events.focus.filter((it) => it.toLowerCase() !== host),
    patched: natives(),
  }),
};
Object.defineProperty(window, '__recorder', { value: Object.freeze(recorder) });
