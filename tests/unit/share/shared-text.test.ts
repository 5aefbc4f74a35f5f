import { describe, expect, it } from 'vitest';
import { sharedText } from '../../../entrypoints/background/shared.ts';

const page = { pageUrl: 'https://council.example/news?id=1' };

describe('what is shared', () => {
  it('is a quotation with its page', () => {
    expect(sharedText('selection', { ...page, selectionText: ' Bore da ' }, 'News')).toBe(
      '“Bore da”\n\nhttps://council.example/news?id=1',
    );
  });

  it('is the address of a link, and nothing of its page', () => {
    expect(sharedText('link', { ...page, linkUrl: 'https://other.example/' }, 'News')).toBe(
      'https://other.example/',
    );
  });

  it('is the address of a picture, or of its page where the picture has none', () => {
    expect(sharedText('image', { ...page, srcUrl: 'https://cdn.example/a.png' }, 'News')).toBe(
      'News\n\nhttps://cdn.example/a.png',
    );
    expect(sharedText('image', { ...page, srcUrl: 'data:image/png;base64,xx' }, 'News')).toBe(
      'News\n\nhttps://council.example/news?id=1',
    );
  });

  it('is the title and address of a page', () => {
    expect(sharedText('page', page, 'News')).toBe('News\n\nhttps://council.example/news?id=1');
  });

  it.each(['about:config', 'file:///home/me.txt', 'javascript:alert(1)', 'chrome://settings'])(
    'never is an address like %s',
    (pageUrl) => {
      expect(sharedText('page', { pageUrl }, 'Mine')).toBe('Mine');
      expect(sharedText('link', { linkUrl: pageUrl }, 'Mine')).toBe('');
    },
  );
});
