import { ok } from '../../lib/model/result.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { speakAnew } from './speak.ts';
import { tellPages } from './tell.ts';

export const settingsHandlers: Pick<Handlers, 'settings.get' | 'settings.set'> = {
  'settings.get': async () => ok(await readSettings()),
  'settings.set': async ({ language }) => {
    const settings = await changeSettings(language === undefined ? {} : { language });
    speakAnew();
    tellPages('settings');
    return ok(settings);
  },
};
