import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pack, unpack } from '../../../lib/catalogue.ts';
import { chooseLanguage, loadWords } from '../../../lib/i18n.ts';
import { builtWords, catalogue, words } from './catalogues.ts';

const ours = ['cy', 'en'];
const [en, cy] = await Promise.all([words('en'), words('cy')]);

describe('the language of the interface', () => {
  it('is the one the person chose, whatever the browser prefers', () => {
    expect(chooseLanguage('cy', ours, ['en-GB'])).toBe('cy');
    expect(chooseLanguage('en', ours, ['cy'])).toBe('en');
  });

  it('is by itself the first that we have among those the browser asks for', () => {
    expect(chooseLanguage('auto', ours, ['fr', 'cy-GB', 'en'])).toBe('cy');
    expect(chooseLanguage('auto', ours, ['en-US', 'cy'])).toBe('en');
    expect(chooseLanguage('auto', ours, ['CY'])).toBe('cy');
  });

  it('is as the browser asks when the one the person chose is no longer there', () => {
    expect(chooseLanguage('br', ours, ['cy'])).toBe('cy');
  });

  it('is English when the browser asks for none that we have', () => {
    expect(chooseLanguage('auto', ours, ['fr', 'cyx', 'de'])).toBe('en');
    expect(chooseLanguage('auto', ours, [])).toBe('en');
  });
});

describe('a sentence', () => {
  it('is said with its values', () => {
    expect(en('job.progress', { done: 1, total: 3 })).toBe('1 of 3 done');
    expect(cy('job.progress', { done: 1, total: 3 })).toBe('Wedi gwneud 1 o 3');
  });

  it('follows the six numbers of Welsh, mutations and all', () => {
    const said = [0, 1, 2, 3, 4, 6, 7].map((count) => cy('popup.attention', { count }));
    expect(said).toEqual([
      "Nid oes postiadau'n aros amdanoch",
      'Mae 1 postiad yn aros amdanoch',
      'Mae 2 bostiad yn aros amdanoch',
      'Mae 3 phostiad yn aros amdanoch',
      'Mae 4 postiad yn aros amdanoch',
      'Mae 6 phostiad yn aros amdanoch',
      'Mae 7 postiad yn aros amdanoch',
    ]);
  });

  it('follows the two numbers of English', () => {
    expect([0, 1, 2].map((count) => en('popup.attention', { count }))).toEqual([
      '0 posts wait for you',
      '1 post waits for you',
      '2 posts wait for you',
    ]);
  });

  it('groups the digits of a number but not of a word', () => {
    expect(en('date.minutes', { count: 12_345 })).toBe('12,345 minutes');
    expect(en('options.about.version', { version: '2026' })).toBe('Version 2026');
  });

  it('shows “…” and no braces where a value is missing', () => {
    expect(en.coded('notice.link_added', undefined)).toBe('This link is added to the text: …');
  });

  it('takes a value as it is, even when it looks like a pattern', () => {
    expect(en.coded('notice.link_added', { url: '{url} $& $1' })).toBe(
      'This link is added to the text: {url} $& $1',
    );
  });

  it('can be had with its values still open', () => {
    expect(en.raw('button.scheduled')).toContain('{time}');
  });
});

describe('the catalogues', () => {
  it('come out of the package as they went in, forms that one language alone has and all', async () => {
    const catalogues = { cy: await catalogue('cy'), en: await catalogue('en') };
    const { keys, said } = pack(catalogues);
    expect(said.en).toContain(0);
    for (const language of ['cy', 'en'] as const)
      expect(unpack(keys, said[language] ?? [])).toEqual(catalogues[language]);
  });
});

describe('loading', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('reads the built file of the language from our own package', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url);
      return builtWords(url);
    });
    const { language, t } = await loadWords('cy');
    expect(asked).toEqual(
      ['/languages.json', '/words/keys.json', '/words/cy.json'].map((it) =>
        fakeBrowser.runtime.getURL(it as '/'),
      ),
    );
    expect(language).toBe('cy');
    expect(t('action.cancel')).toBe('Canslo');
  });
});
