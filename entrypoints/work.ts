import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { carry } from '../lib/media/carry.ts';
import { fitPicture } from '../lib/media/picture.ts';
import { serve } from '../lib/media/serve.ts';
import type { Made, Task } from '../lib/media/task.ts';

/** A worker for pictures and for uploads. */
export default defineUnlistedScript(() => serve(work));

async function work(task: Task, moved: (bytes: number) => void): Promise<Made[keyof Made]> {
  if (task.does === 'carry') return carry(task.parcel, moved);
  if (task.does === 'fit') return fitPicture(task.file, task.fit);
  throw new Error('not a task for this worker');
}
