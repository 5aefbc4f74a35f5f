import { h } from '../../simple/elements.ts';
import { options } from '../../simple/page.ts';
import { words } from './words.ts';

const field = (id: string, label: string, control: HTMLElement): HTMLElement =>
  h('div', { class: 'roundfield', id }, h('span', { class: 'title' }, label), control);

const sent = new URLSearchParams(options.sent);

const submitButton = (): HTMLElement =>
  h('button', { name: 'submit', class: 'btn', type: 'submit', value: 'form' }, words.post);

/**
 * The form of the old site: text areas, one page per step, sent as forms are: the answer is another page. One that was not
 * taken comes again with what it held, and says why.
 */
export const oldForm = (): HTMLElement => {
  const isText = new URLSearchParams(location.search).get('selftext') === 'true' || sent.has('text');
  const title: HTMLTextAreaElement = h('textarea', { name: 'title', rows: 2 });
  const text: HTMLTextAreaElement = h('textarea', { name: 'text', rows: 3, disabled: !isText });
  const url: HTMLInputElement = h('input', { name: 'url', type: 'url', disabled: isText });
  for (const it of [title, text, url]) it.value = sent.get(it.name) ?? '';
  const form: HTMLFormElement = h(
    'form',
    {
      id: 'newlink',
      class: 'submit content',
      method: 'post',
      submit: () => {
        form.action = `/api/submit?${new URLSearchParams({ lang: options.lang, fails: options.fails })}`;
      },
    },
    h('a', { href: '?selftext=false' }, words.link),
    h('a', { href: '?selftext=true' }, words.text),
    field('title-field', words.title, title),
    h('div', { id: 'url-desc', class: isText ? 'gone' : '' }, field('url-field', words.url, url)),
    h('div', { id: 'text-desc', class: isText ? '' : 'gone' }, field('text-field', words.body, text)),
    field('reddit-field', words.choose, h('input', { name: 'sr', id: 'sr-autocomplete', value: 'cymru' })),
    h('span', { class: `error${options.sent === '' ? ' gone' : ''}` }, words.failed),
    submitButton(),
  );
  return form;
};

export const renewOld = (): void => document.querySelector('#newlink .btn')?.replaceWith(submitButton());

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
