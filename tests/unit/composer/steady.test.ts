import { expect, test } from 'vitest';
import { isSteady, isSteadyClass, isSteadyHook } from '../../../lib/composer/lesson/steady.ts';

test.each(['composer', 'compose-message', 'postButton', 'submit_btn', 'new-post-text'])(
  '%s was named by hand',
  (name) => expect(isSteady(name)).toBe(true),
);

test.each([':r1:', 'radix-:r3:', 'ember123', 'a1b2c3', 'mui-42', 'xkcdqwrtz', 'id', 'f-9', 'x:y'])(
  '%s was made by a machine, or may have been',
  (name) => expect(isSteady(name)).toBe(false),
);

test.each(['composer-body', 'post-editor-box', 'o-btn-primary'.slice(2)])(
  '%s is a class to rely on',
  (name) => expect(isSteadyClass(name)).toBe(true),
);

test.each([
  'css-1x2y3z',
  'sc-bdVaJa',
  'jsx-abcdef',
  '_a1b2',
  'flex',
  'p-2',
  'publish_button_a1b2c',
  'css-euzvab',
])('%s is no class to rely on', (name) => expect(isSteadyClass(name)).toBe(false));

test('a hook made for tests may count, and hold dots and colons', () => {
  for (const hook of ['tweetTextarea_0', 'composer.text', 'post:send', 'btn-post'])
    expect(isSteadyHook(hook)).toBe(true);
  for (const hook of ['a8f3e21c', '9-1', 'part-12345']) expect(isSteadyHook(hook)).toBe(false);
});
