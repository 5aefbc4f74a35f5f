import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capture } from '../lib/composer/capture.ts';
import { add } from '../lib/composer/engine.ts';
import { startMemory } from '../lib/composer/memory.ts';
import { startMirror } from '../lib/composer/mirror.ts';

/** Brought into a page once there is a composer, for the script that is there already. By itself it does nothing. */
export default defineUnlistedScript(() => add({ capture, startMemory, startMirror }));
