import type { Fit } from '../model/media.ts';
import type { Result } from '../model/result.ts';

/** A request with a file, taken apart so that it can be handed to another thread. */
export interface Parcel {
  url: string;
  method: string;
  headers: [string, string][];
  /** Fields of the form, in order; a file has its name. */
  fields: [string, string | File][];
}

/** What came back; `null` when nothing did. */
export type Reply = { status: number; headers: [string, string][]; body: string } | null;

/** Work that would hold up the background or outlive it. */
export type Task =
  | { does: 'fit'; file: Blob; fit: Fit }
  /** Whether a film can be fitted here, without doing it. */
  | { does: 'check'; file: Blob; fit: Fit }
  | { does: 'carry'; parcel: Parcel };

/** What each task leads to. */
export interface Made {
  fit: Blob;
  /** Codec of a track that stands in the way; `null` for none. */
  check: string | null;
  carry: Reply;
}

/** As it travels from the worker. `moved`: bytes of an upload, or parts of a thousand of a conversion. */
export type Told = { moved: number } | { made: Result<Made[keyof Made]> };

/** Ends an errand that nobody waits for. */
export interface Stop {
  stop: string;
}

/** What is handed to whoever keeps the workers. */
export interface Order {
  /** The same name finds the work that runs already, or its result. */
  errand: string;
  task: Task;
}
