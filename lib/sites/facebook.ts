import { recipe } from './recipe.ts';

/**
 * Facebook: posts of a profile, of a page, in a group. Read from published sources, never from a live account of ours
 * (facts: composers-social 6).
 *
 * - High: the dialog and its text box, the last control of text as submit, the file input, that the dialog goes away when
 *   the post was taken.
 * - Medium: the two steps of pages and newer profiles, groups by their address, the link card and its redirect, that
 *   previews change to copies on the site's servers.
 * - Low: the dialog of alt text, the audience chooser and its word for everyone. The request that publishes shares its
 *   address with all others. Where no audience shows we ask: a page looks like a profile whose audience comes later.
 */
export const facebook = recipe({
  id: 'facebook',
  name: 'Facebook',
  matches: ['https://www.facebook.com/*', 'https://web.facebook.com/*'],
  reads: ['https://*.fbcdn.net/*'],
  seen: '2026-10-20',
  editor: [
    '[role="dialog"] [data-lexical-editor="true"][contenteditable="true"]',
    '[role="dialog"] [role="textbox"][contenteditable="true"]',
    'form [data-lexical-editor="true"][contenteditable="true"]',
  ],
  composer: ['[role="dialog"]', 'form'],
  holds: ['input[type="file"][accept*="video/"]', 'form'],
  submit: [
    { lastText: '[role="button"][aria-label]' },
    { lastText: '[role="button"]' },
    { lastText: '[tabindex="0"]:not([contenteditable])' },
  ],
  submitsOnCtrlEnter: false,
  steps: true,
  skip: ['[role="article"], [role="complementary"], [role="dialog"]:has([role="article"])'],
  profile: null,
  author: { above: [':has(> svg > image) + span, a:has(> img) + span'], by: 'name' },
  link: [
    'a[href*="//l.facebook.com/l.php"]',
    'a[target="_blank"][href^="http"]:not([href*="facebook.com/"])',
  ],
  media: {
    item: ['img[src^="blob:"], img[src*="//scontent"], video'],
    least: 60,
    uploaded: true,
    dialog: {
      root: ['[role="dialog"]'],
      description: ['textarea'],
      save: [{ lastText: '[role="button"]' }],
    },
  },
  audience: {
    restrictedAddress: ['^/groups/'],
    restrictedMark: ['[data-pagelet="GroupComposer"]'],
    chooser: ['[role="button"][aria-label]', '[role="button"]'],
    chooserFirst: true,
    everyone: { en: ['Public'], cy: ['Cyhoeddus'], de: ['Öffentlich'], fr: ['Public'], ja: ['公開'] },
    absent: 'unknown',
  },
  outcome: {
    refused: ['[role="alert"]'],
    call: '/api/graphql/',
  },
});
