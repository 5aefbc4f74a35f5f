/** @jsxImportSource react */
import { Fragment, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Stage } from '../site.ts';
import { pageOptions } from './store.ts';

interface Store<S> {
  set(change: Partial<S>): void;
  start(render: (state: S) => void): void;
}

/** Draws a page from its store, and lets tests ask for all elements anew. */
export const mountPage = <S extends object>({ set, start }: Store<S>, view: (state: S) => ReactNode) => {
  const place = document.getElementById('root');
  if (!place) return;
  const root = createRoot(place);
  let generation = 0;
  start((state) => root.render(<Fragment key={generation}>{view(state)}</Fragment>));
  const stage: Stage = {
    rerender() {
      generation += 1;
      set({});
    },
    recover: () => Object.assign(pageOptions<object>(), { fails: 'never' }),
  };
  Object.defineProperty(window, '__replica', { value: stage });
};
