import { beforeAll, expect, test } from 'vitest';
import { returnTo } from '../../lib/fediverse/redirect.ts';
import { ask } from './acts/accounts.ts';
import { answerConsent, beginConnect, signIn } from './acts/connect.ts';
import { picture } from './acts/picture.ts';
import { playScene } from './play-scene.ts';

const carys = { username: 'carys', password: 'a long password' };
/** As many servers do, this one keeps its files on a name below its own. */
const FILES = 'files.social.example';
const PICTURE = '/carys.png';
const scene = playScene({
  server: { accounts: [{ ...carys, displayName: 'Carys', avatar: `https://${FILES}${PICTURE}` }] },
});
const picturesAsked = () => scene.world.requests.filter(({ host }) => host === FILES);
const signIns = () => scene.server.tokens.filter(({ account, revoked }) => account === 'carys' && !revoked);

beforeAll(() => {
  scene.world.host(FILES, (_request, response) => {
    const headers = { 'content-type': 'image/png', 'access-control-allow-origin': '*' };
    response.writeHead(200, headers).end(picture(200, 400, 400));
  });
  scene.world.host('shop.example', (_request, response) => {
    const headers = { 'content-type': 'text/html', 'access-control-allow-origin': '*' };
    response.writeHead(200, headers).end('<title>A shop</title>');
  });
});

test('a person connects an account in the real sign-in window', async () => {
  const options = await beginConnect(scene.browser, 'https://SOCIAL.example/');
  const consent = await signIn(scene.browser, carys);
  expect(picturesAsked()).toEqual([]);
  await answerConsent(consent, 'Authorize');
  await options.find({ role: 'text', name: 'Connected as carys@social.example.' });
  expect(signIns()).toHaveLength(1);
  expect(scene.server.apps).toHaveLength(1);
  expect(scene.server.violations).toEqual([]);
});

test('its picture was asked of its own server once, and is shown from this browser ever after', async () => {
  const options = await scene.browser.openOwn('/options.html');
  const shown = await options.waitFor(() => {
    const { src = '', naturalWidth = 0 } = document.querySelector<HTMLImageElement>('.avatar img') ?? {};
    return naturalWidth > 0 && `${naturalWidth} ${src.slice(0, 23)}`;
  });
  expect(shown).toBe('96 data:image/jpeg;base64,');
  // Nor could a page of ours show one that lies elsewhere.
  const foreign = await options.evaluate(
    (src) =>
      new Promise((resolve) => {
        const image = Object.assign(new Image(), { onload: () => resolve('shown'), src });
        image.onerror = () => resolve('refused');
      }),
    `https://${FILES}${PICTURE}`,
  );
  expect(foreign).toBe('refused');
  const saved = await options.evaluate(ask<'data.export'>, { verb: 'data.export', ask: {} });
  expect(JSON.stringify(saved)).toContain('carys@social.example');
  expect(JSON.stringify(saved)).not.toContain('data:image');
  expect(picturesAsked().map(({ method, path }) => `${method} ${path}`)).toEqual([`GET ${PICTURE}`]);
  const hosts = new Set(scene.world.requests.map(({ host }) => host));
  expect(hosts).toEqual(new Set([scene.server.host, FILES]));
});

test('connecting the same account again is told apart, and asks for no password; without a sign-in window it is a tab', async () => {
  await scene.browser.grant([`${returnTo.tab}*`]);
  const options = await beginConnect(scene.browser, '@carys@social.example', false);
  await answerConsent(await scene.browser.waitForPage('/oauth/authorize'), 'Authorize');
  await options.find({ role: 'text', name: 'Signed in again as carys@social.example.' });
  // It was a tab, whose address the server sent the person back to.
  expect(scene.server.apps.flatMap(({ redirectUris }) => redirectUris)).toContain(returnTo.tab);
});

test('signing out revokes the sign-in on the server', async () => {
  const options = await scene.browser.openOwn('/options.html');
  await options.click({ role: 'button', name: 'Sign out carys@social.example' });
  await options.click({ role: 'button', name: 'Sign out' });
  await options.find({ role: 'text', name: /^Signed out of carys@social.example/ });
  expect(signIns()).toEqual([]);
  expect(JSON.stringify((await scene.browser.kept()).databases)).not.toContain('data:image');
});

test('a person who says no on the server reads that, and nothing is connected', async () => {
  const options = await beginConnect(scene.browser, 'social.example');
  await answerConsent(await scene.browser.waitForPage('/oauth/authorize'), 'Deny');
  await options.find({ role: 'text', name: 'You did not allow Also Post to post for you.' });
  await options.find({ role: 'text', name: 'No account yet' });
});

test('a person who closes the window reads that', async () => {
  const options = await beginConnect(scene.browser, 'social.example');
  await (await scene.browser.waitForPage('/oauth/authorize')).close();
  await options.find({ role: 'text', name: 'The sign-in window closed before it was finished.' });
});

test.for([
  ['shop.example', 'There is no Fediverse server at this address.'],
  ['nobody.example', 'The server cannot be reached.'],
  ['not an address', 'This is not the address of a server or an account.'],
] as const)('%s gets its own plain message', async ([address, words]) => {
  const options = await beginConnect(scene.browser, address);
  await options.find({ role: 'text', name: words });
});
