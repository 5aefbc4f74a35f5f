import { start } from '../page/start.tsx';
import { WritePage } from './WritePage.tsx';

void start('write.title', WritePage);
