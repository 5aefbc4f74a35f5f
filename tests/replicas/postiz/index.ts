import { postiz } from '../../../lib/sites/postiz.ts';
import type { SiteReplica } from '../site.ts';
import { variants } from './drafts.ts';
import { createPostiz } from './server.ts';

const open = '/launches';

export const sitePostiz: SiteReplica = {
  recipe: postiz,
  host: 'platform.postiz.com',
  create: createPostiz,
  variants,
  decoys: [
    { name: 'a question to an agent, with the same editor', open, box: '#agent' },
    { name: 'a comment', open, box: '#comment' },
    { name: 'a composer that nobody sees', open, box: '#ghost' },
    { name: 'settings of a channel', open, steps: [{ click: '#new' }], box: '#social-settings' },
  ],
  languages: ['en', 'de', 'ja'],
  classes: /^(tiptap|ProseMirror|sortable-container|btnSub|post-now|grayscale|border-|group)/,
};
