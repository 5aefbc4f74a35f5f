import { serve } from '../kit/server.ts';
import { json } from '../play.ts';

/**
 * A site that behaves like LinkedIn (facts: composers-social 7, composers-tools 6): three generations of its composer and
 * the one of a company's page, with the real Quill and TipTap.
 */
export const createLinkedIn = () =>
  serve({
    folder: 'linkedin',
    host: 'www.linkedin.com',
    publishes: /^\/voyager\/api\/contentcreation\/normShares$/,
    taken: (at) => json({ urn: `urn:li:share:${7400 + at}` }, 201),
    refused: () => json({ status: 422 }, 422),
  });
