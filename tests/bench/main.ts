import { getReady } from '../e2e/acts/ready.ts';
import { setScene } from '../e2e/scene.ts';
import { buttonShown } from './browser/button.ts';
import { pageCost } from './browser/page-cost.ts';
import { popup } from './browser/popup.ts';
import { posting } from './browser/posting.ts';
import { typing } from './browser/typing.ts';
import { type Figure, print } from './figures.ts';
import { language } from './language.ts';
import { plans } from './plans.ts';
import { queue } from './queue.ts';
import { sizes } from './sizes.ts';

/** `npm run bench -- <part>...`: some of `sizes plans language queue page typing button posting popup`, or all. Chromium; quiet machines tell more. */
const wanted = process.argv.slice(2);
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part);

let missed = 0;
const part = async (name: string, title: string, run: () => Figure[] | Promise<Figure[]>): Promise<void> => {
  if (isWanted(name)) missed += print(title, await run());
};

await part('sizes', 'Bytes', sizes);
await part('plans', 'Plans, by one core', plans);
await part('language', 'Languages told apart', language);
await part('queue', 'The outbox, alone', queue);
if (['page', 'typing', 'button', 'posting', 'popup'].some(isWanted)) {
  const scene = await setScene();
  await getReady(scene.browser);
  await part('page', 'Cost on a page: main-thread time and heap, beside the same page without us', () =>
    pageCost(scene),
  );
  await part('typing', 'Typing: main-thread time, beside the same page without us', () => typing(scene));
  await part('button', 'The button', () => buttonShown(scene));
  await part('posting', 'Posting, beside a bare script in the same browser', () => posting(scene));
  await part('popup', 'The popup', () => popup(scene));
  await scene.close();
}
console.log(missed === 0 ? '\nEvery bar is held.' : `\n${missed} bars are missed.`);
process.exit();
