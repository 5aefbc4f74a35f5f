import { serve } from '../kit/server.ts';
import { json } from '../play.ts';
import { PICTURES } from './names.ts';

/** A site that behaves like Postiz (facts: composers-tools 21), with the real TipTap, which has no break inside a line. */
export const createPostiz = () =>
  serve({
    folder: 'postiz',
    host: 'platform.postiz.com',
    pictures: PICTURES,
    publishes: /^\/posts$/,
    taken: (at) => json([{ postId: `p${at}` }], 201),
    refused: () => json({ statusCode: 400 }, 400),
  });
