import type { Stage } from '../../site.ts';

/** State of a page and the drawing of it: every change draws all, as on sites that render on each key. */
export interface Store<S> {
  now(): S;
  set(change: Partial<S>): void;
  /** How often the page was drawn. */
  readonly draws: number;
}

let draws = 0;
const load = Math.floor(Math.random() * 1e6);

export const startStore = <S extends object>(first: S, draw: (state: S) => void): Store<S> => {
  let state = first;
  const again = () => {
    draws += 1;
    draw(state);
  };
  queueMicrotask(again);
  return {
    now: () => state,
    set(change) {
      state = { ...state, ...change };
      again();
    },
    get draws() {
      return draws;
    },
  };
};

/** A class name as a compiler makes it, new with every load and every drawing: no reader can hold on to it. */
export const hashed = (name: string): string =>
  `_${[...name].reduce((sum, it) => (sum * 31 + it.charCodeAt(0)) % 1e9, load + draws).toString(36)}`;

/** Options of the page's address on top of the usual ones. */
export const optionsOf = <O extends object>(defaults: O): O => {
  const asked = Object.fromEntries(new URLSearchParams(location.search));
  Object.assign(
    mine,
    defaults,
    Object.fromEntries(
      Object.entries(defaults).map(([key, value]) => {
        const said = asked[key];
        if (said === undefined) return [key, value];
        return [
          key,
          typeof value === 'number' ? Number(said) : typeof value === 'boolean' ? said === 'true' : said,
        ];
      }),
    ),
  );
  return mine as O;
};
/** One page, one set of options. */
const mine = {};

/** What tests ask of every page (see `Stage`). */
export const offer = (own: Pick<Stage, 'rerender'>) => {
  const stage: Stage = { ...own, recover: () => Object.assign(mine, { fails: 'never' }) };
  Object.defineProperty(window, '__replica', { value: stage });
};

export const after = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What a replica's server is told. @returns its answer, and whether it was a success by its status */
export const post = async (
  path: string,
  body: object,
): Promise<{ ok: boolean; answer: Record<string, never> }> => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ok: response.ok, answer: await response.json() };
};

/** Uploads a file and tells its name on the host of pictures. */
export const upload = async (file: File): Promise<string> => {
  const response = await fetch('/upload', {
    method: 'POST',
    headers: { 'content-type': file.type },
    body: file,
  });
  return (await response.json()).name;
};

export const dataUrl = (file: Blob): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsDataURL(file);
  });
