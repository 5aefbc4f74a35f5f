import { askFirst } from '../page/first.ts';
import { start } from '../page/start.tsx';
import { seeLanguages } from './Interface.tsx';
import { seeKeys } from './Keys.tsx';
import { Options } from './Options.tsx';

void start('options.title', Options, [
  askFirst('account.list', {}),
  askFirst('site.list', {}),
  askFirst('policy.get', {}),
  askFirst('settings.get', {}),
  askFirst('contact.list', {}),
  seeLanguages(),
  seeKeys(),
]);
