/**
 * Tools by name whose composer nobody has described to us: they are taught, and the lesson begins at what is likeliest there.
 * Hosts: facts, composers-tools 8, 10 to 12, 15, 17.
 */
export interface Hint {
  name: string;
  /** Match patterns. */
  matches: readonly string[];
}

export const hints: readonly Hint[] = [
  { name: 'Agorapulse', matches: ['https://app.agorapulse.com/*'] },
  { name: 'HubSpot', matches: ['https://app.hubspot.com/*', 'https://app-eu1.hubspot.com/*'] },
  { name: 'Publer', matches: ['https://app.publer.com/*'] },
  { name: 'SocialPilot', matches: ['https://panel.socialpilot.co/*', 'https://app.socialpilot.co/*'] },
  { name: 'Sprinklr', matches: ['https://space.sprinklr.com/*'] },
  {
    name: 'Zoho Social',
    matches: ['https://social.zoho.com/*', 'https://social.zoho.eu/*', 'https://social.zoho.in/*'],
  },
];
