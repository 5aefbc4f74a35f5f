import { beforeAll, expect, test } from 'vitest';
import { answerConsent, beginConnect, signIn } from './acts/connect.ts';
import { playScene } from './play-scene.ts';

const scene = playScene();
const carys = { username: 'carys', password: 'a long password' };
const signIns = () => scene.server.tokens.filter(({ account, revoked }) => account === 'carys' && !revoked);

beforeAll(() => {
  scene.world.host('shop.example', (_request, response) => {
    const headers = { 'content-type': 'text/html', 'access-control-allow-origin': '*' };
    response.writeHead(200, headers).end('<title>A shop</title>');
  });
});

test('a person connects an account in the real sign-in window', async () => {
  const options = await beginConnect(scene.browser, 'https://SOCIAL.example/');
  await answerConsent(await signIn(scene.browser, carys), 'Authorize');
  await options.find({ role: 'text', name: 'Connected as carys@social.example.' });
  expect(signIns()).toHaveLength(1);
  expect(scene.server.apps).toHaveLength(1);
  expect(scene.server.violations).toEqual([]);
});

test('connecting the same account again is told apart, and asks for no password', async () => {
  const options = await beginConnect(scene.browser, '@carys@social.example');
  await answerConsent(await scene.browser.waitForPage('/oauth/authorize'), 'Authorize');
  await options.find({ role: 'text', name: 'Signed in again as carys@social.example.' });
});

test('signing out revokes the sign-in on the server', async () => {
  const options = await scene.browser.openOwn('/options.html');
  await options.click({ role: 'button', name: 'Sign out carys@social.example' });
  await options.click({ role: 'button', name: 'Sign out' });
  await options.find({ role: 'text', name: /^Signed out of carys@social.example/ });
  expect(signIns()).toEqual([]);
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
