import { serve } from '../kit/server.ts';
import { json } from '../play.ts';

/** A site that behaves like Hootsuite (facts: composers-tools 3), with the real Draft.js. */
export const createHootsuite = () =>
  serve({
    folder: 'hootsuite',
    host: 'hootsuite.com',
    publishes: /^\/ajax\/scheduler\/messages$/,
    taken: (at) => json({ data: [{ id: `m${at}` }] }),
    refused: () => json({ errors: [{ code: 4001 }] }, 400),
  });
