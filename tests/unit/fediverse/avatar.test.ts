import { describe, expect, it } from 'vitest';
import { avatarAddress, readAvatar } from '../../../lib/fediverse/avatar.ts';
import { type Host, net } from './net.ts';

const server = 'https://social.example';
const MB = 1024 * 1024;

const file = (size: number): Host => ({
  answer: () => new Response(new Uint8Array(size), { headers: { 'content-type': 'image/png' } }),
});

describe('the picture of an account', () => {
  it.each([
    'https://social.example/avatars/1.png',
    'https://files.social.example/accounts/1.webp?v=2',
    'https://a.b.social.example/1',
  ])('is asked for at %s', (avatar) => {
    expect(avatarAddress({ server, avatar })?.href).toBe(avatar);
  });

  it.each([
    null,
    '',
    '/avatars/1.png',
    'http://social.example/1.png',
    'https://cdn.example/1.png',
    'https://example/1.png',
    'https://other.example/1.png',
    'https://antisocial.example/1.png',
    'https://social.example.evil.example/1.png',
    'https://social.example@evil.example/1.png',
    'https://carys:secret@social.example/1.png',
    'https://social.example:8443/1.png',
    'https://[::1]/1.png',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    'blob:https://social.example/1',
  ])('is not asked for at %s', async (avatar) => {
    const { asked, fetch } = await net({ 'social.example': file(1), 'evil.example': file(1) });
    expect(avatarAddress({ server, avatar })).toBe(null);
    expect(await readAvatar({ server, avatar }, { fetch })).toBe(null);
    expect(asked).toEqual([]);
  });

  it('is read once, without cookies, as it is', async () => {
    const { asked, fetch } = await net({ 'files.social.example': file(2 * MB) });
    const avatar = 'https://files.social.example/1.png';
    expect((await readAvatar({ server, avatar }, { fetch }))?.size).toBe(2 * MB);
    expect(asked).toEqual([`GET ${avatar}`]);
  });

  const moved = (to: string): Host => ({
    answer: () => new Response(null, { status: 302, headers: { location: to } }),
  });
  const endless: Host = {
    answer: () => new Response(new ReadableStream({ pull: (out) => out.enqueue(new Uint8Array(64 * 1024)) })),
  };
  it.each([
    ['is larger than we take', file(2 * MB + 1)],
    ['never ends', endless],
    ['lies on another host after all', moved('https://evil.example/1.png')],
    ['is gone', { answer: () => new Response('gone', { status: 404 }) }],
    ['may not be read', { answer: () => Promise.reject(new TypeError('Failed to fetch')) }],
  ])('is left alone when it %s', async (_, host) => {
    const { asked, fetch } = await net({ 'social.example': host, 'evil.example': file(1) });
    const avatar = 'https://social.example/1.png';
    expect(await readAvatar({ server, avatar }, { fetch })).toBe(null);
    expect(asked).toEqual([`GET ${avatar}`]);
  });
});
