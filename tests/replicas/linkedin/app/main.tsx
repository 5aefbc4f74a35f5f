/** @jsxImportSource react */
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { offer } from '../../kit/app/store.ts';
import { open } from './actions.ts';
import { Classic } from './classic.tsx';
import { Feed } from './pages.tsx';
import { Sdui } from './sdui.tsx';
import { change, generation, hashed, now, onDraw, type State, set, words } from './store.ts';

/** The host has no height of its own; what lies in its open shadow root covers the page. */
const outlet = (): HTMLElement => {
  const host = document.body.appendChild(document.createElement('div'));
  host.id = 'interop-outlet';
  host.dataset.testid = 'interop-shadowdom';
  const root = host.attachShadow({ mode: 'open' });
  const style = root.appendChild(document.createElement('link'));
  style.rel = 'stylesheet';
  style.href = '/replica.css';
  return root.appendChild(document.createElement('div'));
};
const inside = generation === 'interop' ? outlet() : null;

const Composer = ({ state }: { state: State }) => {
  if (generation === 'sdui') return <Sdui state={state} />;
  const modal = state.composer && <Classic composer={state.composer} />;
  return inside ? createPortal(modal, inside) : modal;
};

const Toast = ({ href }: { href: string }) => (
  <div className={generation === 'sdui' ? hashed('toast') : 'artdeco-toast-item'} role="status">
    <span>{words.sent}</span> <a href={href}>{words.view}</a>
  </div>
);

const App = ({ state }: { state: State }) => (
  <div className={hashed('app')}>
    <Feed />
    <Composer state={state} />
    {state.toast && (
      <div className="toasts">
        <Toast href={state.toast} />
      </div>
    )}
    <button type="button" id="rerender" onClick={() => set({})}>
      ↻
    </button>
  </div>
);

const root = createRoot(document.getElementById('root') as HTMLElement);
onDraw((state) => root.render(<App state={state} />));
const asked = new URLSearchParams(location.search);
if (asked.has('shareActive') || asked.has('share')) void open();
else set(now());
offer({ rerender: () => change({ round: (now().composer?.round ?? 0) + 1 }) });
