import { mixpost } from '../../../lib/sites/mixpost.ts';
import type { SiteReplica } from '../site.ts';
import { variants } from './drafts.ts';
import { createMixpost } from './server.ts';

const open = '/mixpost/posts/create';

export const siteMixpost: SiteReplica = {
  recipe: mixpost,
  host: 'app.mixpost.app',
  create: createMixpost,
  variants,
  decoys: [
    { name: 'a note with the same editor', open, box: '#notes' },
    { name: 'the name of a tag', open, box: '#tags' },
    { name: 'an editor that nobody sees', open, box: '#ghost' },
    { name: 'the search field', open, box: 'input[type="search"]' },
  ],
  languages: ['en', 'de', 'ja'],
  classes: /^(tiptap|ProseMirror|flatpickr|numInput|selected|grayscale|border-|text-|primary|focus)/,
};
