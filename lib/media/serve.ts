import { fail, ok } from '../model/result.ts';
import type { Made, Task, Told } from './task.ts';

type Work = (task: Task, moved: (amount: number) => void) => Promise<Made[keyof Made]>;

/** The shell of a worker for one task: what it made or that it could not, and how far it is. Whoever started it ends it. */
export function serve(work: Work): void {
  const tell = (told: Told) => self.postMessage(told);
  self.onmessage = async ({ data }: MessageEvent<Task>) => {
    try {
      tell({ made: ok(await work(data, (moved) => tell({ moved }))) });
    } catch {
      tell({ made: fail('media-unfit') });
    }
  };
}
