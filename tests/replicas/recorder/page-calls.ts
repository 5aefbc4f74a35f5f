type Method = (this: unknown, ...given: unknown[]) => unknown;

let depth = 0;

/** Whether one of the page's own scripts is inside a wrapped call now. */
export const isPageCall = (): boolean => depth > 0;

/** Runs something that one of the page's scripts called for. */
export const during = <R>(before: () => void, after: () => void, run: () => R): R => {
  if (depth++ === 0) before();
  try {
    return run();
  } finally {
    if (--depth === 0) after();
  }
};

/**
 * Wraps methods and setters of the page's world, so that what they do is known to be done by its scripts. An extension's
 * script has functions of its own, which this does not touch.
 */
export const wrap = (
  holder: object,
  which: (name: string) => boolean,
  before: () => void,
  after: () => void,
) => {
  const around = (native: Method): Method =>
    function (this: unknown, ...given) {
      return during(before, after, () => native.apply(this, given));
    };
  for (const [name, it] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
    if (!it.configurable) continue;
    if (it.set) Object.defineProperty(holder, name, { ...it, set: around(it.set as Method) });
    else if (typeof it.value === 'function' && which(name))
      Object.defineProperty(holder, name, { ...it, value: around(it.value) });
  }
};
