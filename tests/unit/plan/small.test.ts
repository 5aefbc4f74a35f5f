import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../lib/plan/fingerprint.ts';
import { mimeTypeOf } from '../../../lib/plan/mime.ts';
import { draft, media } from './drafts.ts';

describe('a fingerprint', () => {
  const base = fingerprint(draft([{ text: 'Bore da', media: [media()] }, 'b']));

  it('is the same for the same content, whenever and wherever captured', () => {
    const later = {
      id: '1b1b6d0e-5d1e-4b52-9f5e-0f6a3f9f2a12',
      capturedAt: 9,
      url: 'https://x.com/home',
      site: 'buffer',
    };
    expect(fingerprint(draft([{ text: ' Bore  da\n', media: [media()] }, 'b'], later))).toBe(base);
  });

  it.each([
    ['other text', draft([{ text: 'Bore Da', media: [media()] }, 'b'])],
    ['another cut', draft([{ text: 'Bore da b', media: [media()] }])],
    ['no picture', draft(['Bore da', 'b'])],
    ['another size', draft([{ text: 'Bore da', media: [media('llun.jpg', { bytes: 11 })] }, 'b'])],
    ['another file', draft([{ text: 'Bore da', media: [media('arall.jpg')] }, 'b'])],
    [
      'a poll',
      draft([
        { text: 'Bore da', media: [media()], poll: { options: ['a', 'b'], durationMs: 1, multiple: false } },
        'b',
      ]),
    ],
    ['a warning', draft([{ text: 'Bore da', media: [media()] }, 'b'], { spoilerText: 'x' })],
  ])('differs for %s', (_, other) => {
    expect(fingerprint(other)).not.toBe(base);
  });

  it('is short and never the text', () => {
    expect(base).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('the type of a file', () => {
  it.each([
    ['image/png', 'a.jpg', 'image/png'],
    ['IMAGE/JPG', 'a', 'image/jpeg'],
    ['video/webm;codecs=vp9', 'a', 'video/webm'],
    ['', 'a.JPEG', 'image/jpeg'],
    ['application/octet-stream', 'a.mov', 'video/quicktime'],
    ['', 'a', 'application/octet-stream'],
    ['', 'a.xyz', 'application/octet-stream'],
  ])('%j named %s is %s', (told, name, expected) => {
    expect(mimeTypeOf(told, name)).toBe(expected);
  });
});
