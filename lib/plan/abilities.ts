import type { Family } from '../model/account.ts';
import type { Visibility } from '../model/draft.ts';
import type { Markup } from '../text/markup.ts';

/** What a family can and cannot do that its servers do not tell (facts: fediverse-api 4a, 4b, 9, 11 and 13). */
export interface Abilities {
  polls: boolean;
  pollWithMedia: boolean;
  /** A post that answers none needs a picture or video. */
  mediaRequired: boolean;
  /** Whether posts can answer one another, so that a thread can be made of them. */
  threads: boolean;
  /** Whether a video or sound may stand beside other media in one post. */
  mixedMedia: boolean;
  /** Pixels of an animation that becomes a video there; `null` where the limit of pictures holds. */
  gifPixels: number | null;
  /** Characters of a content warning; `null` when it shares the limit of the text; 0 when it is dropped. */
  warningMax: number | null;
  /** Whether a content warning is only a title there. */
  warningIsTitle: boolean;
  /** Whether a post has a language. */
  keepsLanguage: boolean;
  /** Whether files stand in the order in which they were given (facts: fediverse-api 4b). */
  keepsOrder: boolean;
  /** Whether a picture keeps what of it must stay in sight (facts: fediverse-api 5). */
  keepsFocus: boolean;
  /** Whether pictures can be hidden without a content warning. */
  hidesPictures: boolean;
  /** Those that the family keeps; any other would be shown to more people or be refused. */
  visibilities: readonly Visibility[];
  /** Whether it keeps a post until its time, and can be asked what it keeps (facts: fediverse-api 6). */
  schedules: boolean;
  markup: Markup;
  /** Names that its mentions take whole. */
  wholeName: RegExp;
}

const usual: Abilities = {
  polls: true,
  pollWithMedia: false,
  mediaRequired: false,
  threads: true,
  mixedMedia: true,
  gifPixels: null,
  warningMax: null,
  warningIsTitle: false,
  keepsLanguage: true,
  keepsOrder: true,
  keepsFocus: false,
  hidesPictures: true,
  visibilities: ['public', 'unlisted', 'private', 'direct'],
  schedules: false,
  markup: 'plain',
  wholeName: /^\w+(?:[.-]+\w+)*$/,
};
/** Where a dot may end a name, or nobody has looked. */
const withoutDots = /^\w+(?:-+\w+)*$/;
const pleroma: Abilities = { ...usual, schedules: true, pollWithMedia: true, wholeName: withoutDots };

export const abilities: Readonly<Record<Family, Abilities>> = {
  mastodon: { ...usual, schedules: true, keepsFocus: true, mixedMedia: false, gifPixels: 921_600 },
  'mastodon-like': { ...usual, mixedMedia: false },
  pixelfed: {
    ...usual,
    polls: false,
    keepsLanguage: false,
    mediaRequired: true,
    warningMax: 140,
    visibilities: ['public', 'unlisted', 'private'],
    markup: 'strips-tags',
    wholeName: /^(?=.{1,20}$)\w+(?:[.-]+\w+)*$/,
  },
  gotosocial: { ...usual, schedules: true, keepsFocus: true },
  pleroma,
  akkoma: pleroma,
  friendica: { ...usual, polls: false, warningIsTitle: true, markup: 'markdown' },
  hollo: { ...usual, pollWithMedia: true },
  takahe: { ...usual, wholeName: withoutDots },
  mitra: {
    ...usual,
    warningMax: 0,
    visibilities: ['public', 'private', 'direct'],
    wholeName: withoutDots,
  },
  snac: {
    ...usual,
    polls: false,
    keepsLanguage: false,
    hidesPictures: false,
    visibilities: ['public', 'private'],
    markup: 'markdown',
  },
  misskey: { ...usual, keepsLanguage: false, pollWithMedia: true, warningMax: 100 },
  sharkey: { ...usual, keepsLanguage: false, pollWithMedia: true, warningMax: 500 },
  iceshrimp: { ...usual, keepsOrder: false },
  loops: {
    ...usual,
    polls: false,
    mediaRequired: true,
    threads: false,
    warningMax: 0,
    visibilities: ['public'],
    markup: 'strips-tags',
    wholeName: /^[A-Za-z0-9_.-]+$/,
  },
};
