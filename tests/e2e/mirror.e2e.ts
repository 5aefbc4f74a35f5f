import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { ask } from './acts/accounts.ts';
import { inline, modal, openModal, quote, reply } from './acts/compose.ts';
import { inDialog, POST, posting, press, says } from './acts/mirror.ts';
import { fileOf, picture } from './acts/picture.ts';
import { getReady } from './acts/ready.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

const scene = playScene();
const one = fileOf('one.png', picture(20));
const two = fileOf('two.png', picture(200));
const size = (file: string): number => readFileSync(file).length;

beforeAll(() => getReady(scene.browser));

test('an inline post arrives with its blank line, emoji, link and hashtag, and pings nobody', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Bore da 👋 @bbc\n\nhttps://library.example/a?b=1 #Llyfrgell\nlast line');
  const [status, ...more] = await posting(scene, 1, () => press(page, POST));
  await says(page, 'Posted to the Fediverse');
  expect(more).toEqual([]);
  expect(status?.text).toContain('Bore da 👋');
  expect(status?.text).toContain('\n\nhttps://library.example/a?b=1 #Llyfrgell\nlast line');
  expect(status).toMatchObject({
    mentions: [],
    media: [],
    poll: null,
    spoilerText: '',
    sensitive: false,
    visibility: 'public',
    inReplyTo: null,
  });
});

test('pictures arrive as the very files that were chosen, with the alt texts of the dialog of X', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write('Two pictures');
  await modal(page).attach([one, two]);
  await modal(page).describe(['A warm sky', 'A cold sky']);
  const [status] = await posting(scene, 1, () => press(page, inDialog(POST)));
  expect(status?.media.map(({ description, size, mimeType }) => ({ description, size, mimeType }))).toEqual([
    { description: 'A warm sky', size: size(one), mimeType: 'image/png' },
    { description: 'A cold sky', size: size(two), mimeType: 'image/png' },
  ]);
});

test('a thread arrives as a chain of replies, each part with its own picture', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write('First part');
  await modal(page).attach([one]);
  await modal(page).describe(['A warm sky']);
  await modal(page).addPart('Second part');
  await modal(page).addPart('Third part');
  const [first, second, third] = await posting(scene, 3, () => press(page, inDialog(POST)));
  expect([first, second, third].map((it) => it?.text)).toEqual(['First part', 'Second part', 'Third part']);
  expect([first, second, third].map((it) => it?.inReplyTo)).toEqual([null, first?.id, second?.id]);
  expect([first, second, third].map((it) => it?.media.length)).toEqual([1, 0, 0]);
});

test('a quote carries the address of the quoted post', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await quote(page, '1002');
  await modal(page).write('Worth reading');
  const [status] = await posting(scene, 1, () => press(page, inDialog(POST)));
  expect(status?.text).toMatch(/^Worth reading\s+https:\/\/x\.com\/llyfrgell\/status\/1002$/);
});

test('a poll arrives with its choices and its duration', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Tea or coffee?');
  await inline(page).poll(['Tea', 'Coffee', 'Water']);
  const [status] = await posting(scene, 1, () => press(page, POST));
  expect(status).toMatchObject({
    text: 'Tea or coffee?',
    poll: { options: ['Tea', 'Coffee', 'Water'], expiresIn: 86_400, multiple: false },
  });
});

test('a schedule is taken over: nothing goes out now, and the popup says when it will', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  const before = scene.server.statuses.length;
  await inline(page).write('Tomorrow');
  await inline(page).schedule();
  await press(page, POST);
  await says(page, /^Goes to the Fediverse on /);
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'text', name: /^Goes out on / });
  expect(scene.server.statuses).toHaveLength(before);
  expect(scene.server.scheduled).toEqual([]);
});

test('a schedule is kept by the server once the person lets it: it lies there at once, and cancelling takes it back', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.evaluate(ask<'settings.set'>, { verb: 'settings.set', ask: { serverSchedules: true } });
  await popup.close();
  const before = scene.server.statuses.length;
  await inline(page).write('Kept by the server');
  await inline(page).schedule();
  await press(page, POST);
  await says(page, /^Your server keeps it and posts it on /);
  await until('the server to keep it', () => scene.server.scheduled.length > 0);
  expect(scene.server.scheduled).toMatchObject([{ text: 'Kept by the server', cancelled: false }]);
  await press(page, { role: 'button', name: 'Cancel' });
  await until('the server to let it go', () => scene.server.scheduled[0]?.cancelled);
  expect(scene.server.statuses).toHaveLength(before);
});

test('a reply is mirrored only after the person said so for it', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  const before = scene.server.statuses.length;
  await reply(page, '1001');
  await modal(page).write('Thank you');
  await press(page, inDialog(POST));
  await says(page, 'This is a reply. Post it to the Fediverse as a post of its own?');
  expect(scene.server.statuses).toHaveLength(before);
  const [status] = await posting(scene, 1, () =>
    press(page, { role: 'button', name: 'Post to the Fediverse' }),
  );
  expect(status?.text).toContain('Thank you');
});

test('undo on the button deletes the post, and deleting in the popup does so after a question', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('On second thoughts');
  const [first] = await posting(scene, 1, () => press(page, POST));
  await press(page, { role: 'button', name: 'Undo' });
  await until('the post to be deleted', () => first?.deleted);

  await page.reload();
  await inline(page).write('On third thoughts');
  const [second] = await posting(scene, 1, () => press(page, POST));
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.click({ role: 'button', name: 'Delete post' });
  expect(second?.deleted).toBe(false);
  await popup.click({ role: 'button', name: 'Delete post' });
  await until('the post to be deleted', () => second?.deleted);
});
