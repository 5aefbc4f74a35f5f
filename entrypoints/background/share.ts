import type { Tabs } from 'webextension-polyfill';
import browser from '../../lib/browser.ts';
import { emptyWritten } from '../../lib/model/blank.ts';
import type { Written } from '../../lib/model/written.ts';
import { keepWritten, readWritten } from '../../lib/store/written.ts';
import { disk } from './disk.ts';
import { type Context, contexts, sharedText } from './shared.ts';
import { speak } from './speak.ts';

/** Opens our own composer in a tab, with this below what is written there already. */
async function openWith(text: string): Promise<void> {
  if (text) {
    const written = (await readWritten(await disk())) ?? emptyWritten(crypto.randomUUID());
    await keepWritten(await disk(), added(written, text));
  }
  await browser.tabs.create({ url: browser.runtime.getURL('/write.html') });
}

const added = (written: Written, text: string): Written => ({
  ...written,
  text: written.text.trim() ? `${written.text.trimEnd()}\n\n${text}` : text,
});

/** Our lines in the browser's own menus, in the person's language. Made anew, since a line cannot be made twice. */
export async function offerSharing(): Promise<void> {
  const { t } = await speak();
  await browser.contextMenus.removeAll();
  for (const context of contexts)
    browser.contextMenus.create({ id: context, contexts: [context], title: t(`share.${context}`) });
}

const contextOf = (id: string | number): Context | undefined => contexts.find((it) => it === id);

/** Menus and keys that open our composer. */
export function startSharing(): void {
  browser.contextMenus.onClicked.addListener((about, tab) => {
    const context = contextOf(about.menuItemId);
    if (context) void openWith(sharedText(context, about, tab?.title ?? ''));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'write') void openWith('');
    if (command === 'share') void shareTab(tab);
  });
  browser.runtime.onInstalled.addListener(() => void offerSharing());
}

/** The key gave us a look at this tab (`activeTab`), and only at it. */
async function shareTab(pressed: Tabs.Tab | undefined): Promise<void> {
  const [current] = pressed ? [pressed] : await browser.tabs.query({ active: true, currentWindow: true });
  await openWith(sharedText('page', { pageUrl: current?.url }, current?.title ?? ''));
}
