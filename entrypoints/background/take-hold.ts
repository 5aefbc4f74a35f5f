import type { Settings } from '../../lib/model/settings.ts';
import { tidyRecord } from './record.ts';
import { offerSharing } from './share.ts';
import { speakAnew } from './speak.ts';
import { tellPages } from './tell.ts';

/** What follows when settings have changed, be it here or in another browser of the person. */
export function letTakeHold(before: Settings, after: Settings): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (before.language !== after.language) {
    speakAnew();
    void offerSharing();
    // What is said of jobs is said by us.
    tellPages('jobs');
  }
  if (before.recordDays !== after.recordDays) void tidyRecord();
  tellPages('settings');
}
