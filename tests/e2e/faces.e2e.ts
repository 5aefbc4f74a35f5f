import { expect, test } from 'vitest';
import { emptyWritten } from '../../lib/model/blank.ts';
import { x } from '../../lib/sites/x.ts';
import { ask } from './acts/accounts.ts';
import { barriers } from './acts/axe.ts';
import { answerConsent, signIn } from './acts/connect.ts';
import { enter, tabTo } from './acts/keys.ts';
import { posting } from './acts/mirror.ts';
import { fileOf, picture } from './acts/picture.ts';
import { carys } from './acts/ready.ts';
import type { Page } from './browser/types.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

/** Our own pages as somebody uses them who has a keyboard and no mouse. */

const scene = playScene();

/** The focus moves when the page was drawn anew. */
const hasFocus = (page: Page, name: string) =>
  page.waitFor(
    (wanted) =>
      (document.activeElement as HTMLTextAreaElement | null)?.value === wanted ||
      document.activeElement?.textContent?.trim() === wanted,
    name,
  );

test('a background that does not answer: what to do is said; a late answer opens the composer, which leads to the settings', async () => {
  const holder = await scene.browser.openOwn('/practice.html');
  await holder.evaluate(holdDisk);
  const page = await scene.browser.openOwn('/write.html');
  await page.find({ role: 'text', name: 'Just a moment' });
  await page.find({ role: 'text', name: 'Also Post does not answer.' });
  expect(await barriers(page)).toEqual([]);
  await tabTo(page, 'Try again');
  await enter(page);
  await hasFocus(page, 'Just a moment');
  await holder.close();
  await page.find({ role: 'link', name: 'Connect an account' });
});

/** What a person does on a page of ours, counted. */
function counted(page: Page) {
  const done = { presses: 0, fields: 0 };
  return {
    done,
    async press(name: string, key: 'Enter' | ' ' = 'Enter') {
      done.presses += 1;
      await tabTo(page, name);
      await (key === 'Enter' ? enter(page) : page.type(key));
    },
    async fill(name: string, text: string) {
      done.fields += 1;
      await tabTo(page, name);
      await page.type(text);
    },
  };
}

test('from the first page to the first post it takes eight presses and two fields, each step read from its heading on', async () => {
  await scene.browser.allow(x.matches);
  const page = await scene.browser.openOwn('/options.html#first-run');
  const { done, press, fill } = counted(page);
  await page.find({ role: 'heading', name: 'What Also Post does' });
  await press('I agree, go on');
  await hasFocus(page, 'Where do you write?');
  await press('X', ' ');
  await press('Allow these sites');
  await hasFocus(page, 'Connect an account');
  await page.find({ role: 'text', name: 'I have no account yet' });
  await fill('Server or account', 'toot');
  // What was begun is completed, here to another server than the one that is wanted then.
  await tabTo(page, 'toot.wales');
  await enter(page);
  await page.waitFor(() => (document.activeElement as HTMLInputElement).value === 'toot.wales');
  await page.press('Control+a');
  await page.type(carys.address);
  await press('Connect');
  await answerConsent(await signIn(scene.browser, carys), 'Authorize');
  await page.find({ role: 'text', name: /^Connected as / });
  await press('Go on');
  await page.find({ role: 'heading', name: 'Practice page' });
  await page.find({ role: 'text', name: 'Step 4 of 4' });
  await page.find({ role: 'text', name: 'You are ready' });
  expect((await scene.browser.kept()).local.settings).toMatchObject({
    agreedAt: expect.any(Number),
    sites: ['x'],
  });

  scene.world.forget();
  await fill('Write something to try it', 'Bore da');
  await press('Also post to the Fediverse');
  await page.find({ role: 'text', name: 'This is what your accounts would get.' });
  await page.find({ role: 'text', name: 'Nothing was sent.' });
  expect(scene.server.statuses).toEqual([]);
  expect(scene.world.requests).toEqual([]);
  await press('Post it for real');
  // The safe answer has the focus.
  await hasFocus(page, 'Do not post');
  const [status] = await posting(scene, 1, () => press('Post it for real'));
  expect(status?.text).toBe('Bore da');
  expect(done).toEqual({ presses: 8, fields: 2 });
});

test('what is written in the popup is kept while it is closed, and goes out by Control and Enter', async () => {
  const popup = await scene.browser.openOwn('/popup.html');
  await tabTo(popup, 'Write a post');
  await enter(popup);
  await tabTo(popup, 'Your post');
  await popup.type('Mae’r llyfrgell ar agor');
  await popup.find({ role: 'text', name: /characters left$/ });
  await popup.hand('drop', 'form', fileOf('dropped.png', picture(40)));
  await popup.find({ role: 'textbox', name: 'Alt text for dropped.png' });
  await popup.hand('paste', 'textarea', fileOf('pasted.png', picture(80)));
  await popup.find({ role: 'textbox', name: /^Alt text for (?!dropped)/ });
  await popup.close();
  const again = await scene.browser.openOwn('/write.html');
  await tabTo(again, 'Your post');
  expect(await again.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe(
    'Mae’r llyfrgell ar agor',
  );
  await again.press('End');
  await again.type(' heddiw');
  const [status] = await posting(scene, 1, () => again.press('Control+Enter'));
  expect(status).toMatchObject({
    text: 'Mae’r llyfrgell ar agor heddiw',
    language: 'cy',
    visibility: 'public',
  });
  expect(status?.media).toHaveLength(2);
  await again.find({ role: 'heading', name: 'Your post' });
  await again.find({ role: 'text', name: 'Posted' });
  const after = await scene.browser.openOwn('/write.html');
  expect(await after.waitFor(() => document.querySelector('textarea') !== null)).toBe(true);
  expect(await after.evaluate(() => document.querySelector('textarea')?.value)).toBe('');
});

test('a picture goes with its alt text, a warning and the chosen visibility', async () => {
  const page = await scene.browser.openOwn('/write.html');
  await tabTo(page, 'Your post');
  await page.type('A picture');
  await page.upload('input[type=file]', [fileOf('own.png', picture(120))]);
  await page.find({ role: 'textbox', name: 'Alt text for own.png' });
  await tabTo(page, 'Alt text for own.png');
  await page.type('A green sky');
  await tabTo(page, 'Content warning');
  await page.type('Weather');
  await tabTo(page, 'Who can see it');
  await page.type('Unl');
  await page.find({ role: 'text', name: '484 characters left' });
  await tabTo(page, 'As it will look carys@social.example');
  await enter(page);
  await page.find({ role: 'text', name: '16 of 500 characters' });
  const [status] = await posting(scene, 1, () => page.press('Control+Enter'));
  expect(status).toMatchObject({
    text: 'A picture',
    spoilerText: 'Weather',
    sensitive: true,
    visibility: 'unlisted',
  });
  expect(status?.media.map(({ description }) => description)).toEqual(['A green sky']);
});

test('the record finds a post by its words, and says what became of it', async () => {
  const page = await scene.browser.openOwn('/record.html');
  await page.find({ role: 'text', name: '3 posts found' });
  await tabTo(page, 'Words in the post');
  await page.type('llyfr');
  await page.find({ role: 'text', name: '1 post found' });
  await page.find({ role: 'text', name: 'Mae’r llyfrgell ar agor heddiw' });
  await tabTo(page, 'Details');
  await enter(page);
  await page.find({ role: 'button', name: 'Delete post' });
  await page.press('Shift+Tab');
  await tabTo(page, 'Details');
});

test('the words of a post are changed on its server, and can be taken up for a new one', async () => {
  const page = await scene.browser.openOwn('/record.html');
  await tabTo(page, 'Words in the post');
  await page.type('llyfr');
  await page.find({ role: 'text', name: '1 post found' });
  await tabTo(page, 'Details');
  await enter(page);
  await page.find({ role: 'button', name: /^Change the words/ });
  await tabTo(page, /^Change the words/);
  await enter(page);
  // The focus goes into the form by itself.
  await page.waitFor(() => document.activeElement?.localName === 'textarea');
  await page.press('Control+End');
  await page.type(' tan saith');
  await tabTo(page, 'Change on the server');
  await enter(page);
  const changed = () => scene.server.statuses.filter(({ editedAt }) => editedAt !== null);
  await until('the change on the server', () => changed().length > 0);
  expect(changed().map(({ text }) => text)).toEqual(['Mae’r llyfrgell ar agor heddiw tan saith']);
  await page.close();
  const again = await scene.browser.openOwn('/record.html');
  await tabTo(again, 'Words in the post');
  await again.type('saith');
  await again.find({ role: 'text', name: '1 post found' });
  await tabTo(again, 'Details');
  await enter(again);
  await again.find({ role: 'button', name: /^Use the words for a new post/ });
  await tabTo(again, /^Use the words for a new post/);
  await enter(again);
  await again.find({ role: 'heading', name: 'Write a post' });
  await again.waitFor(() => document.querySelector('textarea')?.value.includes('tan saith'));
  await tabTo(again, 'Delete draft');
  await enter(again);
  await hasFocus(again, 'Keep draft');
  await again.press('Tab');
  await enter(again);
  await again.waitFor(() => document.querySelector('textarea')?.value === '');
});

test('a post is deleted and written anew, and nothing of it is lost while its server refuses to delete it', async () => {
  scene.server.faults.add({ on: 'DELETE /api/v1/statuses/:id', when: 'before', do: 'limited' });
  const page = await scene.browser.openOwn('/record.html');
  await tabTo(page, 'Words in the post');
  await page.type('picture');
  await page.find({ role: 'text', name: '1 post found' });
  await tabTo(page, 'Details');
  await enter(page);
  await page.find({ role: 'button', name: 'Delete and write anew' });
  await tabTo(page, 'Delete and write anew');
  await enter(page);
  await hasFocus(page, 'Keep post');
  await page.press('Tab');
  await enter(page);
  await page.find({ role: 'heading', name: 'Write a post' });
  await page.waitFor(() => document.querySelector('textarea')?.value === 'A picture');
  await page.find({ role: 'text', name: /^own\.png could not be fetched from the server/ });
  const isThere = () => scene.server.statuses.filter(({ text, deleted }) => text === 'A picture' && !deleted);
  expect(isThere()).toHaveLength(1);
  await tabTo(page, 'Your post');
  await page.press('Control+Enter');
  await page.find({ role: 'text', name: /^The post that this one is to replace/ });
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.find({ role: 'text', name: 'The post could not be deleted.' });
  await popup.click({ role: 'button', name: 'Try again' });
  await until('the post to be deleted', () => isThere().length === 0);
  await popup.close();
  await page.upload('input[type=file]', [fileOf('own.png', picture(120))]);
  await tabTo(page, 'Your post');
  await page.press('End');
  await page.type(' again');
  await until('the deletion to be noted', async () => {
    await page.press('Control+Enter');
    return scene.server.statuses.some(({ text }) => text === 'A picture again');
  });
  const status = scene.server.statuses.find(({ text }) => text === 'A picture again');
  expect(status).toMatchObject({ spoilerText: 'Weather', visibility: 'unlisted' });
  expect(status?.media.map(({ description }) => description)).toEqual(['A green sky']);
});

test('each post of a thread is changed on its server by itself', async () => {
  const page = await scene.browser.openOwn('/record.html');
  const sentence = 'Mae pob gair yn cyfrif. ';
  const written = { ...emptyWritten(crypto.randomUUID()), text: sentence.repeat(30).trim() };
  const parts = await posting(scene, 2, async () => {
    await page.evaluate(ask<'write.submit'>, { verb: 'write.submit', ask: { written } });
  });
  await tabTo(page, 'Words in the post');
  await page.type('cyfrif');
  await page.find({ role: 'text', name: '1 post found' });
  await tabTo(page, 'Details');
  await enter(page);
  await page.find({ role: 'button', name: /^Change post 2/ });
  await tabTo(page, /^Change post 2/);
  await enter(page);
  await hasFocus(page, parts[1]?.text ?? '');
  await page.find({ role: 'textbox', name: 'Words of post 2' });
  await page.press('Control+a');
  await page.type('Y diwedd');
  await tabTo(page, 'Change on the server');
  await enter(page);
  await until('the change on the server', () => parts[1]?.editedAt !== null);
  expect(scene.server.statuses.at(-1)?.text).toBe('Y diwedd');
  expect(scene.server.statuses.at(-2)).toMatchObject({ text: parts[0]?.text, editedAt: null });
});

test('our lines stand in the menus of pages, and our keys are known to the browser', async () => {
  const page = await scene.browser.openOwn('/record.html');
  const known = await page.evaluate(async () => {
    const { contextMenus, commands } = (
      globalThis as unknown as { browser: typeof import('webextension-polyfill') }
    ).browser;
    const has = (id: string) =>
      contextMenus.update(id, {}).then(
        () => true,
        () => false,
      );
    const lines = await Promise.all(['selection', 'link', 'image', 'page', 'nothing'].map(has));
    return { lines, keys: (await commands.getAll()).map(({ name, shortcut }) => [name, shortcut]) };
  });
  expect(known.lines).toEqual([true, true, true, true, false]);
  expect(known.keys.map(([name]) => name).toSorted()).toEqual(['_execute_action', 'share', 'write']);
  expect(known.keys.every(([, shortcut]) => shortcut !== '')).toBe(true);
  const options = await scene.browser.openOwn('/options.html#keys');
  await options.click({ role: 'button', name: 'Change keys' });
  await scene.browser.waitForPage(scene.browser.name === 'firefox' ? 'about:addons' : '/shortcuts');
});

test('a rule that is set holds for the next post', async () => {
  const page = await scene.browser.openOwn('/options.html');
  await tabTo(page, 'Signature');
  await page.type('Tîm y wasg');
  await page.press('Tab');
  await page.waitFor(async () => {
    const { runtime } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') })
      .browser;
    const got = (await runtime.sendMessage({ verb: 'settings.get', ask: {} })) as {
      value: { rules: { signature: string } };
    };
    return got.value.rules.signature !== '';
  });
  // What was kept is drawn anew, and whoever went on by Tab is still there.
  await page.waitFor(() => document.activeElement?.matches('.rules-texts textarea'));
  const write = await scene.browser.openOwn('/write.html');
  await tabTo(write, 'Your post');
  await write.type('Signed');
  const [status] = await posting(scene, 1, () => write.press('Control+Enter'));
  expect(status?.text).toMatch(/^Signed\s+Tîm y wasg$/);
});

test('everything is gone once it is deleted: sign-ins revoked, nothing kept', async () => {
  const page = await scene.browser.openOwn('/options.html');
  await tabTo(page, 'Delete everything');
  await enter(page);
  await hasFocus(page, 'Keep everything');
  await enter(page);
  // After the safe answer one is where one was.
  await hasFocus(page, 'Delete everything');
  await enter(page);
  await hasFocus(page, 'Keep everything');
  await page.press('Tab');
  await enter(page);
  await page.find({ role: 'text', name: 'Everything has been deleted from this browser.' });
  const { databases, local } = await scene.browser.kept();
  expect(Object.values(databases['also-post'] ?? {}).flat()).toEqual([]);
  expect(JSON.stringify(local)).not.toContain('signature');
  expect(scene.server.tokens.filter(({ account, revoked }) => account === 'carys' && !revoked)).toEqual([]);
});

/** Runs in one of the extension's own pages: until it closes, whoever wants to read what is kept waits. */
async function holdDisk(): Promise<void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('also-post');
    opening.onsuccess = () => done(opening.result);
  });
  const store = database.transaction(database.objectStoreNames, 'readwrite').objectStore('accounts');
  const hold = () => {
    store.count().onsuccess = hold;
  };
  hold();
}
