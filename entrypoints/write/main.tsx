import { question } from '../page/reading.ts';
import { start } from '../page/start.tsx';
import { kept } from './useWritten.ts';
import { WritePage } from './WritePage.tsx';

void start('write.title', WritePage, [question('account.list', {}), question('policy.get', {}), kept]);
