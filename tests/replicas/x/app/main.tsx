/** @jsxImportSource react */
import { render } from 'react-dom';
import type { Stage } from '../../site.ts';
import { arrive, emptyComposer, openModal } from './actions.ts';
import { ComposerBox, ModalBar } from './composer.tsx';
import { Deck } from './deck.tsx';
import { Dialog, GifDialog, MediaDialog, Reminder } from './dialogs.tsx';
import { Column, Menu, posts, Surroundings } from './pages.tsx';
import { ScheduleDialog } from './schedule.tsx';
import { change, composerAt, hashed, now, options, type State, set, start } from './store.ts';
import { wordsOf } from './words.ts';

const words = wordsOf(options.lang);

const Layers = ({ state }: { state: State }) => {
  const composer = composerAt(state.owner);
  const path = state.route.split('?')[0];
  if (path === '/compose/post/media') return <MediaDialog composer={composer} />;
  if (path === '/compose/post/schedule') return <ScheduleDialog composer={composer} />;
  if (path === '/i/foundmedia/search') return <GifDialog composer={composer} />;
  if (!state.modal || path !== '/compose/post' || options.layout === 'mobile') return null;
  return (
    <Dialog>
      <ModalBar />
      {state.modal.answers && <Answered state={state} />}
      <ComposerBox composer={state.modal} />
    </Dialog>
  );
};

const Answered = ({ state }: { state: State }) => (
  <article data-testid="tweet">
    <div data-testid="tweetText">{state.modal?.answers?.text}</div>
  </article>
);

const App = ({ state }: { state: State }) => (
  <div className={hashed('app')}>
    <Surroundings />
    {options.layout === 'pro' ? <Deck state={state} /> : <Column state={state} />}
    <div id="layers">
      <Layers state={state} />
      {state.menu && <Menu menu={state.menu} owner={state.owner} />}
      {state.asks && <Reminder />}
      {state.toast && (
        <div data-testid="toast" role="alert">
          {state.toast.text} {state.toast.href && <a href={state.toast.href}>{words.view}</a>}
        </div>
      )}
      {state.wall && (
        <div data-testid="mask" className="wall">
          {words.wall}
        </div>
      )}
    </div>
    <button type="button" id="rerender" onClick={() => set({})}>
      render again ({state.renders})
    </button>
  </div>
);

/** The site's own keys. They act on the document unless something is being written. */
const shortcut = (event: KeyboardEvent) => {
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  if (event.key === 'n') openModal();
  if (event.key === '.') set({});
  if (event.key === '/')
    document.querySelector<HTMLElement>('[data-testid="SearchBox_Search_Input"]')?.focus();
};

/** The toolbars of both composers mount anew. */
const rerender = () => {
  for (const place of ['inline', 'modal'] as const) {
    change(place, (it) => ({ ...it, focused: it.focused + 1 }));
  }
};

const root = document.getElementById('react-root');
const inCommunity = location.pathname.startsWith('/i/communities/');
start(
  {
    route: location.pathname + location.search,
    behind: '/home',
    inline: emptyComposer('inline', inCommunity ? { audience: 'Garden Club' } : {}),
    modal: null,
    owner: 'inline',
    editing: 0,
    toast: null,
    asks: false,
    wall: false,
    menu: null,
    renders: 0,
  },
  (state) => {
    render(<App state={state} />, root);
  },
);
document.addEventListener('keydown', shortcut);
window.addEventListener('popstate', arrive);
Object.defineProperty(window, '__replica', {
  value: {
    rerender,
    recover() {
      options.fails = 'never';
    },
  } satisfies Stage,
});
const replies = new URLSearchParams(location.search).get('in_reply_to');
if (location.pathname === '/compose/post') {
  openModal({ answers: posts.find((it) => it.id === replies) ?? null }, now().route);
} else arrive();
