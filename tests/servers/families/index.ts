import type { Manners } from '../manners.ts';
import { friendica } from './friendica.ts';
import { gotosocial } from './gotosocial.ts';
import { hollo } from './hollo.ts';
import { iceshrimp } from './iceshrimp.ts';
import { loops } from './loops.ts';
import { mastodon } from './mastodon.ts';
import { misskey } from './misskey.ts';
import { mitra } from './mitra.ts';
import { pixelfed } from './pixelfed.ts';
import { akkoma, pleroma } from './pleroma.ts';
import { sharkey } from './sharkey.ts';
import { snac } from './snac.ts';
import { takahe } from './takahe.ts';

export { sharkeyNative } from './misskey.ts';

/** The manners of each family, as far as they are known. */
export const families = {
  mastodon,
  pixelfed,
  gotosocial,
  pleroma,
  akkoma,
  friendica,
  hollo,
  takahe,
  mitra,
  snac,
  misskey,
  sharkey,
  iceshrimp,
  loops,
} satisfies Record<string, Manners>;

/**
 * `burning` and `forgetful` are Mastodon in all but the repeated key; they announce the family that key manner is
 * known from, so that a client takes them for what they are in this one respect.
 */
export const manners = {
  mastodon,
  burning: { ...mastodon, software: 'pixelfed', repeatedKey: 'burn' },
  forgetful: { ...mastodon, software: 'gotosocial', repeatedKey: 'ignore' },
} satisfies Record<string, Manners>;
