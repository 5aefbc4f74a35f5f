import { serve } from '../kit/server.ts';
import { json } from '../play.ts';
import { PICTURES } from './names.ts';

/**
 * A site that behaves like Buffer (facts: composers-tools 1): the composer of 2025 with the real Slate, the one of 2021 with
 * the real Draft.js. Pictures are uploaded at once and shown from another host, which lets no script read them.
 */
export const createBuffer = () =>
  serve({
    folder: 'buffer',
    host: 'publish.buffer.com',
    pictures: PICTURES,
    publishes: /^\/rpc\/composerApiProxy$/,
    taken: (at) => json({ success: true, updates: [{ id: `u${at}` }] }),
    refused: () => json({ success: false, message: 'Please try again.' }),
  });
