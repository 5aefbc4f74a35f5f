import { ok } from '../../lib/model/result.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { tidyRecord } from './record.ts';
import { offerSharing } from './share.ts';
import { speakAnew } from './speak.ts';
import { joinSync, shareSettings } from './sync.ts';
import { tellPages } from './tell.ts';

export const settingsHandlers: Pick<Handlers, 'settings.get' | 'settings.set'> = {
  'settings.get': async () => ok(await readSettings()),
  'settings.set': async (change) => {
    const wasShared = (await readSettings()).sync;
    await changeSettings(change);
    // Whoever joins takes what is set in the other browsers, and does not wipe it out.
    await (wasShared ? shareSettings() : joinSync());
    const settings = await readSettings();
    speakAnew();
    void tidyRecord();
    if (change.language) void offerSharing();
    tellPages('settings');
    // What is said of jobs is said by us.
    if (change.language) tellPages('jobs');
    return ok(settings);
  },
};
