import { playSite } from '../meta/server.ts';
import { defaults } from './options.ts';

/** A site that behaves like Instagram (facts: composers-social 5), with the real Lexical. */
export const playReplica = () =>
  playSite({
    folder: 'instagram',
    host: 'www.instagram.com',
    defaults,
    publishes: /^\/api\/v1\/media\/configure(_sidecar|_to_clips)?\/$/,
    answer: (code) =>
      code === null ? { status: 'fail', message: 'feedback_required' } : { status: 'ok', media: { code } },
  });
