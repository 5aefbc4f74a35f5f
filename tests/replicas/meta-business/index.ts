import { metaBusiness } from '../../../lib/sites/meta-business.ts';
import type { SiteReplica } from '../site.ts';
import { variants } from './drafts.ts';
import { playReplica } from './server.ts';

export const siteMetaBusiness: SiteReplica = {
  recipe: metaBusiness,
  host: 'business.facebook.com',
  create: playReplica,
  variants,
  decoys: [
    { name: 'a conversation', open: '/latest/composer/', box: '#chat' },
    { name: 'a dialog with an assistant', open: '/latest/composer/?lang=cy', box: '#assistant' },
    {
      name: 'the composer of a post that is already published',
      open: '/latest/composer/?business_content_id=5&ref=biz_web_edit_composer',
      box: '.caption',
    },
  ],
  languages: ['en', 'cy', 'ja'],
  classes: /^(public-Draft|DraftEditor|notranslate)/,
};
