import { question } from '../page/reading.ts';
import { start } from '../page/start.tsx';
import { RecordPage } from './RecordPage.tsx';
import { firstPage } from './useRecord.ts';
import { lately } from './Weeks.tsx';

void start('record.title', RecordPage, [
  question('record.list', firstPage),
  question('record.times', lately()),
  question('record.readers', lately()),
  question('account.list', {}),
  question('site.list', {}),
]);
