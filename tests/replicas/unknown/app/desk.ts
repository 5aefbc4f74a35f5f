import { defineShadow, h } from '../../simple/elements.ts';
import { hashed, ingestAll, offer, options, publish, wordsOf } from '../../simple/page.ts';

/**
 * A desk that nobody described: custom elements with open shadow roots, and the control that publishes in one more; pictures
 * below the text. Beside it a box for comments of the same make, one for searching, a copy out of sight, and controls that do other things.
 */
const words = wordsOf(
  {
    text: 'What do you want to tell?',
    post: 'Send out',
    cancel: 'Cancel',
    comment: 'Write a comment',
    boost: 'Promote',
  },
  {
    cy: { text: 'Beth hoffech chi ei ddweud?', post: 'Anfon allan', comment: 'Ysgrifennu sylw' },
    de: { text: 'Was möchten Sie sagen?', post: 'Hinausschicken' },
    ja: { text: '何を伝えますか', post: '送る' },
  },
);

const field = (label: string) =>
  h('div', {
    class: hashed('field'),
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': label,
    'aria-multiline': 'true',
    style: 'min-height: 60px; white-space: pre-wrap; border: 1px solid;',
  });

defineShadow('desk-button', (host) => [
  h('button', { type: 'button', class: hashed('inner') }, host.getAttribute('label') ?? ''),
]);

defineShadow('desk-comment', () => [
  field(words.comment),
  h('desk-button', { label: words.comment, tone: 'quiet' }),
]);

const send = async (root: ParentNode, done: () => void) => {
  const text = (root.querySelector('[role="textbox"]') as HTMLElement).innerText;
  if (await publish('/api/posts', { text })) done();
};

defineShadow('desk-composer', (host) => {
  const box = h('div', { class: hashed('box') });
  const thumbs = h('div', { class: hashed('thumbs') });
  const input: HTMLInputElement = h('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    change: async () => {
      const media = await ingestAll([...(input.files ?? [])]);
      input.value = '';
      const shown = media.map((it) => h('img', { src: it.url, alt: '', width: 120, height: 80 }));
      // A layout that says nothing of its files but their number.
      thumbs.append(...(options.layout === 'unshown' ? [String(media.length)] : shown));
    },
  });
  const fill = () => {
    const text = box.querySelector('[role="textbox"]') ?? field(words.text);
    const out = h('desk-button', { label: words.post, tone: 'strong', slot: 'end' });
    out.addEventListener('click', () => void send(box, () => host.remove()));
    box.replaceChildren(
      text,
      thumbs,
      input,
      h(
        'div',
        { class: hashed('row') },
        h('desk-button', { label: words.boost }),
        h('desk-button', { label: words.cancel }),
        out,
      ),
    );
  };
  fill();
  offer(fill);
  return [box];
});

document
  .getElementById('root')
  ?.append(
    h('nav', {}, h('input', { type: 'text', placeholder: 'Search' })),
    h('div', { style: 'visibility: hidden' }, h('desk-comment', {})),
    h('desk-composer', {}),
    h('section', {}, h('desk-comment', {}), h('desk-comment', {})),
  );
