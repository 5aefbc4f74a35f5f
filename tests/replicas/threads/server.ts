import { playSite } from '../meta/server.ts';
import { defaults } from './options.ts';

/** A site that behaves like Threads (facts: composers-social 9), with the real Lexical. */
export const playReplica = () =>
  playSite({
    folder: 'threads',
    host: 'www.threads.com',
    defaults,
    publishes: /^\/api\/v1\/media\/configure_text_(only_post|post_app_feed|post_app_sidecar)\/$/,
    answer: (code) =>
      code === null
        ? { status: 'fail', message: 'feedback_required' }
        : { status: 'ok', media: { code, permalink: `https://www.threads.com/@me/post/${code}` } },
  });
