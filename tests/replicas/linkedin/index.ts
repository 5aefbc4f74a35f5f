import { linkedin } from '../../../lib/sites/linkedin.ts';
import type { SiteReplica } from '../site.ts';
import { variants } from './drafts.ts';
import { createLinkedIn } from './server.ts';

export const siteLinkedIn: SiteReplica = {
  recipe: linkedin,
  host: 'www.linkedin.com',
  create: createLinkedIn,
  variants,
  decoys: [
    {
      name: 'a comment box with the same editor',
      open: '/feed/',
      box: '.comments-comment-texteditor .ql-editor',
    },
    {
      name: 'a comment box with the newest editor',
      open: '/feed/?composer=sdui',
      box: '[componentkey="comment_box"]',
    },
    { name: 'a message', open: '/feed/', box: '.msg-form__contenteditable' },
    { name: 'a composer that nobody sees', open: '/feed/', box: '[hidden] .share-box-v2__modal' },
    { name: 'an empty placeholder', open: '/feed/', box: '[role="dialog"].placeholder' },
    {
      name: 'the clipboard of the editor',
      open: '/feed/',
      box: '.comments-comment-texteditor .ql-clipboard',
    },
  ],
  languages: ['en', 'de', 'ja'],
  classes: /^(ql-|share-|media-|update-|artdeco-|comments-|msg-|feed-|ProseMirror|tiptap)/,
};
