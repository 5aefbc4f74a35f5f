import { start } from '../page/start.tsx';
import { RecordPage } from './RecordPage.tsx';

void start('record.title', RecordPage);
