import { facebook } from '../../../lib/sites/facebook.ts';
import type { SiteReplica } from '../site.ts';
import { variants } from './drafts.ts';
import { playReplica } from './server.ts';

export const siteFacebook: SiteReplica = {
  recipe: facebook,
  host: 'www.facebook.com',
  create: playReplica,
  variants,
  decoys: [
    { name: 'a comment box below a post', open: '/', box: '#comment' },
    { name: 'a conversation', open: '/', box: '#chat' },
    { name: 'hidden editors', open: '/', box: '#ghost' },
    {
      name: 'a dialog for a private message',
      open: '/?lang=cy',
      steps: [{ click: '[role="banner"] [role="button"]' }],
      box: '#message',
    },
  ],
  languages: ['en', 'cy', 'ja'],
};
