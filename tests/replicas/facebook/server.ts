import { playSite } from '../meta/server.ts';
import { defaults } from './options.ts';

/** A site that behaves like Facebook (facts: composers-social 6), with the real Lexical. */
export const playReplica = () =>
  playSite({
    folder: 'facebook',
    host: 'www.facebook.com',
    defaults,
    publishes: /^\/api\/graphql\/$/,
    answer: (code) =>
      code === null
        ? { errors: [{ message: 'Rate limit', severity: 'CRITICAL' }] }
        : { data: { story_create: { story: { url: `https://www.facebook.com/me/posts/${code}` } } } },
  });
