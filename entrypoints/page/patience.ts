/** How long somebody is asked for a moment before they are told what they can do, ms. */
export const PATIENCE_MS = 4000;

/** How long it has been waited: a moment; too long, so that it is said what to do; and a moment after they did that. */
export type Waited = 'moment' | 'long' | 'again';

/** Calls back after so many ms, unless what it returns is called before. */
export type After = (ms: number, call: () => void) => () => void;

export const after: After = (ms, call) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};

export interface Patience {
  /** The person tries again. */
  again: () => void;
  stop: () => void;
}

/** Waits with somebody for an answer, and says whenever it has been too long. */
export function bePatient(say: (waited: Waited) => void, later: After = after): Patience {
  const wait = () => later(PATIENCE_MS, () => say('long'));
  let stop = wait();
  return {
    again() {
      stop();
      say('again');
      stop = wait();
    },
    stop: () => stop(),
  };
}
