/** Grows with every render, and is another on every load: class names change with it. */
let renders = Math.floor(Math.random() * 1000);
const load = renders;

/** A class name as the site's compiler would make it: no reader can hold on to it. */
export const hashed = (name: string): string =>
  `x${(name.length * 7919 + renders * 104729).toString(36)} x${(name.length * 31 + load).toString(36)}`;

/** State of a page, drawn again whole at every change. */
export const createStore = <S extends object>(first: S) => {
  let state = first;
  let draw: (state: S) => void = () => undefined;
  const set = (change: Partial<S>) => {
    state = { ...state, ...change };
    renders += 1;
    draw(state);
  };
  return {
    now: () => state,
    set,
    /** Draws now, and from now on whenever something changed. */
    start(render: (state: S) => void) {
      draw = render;
      draw(state);
    },
  };
};

let ids = 1;
export const newId = (): number => ids++;

const options = JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="replica"]')?.content ?? '{}');
/** What the server put into the page for it. */
export const pageOptions = <O>(): O => options;

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
