import { serve } from '../kit/server.ts';
import { json } from '../play.ts';
import { PICTURES } from './names.ts';

/** A site that behaves like Mixpost (facts: composers-tools 22), with the real TipTap. */
export const createMixpost = () =>
  serve({
    folder: 'mixpost',
    host: 'app.mixpost.app',
    pictures: PICTURES,
    publishes: /^\/mixpost\/posts\/schedule\/[^/]+$/,
    taken: () => json({ scheduled: true }),
    refused: () => json({ message: 'The post could not be scheduled.' }, 422),
  });
