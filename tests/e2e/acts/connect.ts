import type { Browser, Page } from '../browser/types.ts';

/** What a person types when they connect an account. */
export interface SignIn {
  /** Server or handle. */
  address: string;
  username: string;
  password: string;
}

/**
 * The settings page, with the field for a server filled in and Connect pressed.
 * @param hasWindow false for a browser without a sign-in window, as Firefox for Android is
 */
export async function beginConnect(browser: Browser, address: string, hasWindow = true): Promise<Page> {
  const options = await browser.openOwn('/options.html');
  if (!hasWindow) await options.evaluate(takeWindowAway);
  await options.click({ role: 'textbox', name: 'Server or account' });
  await options.type(address);
  await options.click({ role: 'button', name: 'Connect' });
  return options;
}

/** Runs in the settings page. */
function takeWindowAway(): void {
  const { browser } = globalThis as unknown as { browser: typeof import('webextension-polyfill') };
  Object.defineProperty(browser.identity, 'launchWebAuthFlow', { value: undefined });
}

/** Signs in on the server's own page, which leads to its question whether the app may come in. */
export async function signIn(
  browser: Browser,
  { username, password }: Pick<SignIn, 'username' | 'password'>,
): Promise<Page> {
  const window = await browser.waitForPage('/auth/sign_in');
  await window.click('input[name="user[email]"]');
  await window.type(username);
  await window.click('input[name="user[password]"]');
  await window.type(password);
  await window.click('button[type=submit]');
  return browser.waitForPage('/oauth/authorize');
}

/** The window closes under this last press, so its answer may never come. */
export const answerConsent = (window: Page, answer: 'Authorize' | 'Deny'): Promise<void> =>
  window.click({ role: 'button', name: answer }).catch(() => {});

/** Connects an account the way a person does, by the real sign-in window. */
export async function connect(browser: Browser, who: SignIn): Promise<void> {
  const options = await beginConnect(browser, who.address);
  await answerConsent(await signIn(browser, who), 'Authorize');
  await options.find({ role: 'text', name: /^Connected as / });
  await options.close();
}
