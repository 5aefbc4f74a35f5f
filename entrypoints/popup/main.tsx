import { start } from '../page/start.tsx';
import { Popup } from './Popup.tsx';

void start('popup.title', Popup);
