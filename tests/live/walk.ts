import { type BrowserContext, chromium, type Page } from 'playwright';

export interface Credentials {
  name: string;
  password: string;
}

/** Where the server is told to send the person back to; nothing is there, and nothing is asked of it. */
export const BACK = 'https://also-post.invalid/';

const yes = /authori[sz]e|allow|accept|approve|continue|awdurdod|caniat/i;
// Laravel Passport (Pixelfed, Loops) calls it so.
const no = /deny|reject|decline|cancel|gwrthod|canslo/i;
/** For one field or button, ms. */
const PATIENCE = 5000;
/** Pages between the beginning and the end of a sign-in. */
const STEPS = 8;
/** Looks at a page that offers nothing: Misskey's pages are drawn some time after they are there. */
const LOOKS = 12;

/** A person at the real sign-in pages of a server, in a real browser that stays signed in. */
export async function createWalker(at: string | null) {
  let profile: BrowserContext | null = null;

  async function open(): Promise<BrowserContext> {
    const executablePath = process.env.ALSO_POST_CHROMIUM ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const opened = await browser.newContext();
    if (at) await opened.route('**', (route) => ferry(route, at));
    return opened;
  }

  /** @returns where it led to; `null` when there is no way to say no. */
  async function decide(
    authorizeUrl: string,
    answer: 'allow' | 'deny',
    who: Credentials,
  ): Promise<string | null> {
    profile ??= await open();
    const here = await profile.newPage();
    here.setDefaultTimeout(PATIENCE);
    let back: string | null = null;
    here.on('request', (request) => {
      if (request.isNavigationRequest() && request.url().startsWith(BACK)) back = request.url();
    });
    await here.goto(authorizeUrl).catch(() => undefined);
    for (let steps = 0, looks = 0; steps < STEPS && looks < LOOKS && back === null; ) {
      // The page may be leaving while we look at it; then it is looked at again.
      const isDone = await act(here, answer, who).catch(() => true);
      if (isDone) steps += 1;
      looks = isDone ? 0 : looks + 1;
      await here.waitForLoadState('load').catch(() => undefined);
      await here.waitForTimeout(300);
    }
    await here.close();
    // Where signing in is saying yes, nobody can say no.
    const isYes = back !== null && new URL(back).searchParams.has('code');
    return answer === 'deny' && isYes ? null : back;
  }

  return { decide, close: async () => void (await profile?.browser()?.close()) };
}

/** Does what this page asks for. @returns false when there is nothing of the kind to do. */
async function act(page: Page, answer: 'allow' | 'deny', who: Credentials): Promise<boolean> {
  const isLogin = (await page.locator('input[type=password]:visible').count()) > 0;
  if (isLogin) await logIn(page, who);
  else if (!(await giveName(page, who)))
    return press(page, answer === 'allow' ? yes : no, answer === 'allow');
  return true;
}

/** Misskey asks for the name first, and for the password on the next page. @returns whether that was asked */
async function giveName(page: Page, { name }: Credentials): Promise<boolean> {
  const field = page.locator('input[autocomplete~=username]:visible, input[name=username]:visible').first();
  if ((await field.count()) === 0 || (await field.inputValue()) === name) return false;
  await field.fill(name);
  await field.press('Enter');
  return true;
}

async function logIn(page: Page, { name, password }: Credentials): Promise<void> {
  const form = page.locator('form', { has: page.locator('input[type=password]') }).first();
  const field = form.locator('input[type=text], input[type=email], input:not([type])').first();
  if (await field.count()) await field.fill(name);
  await form.locator('input[type=password]').fill(password);
  await form.locator('input[type=password]').press('Enter');
}

/** @param any whether some other button will do where none is called so */
async function press(page: Page, called: RegExp, any: boolean): Promise<boolean> {
  const buttons = page.locator('button:visible, input[type=submit]:visible');
  const count = await buttons.count();
  const words = async (at: number): Promise<string> => {
    const button = buttons.nth(at);
    return `${await button.innerText().catch(() => '')} ${(await button.getAttribute('value')) ?? ''}`;
  };
  for (let at = 0; at < count; at += 1) {
    if (!called.test(await words(at))) continue;
    await buttons.nth(at).click({ noWaitAfter: true });
    return true;
  }
  if (!any || count === 0) return false;
  await buttons.first().click({ noWaitAfter: true });
  return true;
}

/** Carries a request to where the server really listens. */
async function ferry(route: Parameters<Parameters<Page['route']>[1]>[0], at: string): Promise<void> {
  const { pathname, search, href } = new URL(route.request().url());
  if (href.startsWith(BACK)) return route.abort();
  const response = await route.fetch({ url: `${at}${pathname}${search}`, maxRedirects: 0 });
  return route.fulfill({ response });
}
