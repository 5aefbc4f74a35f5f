import { h } from '../../simple/elements.ts';
import { publish } from '../../simple/page.ts';
import { words } from './words.ts';

const field = (id: string, label: string, control: HTMLElement): HTMLElement =>
  h('div', { class: 'roundfield', id }, h('span', { class: 'title' }, label), control);

/** The form of the old site: text areas, one page per step, and an answer that leads away. */
export const oldForm = (): HTMLElement => {
  const isText = new URLSearchParams(location.search).get('selftext') === 'true';
  const title: HTMLTextAreaElement = h('textarea', { name: 'title', rows: 2 });
  const text: HTMLTextAreaElement = h('textarea', { name: 'text', rows: 3 });
  const url: HTMLInputElement = h('input', { name: 'url', type: 'url' });
  const error = h('span', { class: 'error gone' }, words.failed);
  const send = async (event: Event) => {
    event.preventDefault();
    error.classList.add('gone');
    const draft = { title: title.value, text: isText ? text.value : '', link: isText ? '' : url.value };
    const sent = await publish('/api/submit', draft);
    if (sent) location.assign(`/r/cymru/comments/${sent.id}/a_title/`);
    else error.classList.remove('gone');
  };
  return h(
    'form',
    { id: 'newlink', class: 'submit content', submit: send },
    h('a', { href: '?selftext=false' }, words.link),
    h('a', { href: '?selftext=true' }, words.text),
    field('title-field', words.title, title),
    h('div', { id: 'url-desc', class: isText ? 'gone' : '' }, field('url-field', words.url, url)),
    h('div', { id: 'text-desc', class: isText ? '' : 'gone' }, field('text-field', words.body, text)),
    field('reddit-field', words.choose, h('input', { name: 'sr', id: 'sr-autocomplete', value: 'cymru' })),
    error,
    h('button', { name: 'submit', class: 'btn', type: 'submit', value: 'form' }, words.post),
  );
};

/** A box for comments and a search, as on every page of the old site. */
export const oldSurroundings = (): HTMLElement =>
  h(
    'aside',
    {},
    h('form', { id: 'search' }, h('input', { name: 'q', placeholder: words.search })),
    h(
      'form',
      { class: 'usertext' },
      h('textarea', { name: 'text', rows: 1 }),
      h('button', { type: 'submit', class: 'save' }, words.comment),
    ),
  );
