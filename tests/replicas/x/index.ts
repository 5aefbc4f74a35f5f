import { x } from '../../../lib/sites/x.ts';
import type { SiteReplica } from '../site.ts';
import { variants } from './drafts.ts';
import { createReplica } from './server.ts';

export const siteX: SiteReplica = {
  recipe: x,
  host: 'x.com',
  create() {
    const { listener, published } = createReplica();
    return { hosts: { 'x.com': listener }, published };
  },
  variants,
  decoys: [
    { name: 'a comment box inside a post', open: '/home', box: 'article .comment' },
    { name: 'the search field', open: '/home', box: '[role="search"]' },
  ],
  languages: ['en', 'cy', 'de', 'ja'],
  classes: /^(public-Draft|DraftEditor|notranslate)/,
};
