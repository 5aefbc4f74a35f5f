import { question } from '../page/reading.ts';
import { start } from '../page/start.tsx';
import { Popup } from './Popup.tsx';
import { tabInView } from './tab.ts';
import { SHOWN } from './useJobs.ts';

void start('popup.title', Popup, [
  question('job.list', { limit: SHOWN }),
  question('panel.list', {}),
  question('account.list', {}),
  question('site.list', {}),
  tabInView,
]);
