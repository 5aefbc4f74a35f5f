import { h } from '../../simple/elements.ts';
import { offer, options } from '../../simple/page.ts';
import { postDialog } from './posts.ts';
import { studio } from './studio.ts';
import { words } from './words.ts';

/** Comments below a post, a search and a live chat: the same boxes, and no composers of ours. */
const surroundings = (): HTMLElement =>
  h(
    'ytd-masthead',
    {},
    h('input', { name: 'search_query', placeholder: words.search }),
    h(
      'yt-live-chat-text-input-field-renderer',
      {},
      h('div', { id: 'input', contenteditable: 'true', 'aria-label': words.chat }),
    ),
  );

const thread = (): HTMLElement =>
  h(
    'ytd-comments',
    {},
    h(
      'ytd-comment-simplebox-renderer',
      {},
      h(
        'ytd-commentbox',
        { id: 'commentbox' },
        h(
          'yt-formatted-string',
          { id: 'contenteditable-textarea' },
          h('div', { id: 'contenteditable-root', contenteditable: 'true', 'aria-label': words.comment }),
        ),
        h(
          'div',
          { id: 'buttons' },
          h('ytd-button-renderer', { id: 'submit-button' }, h('button', { type: 'button' }, words.send)),
        ),
      ),
    ),
  );

const isStudio = options.layout === 'studio';
document
  .getElementById('root')
  ?.append(
    surroundings(),
    h('main', {}, isStudio ? studio() : postDialog(), h('div', { id: 'posts' })),
    thread(),
  );
offer(() => document.getElementById('commentbox')?.dispatchEvent(new Event('render-again')));
