import type { T } from '../i18n.ts';
import type { Notice } from '../model/plan.ts';
import { named } from './named.ts';
import { spoken } from './spoken.ts';
import { zoneWords } from './time.ts';

/** One difference from the draft, as a whole sentence. */
export function noticeWords({ code, about }: Notice, t: T): string {
  const said = spoken(about, t);
  // These limits are counted in bytes.
  if (code === 'media-too-large' || code === 'media-too-small')
    Object.assign(said, spoken({ bytes: about?.limit ?? '' }, t));
  if (code.startsWith('schedule')) said.zone = zoneWords();
  // Formats, and not lengths of time.
  if (code === 'media-fitted') Object.assign(said, about);
  return t.coded(`notice.${named(code)}`, said);
}
