import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { carry } from '../lib/media/carry.ts';
import { fitPicture } from '../lib/media/picture.ts';
import type { Made, Task, Told } from '../lib/media/task.ts';
import { fail, ok } from '../lib/model/result.ts';

/** A worker for one task; whoever started it ends it. */
export default defineUnlistedScript(() => {
  const tell = (told: Told) => self.postMessage(told);
  self.onmessage = async ({ data }: MessageEvent<Task>) => {
    try {
      tell({ made: ok(await work(data, (moved) => tell({ moved }))) });
    } catch {
      tell({ made: fail('media-unfit') });
    }
  };
});

function work(task: Task, moved: (bytes: number) => void): Promise<Made[keyof Made]> {
  if (task.does === 'carry') return carry(task.parcel, moved);
  if (task.does === 'fit') return fitPicture(task.file, task.fit);
  throw new Error('not a task for this worker');
}
