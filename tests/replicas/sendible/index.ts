import { sendible } from '../../../lib/sites/sendible.ts';
import { POLICY } from '../play.ts';
import { createSite } from '../simple/server.ts';
import { from, write } from '../simple/steps.ts';
import type { SiteReplica, Step } from '../site.ts';

const open: Step[] = [{ click: '#btnCompose' }, { wait: '#compose-message_ifr >>> #tinymce p' }];
const text = '#compose-message_ifr >>> #tinymce';

/** The composer of Sendible (facts: composers-tools 19): the text stands in a frame without an address of its own. */
export const siteSendible: SiteReplica = {
  recipe: sendible,
  host: 'app.sendible.com',
  create: createSite({
    folder: 'sendible',
    entry: 'app/main.ts',
    // TinyMCE writes styles into its frame.
    policy: POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
    hosts: { 'app.sendible.com': {} },
    publish: /^\/api\/message$/,
  }),
  variants: () => [
    {
      name: 'a message',
      open: '/#dashboard',
      place: 'inline',
      steps: [...open, ...write(text, from('sendible'))],
      parts: [{ text: from('sendible') }],
      post: { submit: '#compose-send', steps: [{ click: '#compose-send' }] },
    },
    {
      name: 'a message with a picture, and a break inside a paragraph',
      author: 'Llyfrgell Cymru',
      open: '/?lang=de',
      place: 'inline',
      steps: [
        ...open,
        ...write(text, 'un'),
        { press: 'Shift+Enter' },
        { type: 'dau' },
        { upload: '#compose-box input[type="file"]', files: ['cath.png'] },
      ],
      parts: [{ text: 'un\ndau', media: [{ file: 'cath.png' }] }],
    },
  ],
  decoys: [
    { name: 'the search', open: '/', steps: open, box: 'nav [type="search"]' },
    { name: 'a reply to a message', open: '/', steps: open, box: 'article' },
    { name: 'another frame that can be written in', open: '/', steps: open, box: 'main iframe >>> body' },
  ],
  languages: ['en', 'cy', 'de', 'ja'],
  classes: /^(modal|mce-|tox|noty|alert)/,
};
