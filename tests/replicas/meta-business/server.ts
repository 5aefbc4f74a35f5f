import { playSite } from '../meta/server.ts';
import { defaults } from './options.ts';

/**
 * A site that behaves like the composer of Meta Business Suite (facts: composers-tools 2, composers-social 6.4), with the
 * real Lexical or Draft.js.
 */
export const playReplica = () =>
  playSite({
    folder: 'meta-business',
    host: 'business.facebook.com',
    defaults,
    publishes: /^\/api\/graphql\/$/,
    answer: (code) =>
      code === null
        ? { errors: [{ message: 'Rate limit', severity: 'CRITICAL' }] }
        : { data: { business_composer_publish: { id: code } } },
  });
