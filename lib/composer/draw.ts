type Attributes = Readonly<Record<string, string>>;

/** One element by DOM methods only: pages that enforce Trusted Types refuse markup as text. */
export function draw<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Outlines on a field of 24 by 24. */
const icons = {
  post: ['M5 19v-8a4 4 0 0 1 4-4h9', 'm14 3 4 4-4 4', 'M11 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0', 'M19 15v.01'],
  arm: ['M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1', 'M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1'],
  look: [
    'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z',
    'M9.2 12a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0',
  ],
  close: ['m6 6 12 12', 'm18 6-12 12'],
} as const;

const SVG = 'http://www.w3.org/2000/svg';

export function drawIcon(document: Document, name: keyof typeof icons): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of icons[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
