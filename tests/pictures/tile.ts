import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { opened } from '../e2e/acts/opened.ts';
import type { Browser } from '../e2e/browser/types.ts';
import type { Language } from './languages.ts';

const icon = readFileSync(resolve(import.meta.dirname, '../../public/icon.svg'), 'utf8');

/** What stands for us in a store's lists: our sign, our name and our button, in the colours of our own pages. */
export async function tile(browser: Browser, { code, word }: Language, picture: string): Promise<void> {
  const page = await browser.openOwn('/write.html');
  await opened(page);
  await page.look({ dark: false, width: 440, height: 280 });
  await page.evaluate(draw, { code, icon, name: word('extension_name'), button: word('button_post') });
  await page.screenshot(picture);
  await page.close();
}

/** Runs in one of our own pages, instead of what stands there. */
function draw(about: { code: string; icon: string; name: string; button: string }): void {
  document.documentElement.lang = about.code;
  const tile = document.createElement('div');
  tile.innerHTML = `${about.icon}<h1></h1><span class="button" data-kind="main"></span>`;
  const [sign, name, button] = [...tile.children] as (HTMLElement | SVGElement)[];
  if (name) name.textContent = about.name;
  if (button) button.textContent = about.button;
  tile.style.cssText =
    'display: grid; place-content: center; place-items: center; gap: 16px; block-size: 280px';
  sign?.setAttribute('style', 'inline-size: 96px; block-size: 96px');
  name?.setAttribute('style', 'font-size: 40px; line-height: 1');
  button?.setAttribute('style', 'font-size: 18px');
  document.body.replaceChildren(tile);
}
