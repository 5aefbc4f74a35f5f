import { expect, test } from 'vitest';
import { startEar } from '../../../lib/composer/ear.ts';

const element = () => Object.assign(new EventTarget(), { nodeType: 1 });
const file = (name: string) => new File([name], name);

function page() {
  const window = new EventTarget();
  const over = new AbortController();
  const ear = startEar(window as unknown as Window, over.signal);
  const happen = (type: string, from: object) => {
    const event = new Event(type);
    Object.defineProperty(event, 'composedPath', { value: () => [from, window] });
    window.dispatchEvent(event);
  };
  return { ear, over, happen };
}

/** `composedPath` of a file input is its own; `Node` is all that is asked of what was pressed. */
Object.assign(globalThis, { Node: { ELEMENT_NODE: 1 } });

test('files that were given before anybody listened wait, each once, however many events told of it', () => {
  const { ear, happen } = page();
  const input = Object.assign(element(), { files: [file('one'), file('two')] });
  happen('input', input);
  happen('change', input);
  expect(ear.waiting.map((it) => it.file.name)).toEqual(['one', 'two']);
  ear.claim(ear.waiting.slice(0, 1));
  expect(ear.waiting.map((it) => it.file.name)).toEqual(['two']);
});

test('the same file chosen a second time is a second file', () => {
  const { ear, happen } = page();
  const input = Object.assign(element(), { files: [file('one')] });
  for (const type of ['input', 'change', 'input', 'change']) happen(type, input);
  expect(ear.waiting).toHaveLength(2);
});

test('what was pressed last is known to whoever comes later, and not gathered for ever', () => {
  const { ear, happen } = page();
  const pressed = Array.from({ length: 12 }, element);
  for (const it of pressed) happen('click', it);
  expect(ear.pressed).toEqual(pressed.slice(2));
  ear.tell(() => undefined);
  happen('click', element());
  expect(ear.pressed).toEqual(pressed.slice(2));
});

test('a listener hears of files before they wait beside the earlier ones', () => {
  const { ear, happen } = page();
  const heard: [string, number, number][] = [];
  ear.tell((event, given) => heard.push([event.type, given.length, ear.waiting.length]));
  happen('change', Object.assign(element(), { files: [file('one')] }));
  happen('change', Object.assign(element(), { files: [file('two')] }));
  happen('keydown', element());
  expect(heard).toEqual([
    ['change', 1, 0],
    ['change', 1, 1],
    ['keydown', 0, 2],
  ]);
});

test('after its page is given up, it hears nothing', () => {
  const { ear, over, happen } = page();
  over.abort();
  happen('click', element());
  happen('change', Object.assign(element(), { files: [file('one')] }));
  expect([ear.pressed.length, ear.waiting.length]).toEqual([0, 0]);
});

test('what is given in a shadow root, whose event ends there, came from all that is around it too', () => {
  const { ear } = page();
  const composer = Object.assign(element(), { parentNode: null });
  const host = Object.assign(element(), { parentNode: composer });
  const inner = Object.assign(new EventTarget(), { nodeType: 11, parentNode: null, host });
  const input = Object.assign(element(), { files: [file('one')] });
  ear.hear(inner as unknown as Node);
  const event = new Event('change');
  Object.defineProperty(event, 'composedPath', { value: () => [input, inner] });
  inner.dispatchEvent(event);
  expect(ear.waiting.map(({ path }) => path)).toEqual([[input, inner, host, composer]]);
});
