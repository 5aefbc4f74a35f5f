import { askFirst } from '../page/first.ts';
import { start } from '../page/start.tsx';
import { PracticePage } from './PracticePage.tsx';

void start('practice.title', PracticePage, [askFirst('account.list', {})]);
