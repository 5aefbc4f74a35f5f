import { question } from '../page/reading.ts';
import { start } from '../page/start.tsx';
import { languages } from './Interface.tsx';
import { keys } from './Keys.tsx';
import { Options } from './Options.tsx';

void start('options.title', Options, [
  question('account.list', {}),
  question('site.list', {}),
  question('policy.get', {}),
  question('settings.get', {}),
  question('contact.list', {}),
  languages,
  keys,
]);
