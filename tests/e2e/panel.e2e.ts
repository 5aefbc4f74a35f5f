import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { siteBluesky } from '../replicas/bluesky/index.ts';
import { files } from '../replicas/files.ts';
import { siteLinkedIn } from '../replicas/linkedin/index.ts';
import type { Recorder, Summary } from '../replicas/recorder/main.ts';
import { siteX } from '../replicas/x/index.ts';
import { createServer } from '../servers/index.ts';
import type { PostContent } from '../servers/types.ts';
import { ask, signInTo } from './acts/accounts.ts';
import { inline, modal, openModal } from './acts/compose.ts';
import { changeEverything, keys, mouse, typeTime } from './acts/edit.ts';
import { enter, tabOn, tabToControl } from './acts/keys.ts';
import { inDialog, LOOK, POST, posting, press, says } from './acts/mirror.ts';
import { choose, lookBefore, POST_FROM_PANEL, rewrite } from './acts/panel.ts';
import { fileOf, picture } from './acts/picture.ts';
import { turnAllOn } from './acts/sites.ts';
import { take } from './acts/steps.ts';
import type { Page } from './browser/types.ts';
import { until } from './browser/until.ts';
import { playScene } from './play-scene.ts';

const scene = playScene();
const one = fileOf('one.png', picture(20));
/** Where the second account's server says that its picture lies: nobody we may ask. */
const STRANGER = 'pictures.cdn.example';
/** A second account, on another server, which gets nothing unless it is turned on. */
const other = createServer({
  host: 'trefi.example',
  accounts: [{ username: 'carys', password: 'a long password', avatar: `https://${STRANGER}/carys.png` }],
});
const ME = 'carys@social.example';
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
  await options.evaluate(ask<'settings.set'>, {
    verb: 'settings.set',
    ask: { serverSchedules: true, shares: { [OTHER]: 'en' } },
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

test('one click posts what was changed in the panel, part by part, as long as the draft is the same', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await openModal(page);
  await modal(page).write('Same part');
  await modal(page).addPart('Same draft');
  await lookBefore(page, inDialog(LOOK));
  await page.find({ role: 'text', name: 'Post 1 of 2' });
  await rewrite(page, /^Text of part 2 for carys/, 'Changed part');
  await page.find({ role: 'text', name: 'Changed part' });
  await page.press('Escape');
  const [first, second] = await posting(scene, 2, () => press(page, inDialog(POST)));
  expect([first?.text, second?.text]).toEqual(['Same part', 'Changed part']);
  expect(second?.inReplyTo).toBe(first?.id);
});

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** All that an author decides of a post, as a server holds it. */
const held = (post: PostContent | undefined) => {
  if (!post) return null;
  const { text, spoilerText, sensitive, visibility, language, media } = post;
  const pictures = media.map((it) => [it.description, it.sha256]);
  return { text, spoilerText, sensitive, visibility, language, pictures };
};
type Wanted = Awaited<ReturnType<typeof changeEverything>>['mine'];
const withBytes = (wanted: Wanted) => ({
  ...wanted,
  pictures: wanted.pictures.map(([alt, file]) => [alt, sha256(files[file])]),
});

const BLUESKY_TEXT = '[data-testid="composePostView"] .ProseMirror';
const OUTLET = '#interop-outlet >>> ';
const composers = [
  {
    on: 'X, with the mouse',
    by: mouse,
    async write() {
      const page = await scene.browser.newPage('https://x.com/home');
      await openModal(page);
      await modal(page).write('Written on X');
      await modal(page).attach([fileOf('cath.png', files['cath.png']), fileOf('ci.png', files['ci.png'])]);
      await lookBefore(page, inDialog(LOOK));
      return page;
    },
  },
  {
    on: 'LinkedIn, in a shadow root, by keys',
    by: keys,
    async write() {
      const page = await scene.browser.newPage('https://www.linkedin.com/feed/?composer=interop');
      await take(page, [
        { click: '#start' },
        { click: `${OUTLET}.share-creation-state .ql-editor` },
        { type: 'Written on LinkedIn' },
        { click: `${OUTLET}.share-promoted-detour-button` },
        {
          upload: `${OUTLET}#media-editor-file-selector__file-input`,
          files: ['cath.png', 'ci.png'],
          until: `${OUTLET}.media-editor__container button.alt`,
        },
        { click: `${OUTLET}.media-editor__container button.next` },
        { wait: `${OUTLET}.share-creation-state__preview-container img` },
      ]);
      await lookBefore(page, inDialog(LOOK));
      return page;
    },
  },
  {
    on: 'Bluesky, by keys alone from the text on',
    by: keys,
    async write() {
      const page = await scene.browser.newPage('https://bsky.app/');
      await take(page, [
        { click: '[data-testid="composeFAB"]' },
        { click: BLUESKY_TEXT },
        { type: 'Written on Bluesky' },
        { click: '[data-testid="openMediaBtn"]' },
        { upload: 'body > input[type="file"]', files: ['cath.png', 'ci.png'] },
        { click: BLUESKY_TEXT },
      ]);
      await tabToControl(page, inDialog(LOOK), 'Shift+Tab');
      await enter(page);
      await page.find({ role: 'text', name: /^\d+ of \d+ characters$/ });
      return page;
    },
  },
];

test.for(composers)('on $on, everything that is changed in the panel arrives', async ({ by, write }) => {
  const page = await write();
  const hand = by(page);
  const before = [scene.server.scheduled.length, other.scheduled.length];
  const { mine, theirs } = await changeEverything(page, hand, ME, OTHER);
  await (by === mouse ? press(page, POST_FROM_PANEL) : tabOn(page, POST_FROM_PANEL).then(() => enter(page)));
  await says(page, /^Goes to the Fediverse on|^Posted/);
  const posts = await until('both servers to have it', () => {
    const kept = [scene.server.scheduled, other.scheduled].map((all, at) => all[before[at] ?? 0]);
    return kept.every((post) => post !== undefined) ? kept : null;
  });
  expect(posts.map((post) => ({ ...held(post), scheduledAt: post?.scheduledAt }))).toEqual([
    withBytes(mine),
    withBytes(theirs),
  ]);
  expect(scene.world.tunnels.filter((host) => host.includes(STRANGER))).toEqual([]);
  const { focus, ...rest } = await foreign(page);
  expect(rest).toEqual({ mutations: [], untrusted: [], patched: [] });
  // Into our own element and back to it, where the person pressed; never to one of the page's, unless their keys did.
  if (by === mouse) expect(focus.filter((name) => name !== 'ALSO-POST')).toEqual([]);
});

test('a post in Welsh and English goes as a pair to two accounts, both or neither', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write(
    'Mae’r llyfrgell ar agor heddiw tan saith.\n\nThe library is open until seven today.',
  );
  await inline(page).attach([one]);
  await lookBefore(page);
  await choose(page, 'This post is in Welsh and English', 'Only the W');
  await page.click({ role: 'button', name: `Always do this for ${ME} with posts from this site` });
  await until('the choice to be kept for this site', async () => {
    const { shares } = (await scene.browser.kept()).local.settings as { shares?: Record<string, string> };
    return shares?.[`x ${ME}`] === 'cy';
  });
  await page.click({ role: 'switch', name: 'Hide pictures until a reader opens them' });
  await page.click({ role: 'tab', name: OTHER });
  await page.click({ role: 'switch', name: `Post to ${OTHER}` });
  await page.find({ role: 'button', name: 'Post to 2 accounts' });
  const before = [scene.server.statuses.length, other.statuses.length];
  const since = () => [scene.server, other].map(({ statuses }, at) => statuses.slice(before[at]).map(held));
  other.faults.add({ on: 'POST /api/v2/media', when: 'before', do: 'limited' });
  await press(page, POST_FROM_PANEL);
  await says(page, /^The other language of this post cannot go, so this one waits/);
  expect(since()).toEqual([[], []]);
  await press(page, { role: 'button', name: 'Try again' });
  await until('both to go out', () => since().every((posts) => posts.length > 0));
  const both = {
    spoilerText: '',
    sensitive: true,
    visibility: 'public',
    pictures: [['', sha256(readFileSync(one))]],
  };
  expect(since()).toEqual([
    [{ ...both, text: 'Mae’r llyfrgell ar agor heddiw tan saith.', language: 'cy' }],
    [{ ...both, text: 'The library is open until seven today.', language: 'en' }],
  ]);
});

test('a poll waits for its time; without an account, or with half a time, there is nothing to press', async () => {
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Tea or coffee?');
  await inline(page).poll(['Tea', 'Coffee']);
  await lookBefore(page);
  await page.find({ role: 'text', name: /^Poll, open for/ });
  await page.click({ role: 'switch', name: `Post to ${ME}` });
  await page.find({ role: 'text', name: 'Choose an account first.' });
  expect((await page.find({ role: 'button', name: 'Post to 0 accounts' })).disabled).toBe(true);
  await page.click({ role: 'switch', name: `Post to ${ME}` });
  await page.click({ role: 'text', name: 'When to post' });
  await page.type('06');
  await press(page, POST_FROM_PANEL);
  await says(page, /^The time is not complete/);
  const at = await typeTime(page);
  const before = scene.server.scheduled.length;
  await press(page, POST_FROM_PANEL);
  const kept = await until('the poll at its server', () => scene.server.scheduled[before]);
  expect(kept.scheduledAt).toBe(at);
  expect(kept.poll).toEqual({
    options: ['Tea', 'Coffee'],
    expiresIn: 86_400,
    multiple: false,
    hideTotals: false,
  });
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
  const page = await scene.browser.newPage('https://x.com/home');
  await inline(page).write('Gigs in Treganna');
  await posting(scene, 1, () => press(page, POST));
  await says(page, 'Posted to the Fediverse');
  await page.reload();
  await inline(page).write('Thanks');
  await lookBefore(page);
  await rewrite(page, /^Text for carys/, 'Thanks to @bbc and @itv #gigstreganna');
  await page.find({ role: 'combobox', name: 'What becomes of @bbc' });
  await choose(page, 'What becomes of @itv', 'Link');
  // Both words stand in the post before, and in no list of ours.
  await page.click({ role: 'button', name: 'Write #GigsTreganna instead of #gigstreganna' });
  await page.find({ role: 'text', name: '#GigsTreganna' });
  const [status] = await posting(scene, 1, () => press(page, POST_FROM_PANEL));
  expect(status?.text).toBe('Thanks to @bbc@news.example and https://x.com/itv #GigsTreganna');
  expect(status?.mentions).toEqual(['bbc@news.example']);
});
