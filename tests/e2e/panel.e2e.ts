import { beforeAll, expect, test } from 'vitest';
import { inline } from './acts/compose.ts';
import { LOOK, posting, press, says } from './acts/mirror.ts';
import { getReady } from './acts/ready.ts';
import { playScene } from './play-scene.ts';

const scene = playScene();

beforeAll(() => getReady(scene.browser));

test('the panel opens beside the button, shows the post as it will be, and posts it', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Bore da @bbc #Cymru');
  await press(page, LOOK);
  await page.find({ role: 'heading', name: 'Look before posting' });
  await page.find({ role: 'text', name: /^\d+ of 500 characters$/ });
  await page.screenshot(`tests/.artifacts/panel-${scene.browser.name}.png`);
  const [status] = await posting(scene, 1, () => press(page, { role: 'button', name: 'Post to 1 account' }));
  expect(status?.text).toBe('Bore da bbc #Cymru');
  await says(page, 'Posted to the Fediverse');
});
