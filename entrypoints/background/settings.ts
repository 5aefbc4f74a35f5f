import { ok } from '../../lib/model/result.ts';
import type { Handlers } from '../../lib/protocol/answer.ts';
import { readSettings } from '../../lib/settings.ts';
import { setEverywhere } from './sync.ts';

export const settingsHandlers: Pick<Handlers, 'settings.get' | 'settings.set'> = {
  'settings.get': async () => ok(await readSettings()),
  'settings.set': async (change) => ok(await setEverywhere(change)),
};
