import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { animationObstacle, filmOfAnimation } from '../lib/media/animation.ts';
import { filmObstacle, fitFilm } from '../lib/media/film.ts';
import { probe } from '../lib/media/probe.ts';
import { serve } from '../lib/media/serve.ts';
import type { Made, Task } from '../lib/media/task.ts';

/** A worker for one film. By itself, because of the library that it brings along. */
export default defineUnlistedScript(() => serve(work));

async function work(task: Task, moved: (thousandths: number) => void): Promise<Made[keyof Made]> {
  if (task.does === 'carry') throw new Error('not a task for this worker');
  const { kind, type } = await probe(task.file);
  // Decoders go by the type, which a page may have told wrongly.
  const file = task.file.slice(0, task.file.size, type);
  if (task.does === 'check')
    return kind === 'image' ? animationObstacle(file, task.fit) : filmObstacle(file, task.fit);
  return kind === 'image' ? filmOfAnimation(file, task.fit, moved) : fitFilm(file, task.fit, moved);
}
