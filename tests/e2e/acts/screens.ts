import type { Page } from '../browser/types.ts';
import { LOOKED_AT } from './fill.ts';

/** One of our pages, in a state it can be in. */
export interface Screen {
  name: string;
  path: string;
  /** Brings it to where it is looked at. Buttons are found by what they are, since their words change. */
  reach?: (page: Page) => Promise<void>;
}

export const screens: readonly Screen[] = [
  { name: 'popup', path: '/popup.html' },
  { name: 'popup-write', path: '/popup.html', reach: (page) => page.click('main > button') },
  { name: 'options', path: '/options.html' },
  { name: 'first-run', path: '/options.html#first-run' },
  {
    name: 'first-run-sites',
    path: '/options.html#first-run',
    reach: (page) => page.click('.button[data-kind=main]'),
  },
  { name: 'record', path: '/record.html', reach: (page) => page.click('.entry-more > summary') },
  { name: 'record-calendar', path: '/record.html', reach: (page) => page.click('.views-view:last-child') },
  { name: 'write', path: '/write.html' },
  { name: 'practice', path: '/practice.html' },
  { name: 'panel', path: `/panel.html#${LOOKED_AT}`, reach: (page) => page.click('[role=tab]:first-child') },
  {
    name: 'panel-blocked',
    path: `/panel.html#${LOOKED_AT}`,
    reach: async (page) => {
      await page.click('[role=tab]:last-child');
      await page.evaluate(() => document.querySelector('.notices')?.scrollIntoView());
    },
  },
];
