import type { Family } from '../../lib/model/account.ts';

const noLanguage = {
  'the language of the post is kept': 'posts have no language there, and no notice says so yet',
};

/** Laws that the driver cannot keep on a family's servers, each with why. */
export const known: Readonly<Partial<Record<Family, Readonly<Record<string, string>>>>> = {
  pixelfed: noLanguage,
  misskey: noLanguage,
  sharkey: noLanguage,
  snac: {
    ...noLanguage,
    'a picture that is sensitive is hidden': 'only a warning hides it, and no notice says so yet',
  },
};
