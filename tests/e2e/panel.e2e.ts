import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { siteBluesky } from '../replicas/bluesky/index.ts';
import { files } from '../replicas/files.ts';
import { siteLinkedIn } from '../replicas/linkedin/index.ts';
import type { Recorder, Summary } from '../replicas/recorder/main.ts';
import { siteX } from '../replicas/x/index.ts';
import { createServer } from '../servers/index.ts';
import type { SentStatus } from '../servers/types.ts';
import { ask, signInTo } from './acts/accounts.ts';
import { inline, modal, openModal } from './acts/compose.ts';
import { enter } from './acts/keys.ts';
import { inDialog, LOOK, POST, posting, press, says } from './acts/mirror.ts';
import { choose, lookBefore, POST_FROM_PANEL, rewrite, walkTo } from './acts/panel.ts';
import { fileOf, picture } from './acts/picture.ts';
import { turnAllOn } from './acts/sites.ts';
import { take } from './acts/steps.ts';
import type { Page } from './browser/types.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

const scene = playScene();
const one = fileOf('one.png', picture(20));
const two = fileOf('two.png', picture(200));
/** A second account, on another server, which gets nothing unless it is turned on. */
const other = createServer({ host: 'trefi.example' });
const OTHER = 'carys@trefi.example';

beforeAll(async () => {
  scene.world.host(other.host, other.handler);
  for (const replica of [siteLinkedIn, siteBluesky])
    for (const [host, listener] of Object.entries(replica.create().hosts)) scene.world.host(host, listener);
  await turnAllOn(
    scene.browser,
    [siteX, siteLinkedIn, siteBluesky].map((it) => it.recipe),
  );
  const options = await scene.browser.openOwn('/options.html');
  await signInTo(options, scene.server);
  await signInTo(options, other);
  await options.evaluate(ask<'account.change'>, {
    verb: 'account.change',
    ask: { id: OTHER, change: { isDefault: false } },
  });
  await options.close();
});

const foreign = (page: Page): Promise<Summary> =>
  page.evaluate(() => (globalThis as unknown as { __recorder: Recorder }).__recorder.summary('also-post'));

test('untouched, the panel posts what one click posts', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Bore da @bbc #Cymru');
  await lookBefore(page);
  const [looked] = await posting(scene, 1, () => press(page, POST_FROM_PANEL));
  await says(page, 'Posted to the Fediverse');
  await press(page, { role: 'button', name: 'Undo' });
  await until('the post to be deleted', () => looked?.deleted);
  await page.reload();
  await inline(page).write('Bore da @bbc #Cymru');
  const [clicked] = await posting(scene, 1, () => press(page, POST));
  const { id, url, createdAt, idempotencyKey, deleted, ...same } =
    clicked ?? ({} as NonNullable<typeof clicked>);
  expect(looked).toMatchObject(same);
  expect(looked?.text).toBe('Bore da bbc #Cymru');
  expect([id, url, createdAt, idempotencyKey, deleted]).not.toContain(undefined);
});

test('everything that is changed in the panel arrives, and the page is only read', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write('Two pictures for @bbc');
  await modal(page).attach([one, two]);
  await lookBefore(page, inDialog(LOOK));
  await rewrite(page, /^Text for carys/, 'Changed for @bbc #Cymru');
  await rewrite(page, 'Alt text for one.png', 'A warm sky');
  await rewrite(page, 'Alt text for two.png', 'A cold sky');
  await page.click({ role: 'button', name: 'Move two.png earlier' });
  await rewrite(page, 'Content warning', 'Weather');
  await choose(page, 'Who can see it', 'Fol');
  await choose(page, 'Language', 'Iri');
  await choose(page, 'What becomes of @bbc', 'Link');
  await page.find({ role: 'text', name: 'Followers only' });
  const [status] = await posting(scene, 1, () => press(page, POST_FROM_PANEL));
  expect(status).toMatchObject({
    text: 'Changed for https://x.com/bbc #Cymru',
    spoilerText: 'Weather',
    sensitive: true,
    visibility: 'private',
    language: 'ga',
    mentions: [],
  });
  expect(status?.media.map(({ description, size }) => [description, size])).toEqual([
    ['A cold sky', readFileSync(two).length],
    ['A warm sky', readFileSync(one).length],
  ]);
  const { focus, ...rest } = await foreign(page);
  expect(rest).toEqual({ mutations: [], untrusted: [], patched: [] });
  // Into our own element and back to it, where the person pressed; never to one of the page's.
  expect(focus.filter((name) => name !== 'ALSO-POST')).toEqual([]);
});

test('what was typed outlives the composer, the page and the background, and goes on from the popup', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write('A first thought');
  await lookBefore(page, inDialog(LOOK));
  await rewrite(page, /^Text for carys/, 'A second thought, typed fast');
  // Not a moment later the site closes its composer, and our panel with it.
  await page.evaluate(() => history.back());
  await page.waitFor(() => document.querySelector('[role="dialog"]') === null);
  await until('what was typed to be kept', async () => {
    const { proofs } = (await scene.browser.kept()).databases['also-post'] ?? {};
    return JSON.stringify(proofs).includes('A second thought, typed fast');
  });
  await scene.browser.killBackground();
  await page.reload();
  const popup = await scene.browser.openOwn('/popup.html');
  await popup.click({ role: 'button', name: /^Go on looking/ });
  const panel = await scene.browser.waitForPage('/panel.html#');
  const text = await panel.find({ role: 'textbox', name: /^Text for carys/ });
  expect(text.value).toBe('A second thought, typed fast');
  await rewrite(panel, 'Content warning', 'Thoughts');
  await panel.reload();
  expect((await panel.find({ role: 'textbox', name: 'Content warning' })).value).toBe('Thoughts');
  const [status] = await posting(scene, 1, () => press(panel, POST_FROM_PANEL));
  expect(status).toMatchObject({ text: 'A second thought, typed fast', spoilerText: 'Thoughts' });
});

test('one click posts what was changed in the panel, as long as the draft is the same', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Same draft');
  await lookBefore(page);
  await rewrite(page, /^Text for carys/, 'Changed draft');
  await page.find({ role: 'text', name: 'Changed draft' });
  await page.press('Escape');
  const [status] = await posting(scene, 1, () => press(page, POST));
  expect(status?.text).toBe('Changed draft');
});

test('an account that is off gets nothing, and with none on there is nothing to press', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('For nobody');
  await lookBefore(page);
  await page.click({ role: 'switch', name: 'Post to carys@social.example' });
  await page.find({ role: 'text', name: 'Choose an account first.' });
  const button = await page.find({ role: 'button', name: 'Post to 0 accounts' });
  expect(button.disabled).toBe(true);
});

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** All that an author decides of a post, as the server holds it. */
const held = (status: SentStatus | undefined) => {
  if (!status) return null;
  const { text, spoilerText, sensitive, visibility, language, media, poll, mentions } = status;
  const pictures = media.map((it) => [it.description, it.sha256]);
  return { text, spoilerText, sensitive, visibility, language, pictures, poll, mentions };
};
const plain = {
  spoilerText: '',
  sensitive: false,
  visibility: 'public',
  language: 'en',
  poll: null,
  mentions: [],
};

test('on LinkedIn, in a shadow root, a bilingual post goes as a pair to two accounts', async () => {
  const page = await scene.browser.newPage('https://www.linkedin.com/feed/?composer=interop');
  const within = '#interop-outlet >>> ';
  const thumb = (at: number) => `${within}.media-editor-file-manager__file-preview:nth-child(${at}) button`;
  await take(page, [
    { click: '#start' },
    { click: `${within}.share-creation-state .ql-editor` },
    { type: 'Mae’r llyfrgell ar agor heddiw tan saith o’r gloch.\n\nThe library is open until seven today.' },
    { click: `${within}.share-promoted-detour-button` },
    {
      upload: `${within}#media-editor-file-selector__file-input`,
      files: ['cath.png', 'ci.png'],
      until: `${within}.media-editor__container button.alt`,
    },
    { click: thumb(1) },
    { click: `${within}.media-editor__container button.alt` },
    { click: `${within}.media-editor__container textarea` },
    { type: 'Cath' },
    { click: `${within}.media-editor__container button.add` },
    { click: `${within}.media-editor__container button.next` },
    { wait: `${within}.share-creation-state__preview-container img` },
  ]);
  await lookBefore(page, inDialog(LOOK));
  await choose(page, 'This post is in Welsh and English', 'Only the W');
  await page.find({ role: 'textbox', name: 'Text for carys@social.example' });
  await page.click({
    role: 'button',
    name: 'Always do this for carys@social.example with posts from this site',
  });
  await until('the choice to be kept for this site', async () => {
    const { shares } = (await scene.browser.kept()).local.settings as { shares?: Record<string, string> };
    return shares?.['linkedin carys@social.example'] === 'cy';
  });
  await rewrite(page, 'Alt text for ci.png', 'Ci / A dog');
  await page.click({ role: 'button', name: 'Move ci.png earlier' });
  await page.click({ role: 'switch', name: 'Hide pictures until a reader opens them' });
  await page.click({ role: 'tab', name: OTHER });
  await page.click({ role: 'switch', name: `Post to ${OTHER}` });
  await choose(page, 'This post is in Welsh and English', 'Only the E');
  await choose(page, 'Who can see it', 'Unl');
  await page.find({ role: 'button', name: 'Post to 2 accounts' });
  const before = other.statuses.length;
  const [welsh] = await posting(scene, 1, () => press(page, POST_FROM_PANEL));
  await until('the other half', () => other.statuses.length > before);
  const pictures = [
    ['Ci / A dog', sha256(files['ci.png'])],
    ['Cath', sha256(files['cath.png'])],
  ];
  expect(held(welsh)).toEqual({
    ...plain,
    text: 'Mae’r llyfrgell ar agor heddiw tan saith o’r gloch.',
    language: 'cy',
    sensitive: true,
    pictures,
  });
  expect(held(other.statuses.at(-1))).toEqual({
    ...plain,
    text: 'The library is open until seven today.',
    visibility: 'unlisted',
    sensitive: true,
    pictures,
  });
  const { focus: _, ...rest } = await foreign(page);
  expect(rest).toEqual({ mutations: [], untrusted: [], patched: [] });
});

test('on Bluesky, by keys alone, a thread is looked through, changed and posted', async () => {
  const page = await scene.browser.newPage('https://bsky.app/');
  const text = '[data-testid="composePostView"] .ProseMirror';
  await take(page, [
    { click: '[data-testid="composeFAB"]' },
    { click: text },
    { type: 'The first part, as it was' },
    { click: '[aria-label="Add another post to thread"]' },
    { wait: '[data-testid="composePostView"] .sticky' },
    { click: '[data-testid="openMediaBtn"]' },
    { upload: 'body > input[type="file"]', files: ['ci.png'] },
    { click: '[data-testid="composePostView"] div:has(> .sticky) .ProseMirror' },
    { type: 'The second part of it' },
  ]);
  await walkTo(page, inDialog(LOOK), 'Shift+Tab');
  await enter(page);
  await page.find({ role: 'text', name: 'Post 1 of 2' });
  await walkTo(page, { role: 'textbox', name: /^Text of part 2 for carys/ });
  await page.press('Control+a');
  await page.type('The second part, changed');
  await walkTo(page, { role: 'combobox', name: 'Who can see it' });
  await page.type('Fol');
  await walkTo(page, { role: 'combobox', name: 'Language' });
  await page.type('Iri');
  await walkTo(page, { role: 'textbox', name: 'Alt text for ci.png' });
  await page.type('A dog');
  await walkTo(page, { role: 'textbox', name: 'Content warning' });
  await page.type('Dogs');
  await page.find({ role: 'text', name: 'The second part, changed' });
  await walkTo(page, POST_FROM_PANEL);
  const [first, second] = await posting(scene, 2, () => enter(page));
  const both = { ...plain, spoilerText: 'Dogs', sensitive: true, visibility: 'private', language: 'ga' };
  expect(held(first)).toEqual({ ...both, text: 'The first part, as it was', pictures: [] });
  expect(held(second)).toEqual({
    ...both,
    text: 'The second part, changed',
    pictures: [['A dog', sha256(files['ci.png'])]],
  });
  expect(second?.inReplyTo).toBe(first?.id);
});

test('a poll is shown and arrives, and its time can be put off in the panel', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Tea or coffee?');
  await inline(page).poll(['Tea', 'Coffee']);
  await lookBefore(page);
  await page.find({ role: 'text', name: /^Poll, open for/ });
  const [status] = await posting(scene, 1, () => press(page, POST_FROM_PANEL));
  expect(status?.poll).toEqual({
    options: ['Tea', 'Coffee'],
    expiresIn: 86_400,
    multiple: false,
    hideTotals: false,
  });

  const quarter = 900_000;
  const tomorrow = Math.ceil(Date.now() / quarter) * quarter + 86_400_000;
  const later = await scene.browser.newPage(`https://x.com/home?suggests=${tomorrow}`);
  await inline(later).write('Later than drafted');
  await inline(later).schedule();
  await lookBefore(later);
  await later.click({ role: 'text', name: 'When to post' });
  // Day, month, year and hour come first, in an order of the browser's own.
  for (let at = 0; at < 4; at++) await later.press('ArrowRight');
  await later.press('ArrowUp');
  await press(later, POST_FROM_PANEL);
  await says(later, /^Goes to the Fediverse on/);
  const jobs = (await scene.browser.kept()).databases['also-post']?.jobs as { scheduledAt: number | null }[];
  expect(jobs.flatMap(({ scheduledAt }) => scheduledAt ?? [])).toEqual([tomorrow + 60_000]);
});

test('the address book is taken in, saved as it was, and not touched by a broken list', async () => {
  const book = 'site,handle,address\r\nx,bbc,bbc@news.example\r\n';
  const options = await scene.browser.openOwn('/options.html#contacts');
  await options.find({ role: 'button', name: 'Take in a list' });
  await options.upload('#contacts input[type=file]', [fileOf('book.csv', Buffer.from(book))]);
  await options.find({ role: 'text', name: 'The address book now holds 1 person.' });
  await options.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => Object.assign(globalThis, { saved: text }));
      return make(file);
    };
  });
  await options.click({ role: 'button', name: 'Save list' });
  const saved = await options.waitFor(() => (globalThis as unknown as { saved?: string }).saved);
  expect(saved.replace(/^\uFEFF/, '')).toBe(book);
  await options.upload('#contacts input[type=file]', [fileOf('broken.csv', Buffer.from('x,bbc,nobody'))]);
  await options.find({ role: 'text', name: /these lines cannot be read: 1\./ });
  await options.close();
});

test('the address book decides who is mentioned, and earlier posts how hashtags are told apart', async () => {
  const options = await scene.browser.openOwn('/options.html');
  await options.evaluate(ask<'contact.import'>, {
    verb: 'contact.import',
    ask: { text: 'x,bbc,bbc@news.example' },
  });
  await options.close();
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Gigs in Treganna');
  await posting(scene, 1, () => press(page, POST));
  await says(page, 'Posted to the Fediverse');
  await page.reload();
  await inline(page).write('Thanks');
  await lookBefore(page);
  await rewrite(page, /^Text for carys/, 'Thanks to @bbc and @itv #gigstreganna');
  await page.find({ role: 'combobox', name: 'What becomes of @bbc' });
  // Both words stand in the post before, and in no list of ours.
  await page.click({ role: 'button', name: 'Write #GigsTreganna instead of #gigstreganna' });
  await page.find({ role: 'text', name: '#GigsTreganna' });
  const [status] = await posting(scene, 1, () => press(page, POST_FROM_PANEL));
  expect(status?.text).toBe('Thanks to @bbc@news.example and itv #GigsTreganna');
  expect(status?.mentions).toEqual(['bbc@news.example']);
});
