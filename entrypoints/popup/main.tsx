import { askFirst } from '../page/first.ts';
import { start } from '../page/start.tsx';
import { Popup } from './Popup.tsx';
import { seeTab } from './tab.ts';
import { SHOWN } from './useJobs.ts';

void start('popup.title', Popup, [
  askFirst('job.list', { limit: SHOWN }),
  askFirst('panel.list', {}),
  askFirst('account.list', {}),
  askFirst('site.list', {}),
  seeTab(),
]);
