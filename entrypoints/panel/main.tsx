import { start } from '../page/start.tsx';
import { Panel } from './Panel.tsx';
import { listenForKey } from './unlock.ts';

// Before anything is awaited: the key comes as soon as the frame has loaded.
listenForKey();
void start('panel.title', Panel);
