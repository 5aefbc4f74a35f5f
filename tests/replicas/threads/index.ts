import { threads } from '../../../lib/sites/threads.ts';
import type { SiteReplica } from '../site.ts';
import { variants } from './drafts.ts';
import { playReplica } from './server.ts';

export const siteThreads: SiteReplica = {
  recipe: threads,
  host: 'www.threads.com',
  create: playReplica,
  variants,
  decoys: [
    { name: 'a conversation', open: '/', box: '#chat' },
    { name: 'a hidden copy of the composer', open: '/', box: '.ghost' },
    {
      name: 'another dialog with a text box',
      open: '/?lang=ja',
      steps: [{ click: '#profile' }],
      box: '#bio',
    },
    { name: 'the row that opens the composer', open: '/', box: '.whats-new' },
  ],
  languages: ['en', 'de', 'ja'],
};
