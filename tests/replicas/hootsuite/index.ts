import { hootsuite } from '../../../lib/sites/hootsuite.ts';
import type { SiteReplica } from '../site.ts';
import { variants } from './drafts.ts';
import { createHootsuite } from './server.ts';

const open = '/dashboard#/planner';

export const siteHootsuite: SiteReplica = {
  recipe: hootsuite,
  host: 'hootsuite.com',
  create: createHootsuite,
  variants,
  decoys: [
    { name: 'an answer with the same editor', open, box: '.rc-ReplyBox' },
    { name: 'an answer in the inbox', open, box: '.rc-Inbox' },
    { name: 'a composer that nobody sees', open, box: '[hidden].rc-Composer' },
    {
      name: 'the first comment',
      open,
      steps: [{ click: '#new' }],
      box: '#fullScreenComposerMountPoint .rc-MessageEditText:last-child',
    },
  ],
  languages: ['en', 'de', 'ja'],
  classes: /^(public-Draft|DraftEditor|notranslate|vk-|rc-|rdp|imageThumbnail|videoThumbnail)/,
};
