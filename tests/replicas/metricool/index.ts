import { metricool } from '../../../lib/sites/metricool.ts';
import { createSite } from '../simple/server.ts';
import { from, tomorrowAt, write } from '../simple/steps.ts';
import type { SiteReplica } from '../site.ts';

const open = '/planner/calendar';
const submit = 'main .v-card-actions > .v-btn:first-child';
const text = 'main .editor-box';

/**
 * The planner of Metricool (facts: composers-tools 9): the site's framework leaves only class names to hold on to, and the
 * box to write in is a span.
 */
export const siteMetricool: SiteReplica = {
  recipe: metricool,
  host: 'app.metricool.com',
  create: createSite({
    folder: 'metricool',
    entry: 'app/main.ts',
    hosts: { 'app.metricool.com': {} },
    publish: /^\/api\/v2\/scheduler\/posts$/,
  }),
  variants: () => [
    {
      name: 'a post to be published now',
      open,
      place: 'dialog',
      steps: write(text, from('metricool')),
      parts: [{ text: from('metricool') }],
      post: { submit, steps: [{ click: submit }] },
    },
    {
      name: 'a post for tomorrow',
      open: `${open}?layout=schedule`,
      place: 'dialog',
      steps: write(text, 'yfory'),
      parts: [{ text: 'yfory' }],
      scheduledAt: tomorrowAt(9, 30),
    },
    {
      name: 'a post with a picture',
      open: `${open}?lang=de&previews=smaller`,
      place: 'dialog',
      steps: [...write(text, 'Llun'), { upload: 'main input[type="file"]', files: ['cath.png', 'clip.mp4'] }],
      parts: [{ text: 'Llun', media: [{ file: 'cath.png' }, { file: 'clip.mp4' }] }],
    },
  ],
  decoys: [
    { name: 'the search', open, box: '[type="search"]' },
    { name: 'a reply in the inbox', open, box: '.inbox' },
    { name: 'a note for the team', open, box: '.note textarea' },
  ],
  languages: ['en', 'cy', 'de', 'ja'],
  classes: /^(v-|editor-box|placeholder|fa|bg-primary|inbox|gone|flex|text-white)/,
};
