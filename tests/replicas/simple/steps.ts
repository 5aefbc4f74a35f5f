import type { Step } from '../site.ts';

/** Clicks into a box and writes, key by key. */
export const write = (selector: string, text: string): Step[] => [{ click: selector }, { type: text }];

/** Writes over what stands there. */
export const overwrite = (selector: string, text: string): Step[] => [
  { click: selector },
  { press: 'Control+a' },
  { type: text },
];

/** ms since the epoch, in the zone of this device. */
export const tomorrowAt = (hour: number, minute: number): number => {
  const day = new Date(Date.now() + 86_400_000);
  day.setHours(hour, minute, 0, 0);
  return day.getTime();
};

/** Everything that editors tend to lose. */
export const RICH = 'Bore da 🎉👩‍👩‍👧 #Cymru\n\nhttps://example.cymru/a?b=c  a ❤️ diwedd';

/** The same, in words that no other site is given: what is posted there is told apart. */
export const from = (site: string): string => RICH.replace('Bore da', `Bore da o ${site}`);
