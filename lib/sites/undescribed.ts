import { common } from './common.ts';
import { CONTROLS } from './controls.ts';
import { type Recipe, recipe } from './recipe.ts';

/** Everything a post may be written in. */
const BOXES = 'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

/** What all of them share; their pages ask the background for it. */
const shared = {
  ...common,
  seen: '2026-11-23',
  likeliest: true,
  // Of a frame, the whole body may be the text box.
  editor: [BOXES, `iframe >>> body, ${BOXES}`],
  composer: [],
  submit: [{ posts: CONTROLS }],
  submitsOnCtrlEnter: false,
  profile: null,
  audience: { absent: 'unknown' },
} as const satisfies Partial<Recipe>;

/** What is a site's own. */
type Own = Pick<Recipe, 'id' | 'name' | 'matches'>;

/**
 * Tools of which little more than the address is known (facts: composers-tools 8, 10 to 12, 15, 17): their composer is
 * found by what speaks for it, and taught where that does not do. Who reads along is not known, so it is asked each time.
 *
 * - Medium: hosts and addresses.
 * - Low: everything else.
 */
export const undescribed = (it: Own): Recipe => recipe({ ...shared, ...it });

export const publer = undescribed({
  id: 'publer',
  name: 'Publer',
  matches: ['https://app.publer.com/*', 'https://app.publer.io/*'],
});

export const hubspot = undescribed({
  id: 'hubspot',
  name: 'HubSpot',
  matches: ['https://app.hubspot.com/*', 'https://app-eu1.hubspot.com/*'],
});

export const undescribedSites: readonly Recipe[] = [
  publer,
  undescribed({
    id: 'zoho-social',
    name: 'Zoho Social',
    matches: ['https://social.zoho.com/*', 'https://social.zoho.eu/*', 'https://social.zoho.in/*'],
  }),
  undescribed({
    id: 'socialpilot',
    name: 'SocialPilot',
    matches: ['https://panel.socialpilot.co/*', 'https://app.socialpilot.co/*'],
  }),
  undescribed({ id: 'agorapulse', name: 'Agorapulse', matches: ['https://app.agorapulse.com/*'] }),
  hubspot,
  undescribed({ id: 'sprinklr', name: 'Sprinklr', matches: ['https://space.sprinklr.com/*'] }),
];
