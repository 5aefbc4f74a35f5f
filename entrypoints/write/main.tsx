import { askFirst } from '../page/first.ts';
import { start } from '../page/start.tsx';
import { seeWritten } from './useWritten.ts';
import { WritePage } from './WritePage.tsx';

void start('write.title', WritePage, [
  askFirst('account.list', {}),
  askFirst('policy.get', {}),
  seeWritten(),
]);
