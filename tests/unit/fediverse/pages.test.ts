import { describe, expect, it } from 'vitest';
import { pageIn } from '../../../lib/fediverse/pages.ts';

const none = new Headers();

describe('a page in the place of an answer', () => {
  it.each([
    [
      403,
      '<!DOCTYPE html><title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x"></script>',
      'bot-check',
    ],
    [200, '<!doctype html><title>Making sure you&#39;re not a bot!</title>', 'bot-check'],
    [503, '<html><body>Checking your browser before accessing</body></html>', 'bot-check'],
    [511, '', 'captive-portal'],
    [200, '<html><head><title>Wi-Fi Login</title></head></html>', 'captive-portal'],
    [200, '<html><h1>example.social</h1><p>Buy this domain</p></html>', 'domain-gone'],
    [502, '<html><head><title>502 Bad Gateway</title></head></html>', null],
    [200, '<!doctype html><title>A shop</title>', null],
    [200, 'Just a moment', null],
    [404, '', null],
  ] as const)('%i %s is %s', (status, body, page) => {
    expect(pageIn(status, none, body)).toBe(page);
  });

  it('is a check for robots when a header says so', () => {
    expect(pageIn(403, new Headers({ 'cf-mitigated': 'challenge' }), '')).toBe('bot-check');
  });
});
