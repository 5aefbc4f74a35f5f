import { askFirst } from '../page/first.ts';
import { start } from '../page/start.tsx';
import { RecordPage } from './RecordPage.tsx';
import { firstPage } from './useRecord.ts';
import { lately } from './Weeks.tsx';

void start('record.title', RecordPage, [
  askFirst('record.list', firstPage),
  askFirst('record.times', lately()),
  askFirst('record.readers', lately()),
  askFirst('account.list', {}),
  askFirst('site.list', {}),
]);
