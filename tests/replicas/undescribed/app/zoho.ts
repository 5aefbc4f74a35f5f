import { h } from '../../simple/elements.ts';
import { hashed, offer, options } from '../../simple/page.ts';
import { area, around, button, send, startMedia, thumb } from './kit.ts';
import { words } from './words.ts';

/**
 * A window that does not say that it is one: a form with a plain text area, the networks as boxes to tick, the time in two
 * fields; outside of the form, a control that publishes now beside one that schedules. A first comment has a box too.
 */

const two = (it: number): string => String(it).padStart(2, '0');

const when = (): HTMLElement | null => {
  if (options.suggests === 0) return null;
  const at = new Date(options.suggests);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return h(
    'div',
    {},
    h('input', { type: 'date', value: day }),
    h('input', { type: 'time', value: `${two(at.getHours())}:${two(at.getMinutes())}` }),
  );
};

const open = (): void => {
  let text = '';
  const media = startMedia((it) => h('figure', {}, thumb(it), button('×')));
  const failed = h('div', {});
  const shell = h('div', { class: `layer ${hashed('layer')}` });
  const post = (later: boolean) => send({ text, later, media: media.now() }, failed, () => shell.remove());
  const network = (name: string) =>
    h(
      'label',
      {},
      h('input', { type: 'checkbox', checked: name === 'X' }),
      h('img', { src: '/n.svg', alt: name, width: 16 }),
    );
  const ends = (): HTMLElement =>
    h(
      'div',
      { class: 'row' },
      button(words.draft),
      button(words.schedule, () => post(true), { id: 'schedule' }),
      button(`${words.postNow} (2)`, () => post(false), { id: 'now', 'aria-haspopup': 'false' }),
    );
  const draw = () => {
    const box = area('', 6, { name: 'status', 'aria-label': words.text });
    box.value = text;
    const bottom = h('div', {}, ends());
    box.addEventListener('input', () => {
      text = box.value;
      bottom.replaceChildren(ends());
    });
    shell.replaceChildren(
      h(
        'div',
        { class: 'sheet' },
        h('form', {}, network('X'), network('Facebook'), box, area(words.first, 2), when()),
        media.thumbs,
        h('label', {}, words.upload, media.input),
        failed,
        bottom,
      ),
    );
  };
  draw();
  offer(draw);
  document.body.append(shell);
};

around(['inbox', 'note', 'comment', 'question'], open);
