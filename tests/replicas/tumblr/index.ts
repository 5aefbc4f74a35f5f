import { tumblr } from '../../../lib/sites/tumblr.ts';
import { createSite } from '../simple/server.ts';
import { write } from '../simple/steps.ts';
import type { SiteReplica } from '../site.ts';

const open = '/new/text';
const text = '[role="dialog"] p[contenteditable]';
const submit = '[role="dialog"] .row:last-of-type > button:not([aria-haspopup])';

/**
 * The editor of Tumblr (facts: composers-social 14): a title and one editable element per paragraph, tags that become
 * chips, and a redirect when the post is taken.
 */
export const siteTumblr: SiteReplica = {
  recipe: tumblr,
  host: 'www.tumblr.com',
  create: createSite({
    folder: 'tumblr',
    entry: 'app/main.tsx',
    hosts: { 'www.tumblr.com': {} },
    publish: /^\/api\/v2\/blog\/cymru\/posts$/,
  }),
  variants: () => [
    {
      name: 'a title and three paragraphs, one of them empty',
      open,
      place: 'dialog',
      steps: [
        ...write('[role="dialog"] h1', 'Y teitl'),
        ...write(text, 'Bore da 🎉 #Cymru\n\nhttps://example.cymru/a?b=c diwedd'),
      ],
      parts: [{ text: 'Y teitl\n\nBore da 🎉 #Cymru\n\nhttps://example.cymru/a?b=c diwedd' }],
      post: { submit, steps: [{ click: submit }] },
    },
    {
      name: 'pictures between paragraphs, and tags',
      open: `${open}?lang=de`,
      place: 'dialog',
      steps: [
        ...write(text, 'Lluniau'),
        { upload: '[role="dialog"] input[type="file"]', files: ['cath.png', 'ci.png'] },
        ...write('[role="dialog"] textarea', 'cymru\n'),
        { type: 'cath ddu\n' },
      ],
      parts: [{ text: 'Lluniau\n\n#cymru #cathddu', media: [{ file: 'cath.png' }, { file: 'ci.png' }] }],
    },
  ],
  decoys: [
    { name: 'the search', open, box: 'nav [name="q"]' },
    { name: 'a reply to a post', open, box: 'article' },
    { name: 'a message', open, box: 'aside textarea' },
  ],
  languages: ['en', 'cy', 'de', 'ja'],
};
