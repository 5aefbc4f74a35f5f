import { instagram } from '../../../lib/sites/instagram.ts';
import type { SiteReplica } from '../site.ts';
import { variants } from './drafts.ts';
import { playReplica } from './server.ts';

export const siteInstagram: SiteReplica = {
  recipe: instagram,
  host: 'www.instagram.com',
  create: playReplica,
  variants,
  decoys: [
    { name: 'a comment box below a picture', open: '/', box: '#comment' },
    { name: 'a conversation', open: '/', box: '#chat' },
    { name: 'another dialog with a text box, a file and a control', open: '/?lang=ja', box: '#profile' },
    { name: 'the first step, which has no text', open: '/', steps: [{ click: '#create' }], box: '.sheet' },
  ],
  languages: ['en', 'de', 'ja'],
};
