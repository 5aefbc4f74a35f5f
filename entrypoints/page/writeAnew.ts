import { ask } from '../../lib/protocol/ask.ts';

/** Lays words of posts, in their order, below what stands in our composer, and opens it. */
export async function writeAnew(words: readonly { text: string; spoilerText: string }[]): Promise<void> {
  const got = await ask('write.get', {});
  if (!got.ok) return;
  const { written } = got.value;
  const texts = [written.text, ...words.map(({ text }) => text)].map((text) => text.trim());
  const warning = written.warning || (words.find(({ spoilerText }) => spoilerText)?.spoilerText ?? '');
  await ask('write.keep', { written: { ...written, text: texts.filter(Boolean).join('\n\n'), warning } });
  location.assign('/write.html');
}
