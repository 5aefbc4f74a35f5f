import browser from '../../lib/browser.ts';

/**
 * What the person chose for the interface, else `auto`. Straight from storage: the background may be asleep, and nobody
 * should wait for words. The only setting that pages read by themselves, so that they need not bring the reader of all.
 */
export async function chosenLanguage(): Promise<string> {
  const { settings } = await browser.storage.local.get('settings');
  const { language } = (settings ?? {}) as { language?: unknown };
  return typeof language === 'string' ? language : 'auto';
}
