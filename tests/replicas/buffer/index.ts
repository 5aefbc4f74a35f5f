import { buffer } from '../../../lib/sites/buffer.ts';
import type { SiteReplica } from '../site.ts';
import { variants } from './drafts.ts';
import { createBuffer } from './server.ts';

const open = '/all-channels?tab=queue';

export const siteBuffer: SiteReplica = {
  recipe: buffer,
  host: 'publish.buffer.com',
  create: createBuffer,
  variants,
  decoys: [
    { name: 'an answer in the inbox', open, box: '#inbox' },
    { name: 'an idea', open, box: '#idea' },
    { name: 'a composer that nobody sees', open, box: '#ghost' },
    { name: 'the search field', open, box: 'input[type="search"]' },
    {
      name: 'a first comment',
      open: `${open}&editor=draft`,
      steps: [{ click: '#new' }],
      box: 'label:has(textarea)',
    },
  ],
  languages: ['en', 'de', 'ja'],
  classes: /^(public-Draft|DraftEditor|notranslate|publish_schedulePostButton)/,
};
