import { during } from './page-calls.ts';

/**
 * Chromium keeps the properties of a style in each style itself, where nothing can be wrapped: the page's scripts get a
 * stand-in, which tells when they set one (`element.style.color = …`, as editors do to their own boxes).
 */
export const standInForStyles = (before: () => void, after: () => void) => {
  const standIns = new WeakMap<CSSStyleDeclaration, CSSStyleDeclaration>();
  const standIn = (style: CSSStyleDeclaration): CSSStyleDeclaration => {
    const known = standIns.get(style);
    if (known) return known;
    const made = new Proxy(style, {
      get: (it, name) => {
        const value: unknown = Reflect.get(it, name, it);
        return typeof value === 'function' ? value.bind(it) : value;
      },
      set: (it, name, value) => during(before, after, () => Reflect.set(it, name, value, it)),
    });
    standIns.set(style, made);
    return made;
  };
  for (const holder of [HTMLElement.prototype, SVGElement.prototype]) {
    const own = Object.getOwnPropertyDescriptor(holder, 'style');
    if (!own?.get) continue;
    const { get } = own;
    Object.defineProperty(holder, 'style', {
      ...own,
      get(this: HTMLElement) {
        return standIn(get.call(this));
      },
    });
  }
};
