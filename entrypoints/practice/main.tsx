import { question } from '../page/reading.ts';
import { start } from '../page/start.tsx';
import { PracticePage } from './PracticePage.tsx';

void start('practice.title', PracticePage, [question('account.list', {}), question('site.list', {})]);
