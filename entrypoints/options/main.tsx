import { start } from '../page/start.tsx';
import { Options } from './Options.tsx';

void start('options.title', Options);
